using System.Text.Json.Nodes;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;

namespace B24CoachBot.Host.Tests.Portal;

public sealed class RegistrationTests
{
    private static readonly CancellationToken Now = TestContext.Current.CancellationToken;
    private static readonly CommandFields Task = new("task", Title("Создать задачу"), Common: true);
    private static readonly CommandFields Yes = new("task_ok", Hidden: true);

    [Fact]
    public async Task The_first_start_registers_the_bot_and_its_commands()
    {
        var world = new BotWorld();
        await using var stub = await PortalStub.Start(world.Answer);
        await using var portal = new Connected(stub.Host);

        Assert.Equal(new Registered.Ready(456, Anew: true, Changes: 2), await Ensure(portal, Plan(Task, Yes)));

        Assert.Equal(["task", "task_ok"], world.Names);
        var register = JsonNode.Parse(stub.Requests.Single(request => request.Path.EndsWith("Bot.register", StringComparison.Ordinal)).Body)!;
        Assert.Equal("9f", register["fields"]!["botToken"]!.GetValue<string>());
        Assert.Null(register["botToken"]);
        Assert.All(stub.Requests.Where(request => !request.Path.EndsWith("Bot.register", StringComparison.Ordinal)),
            request => Assert.Equal("9f", JsonNode.Parse(request.Body)!["botToken"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Several_starts_leave_one_bot_and_one_set_of_commands()
    {
        var world = new BotWorld();
        await using var stub = await PortalStub.Start(world.Answer);
        await using var portal = new Connected(stub.Host);
        await Ensure(portal, Plan(Task, Yes));
        var before = stub.Requests.Count;

        Assert.Equal(new Registered.Ready(456, Anew: false, Changes: 0), await Ensure(portal, Plan(Task, Yes)));
        Assert.Equal(new Registered.Ready(456, Anew: false, Changes: 0), await Ensure(portal, Plan(Task, Yes)));

        Assert.Equal(["task", "task_ok"], world.Names);
        Assert.Equal(before + 4, stub.Requests.Count);
    }

    [Fact]
    public async Task What_differs_is_put_right_and_what_is_no_longer_planned_goes()
    {
        var world = new BotWorld();
        await using var stub = await PortalStub.Start(world.Answer);
        await using var portal = new Connected(stub.Host);
        await Ensure(portal, Plan(Task, Yes, new CommandFields("old", Title("Старая"))));

        var renamed = Plan(Task with { Title = Title("Новая задача") }, Yes with { ExtranetSupport = true }, new CommandFields("help", Title("Помощь")))
            with
        { Properties = new BotProperties("Тренер", null, "AI") };
        Assert.Equal(new Registered.Ready(456, Anew: false, Changes: 5), await Ensure(portal, renamed));

        Assert.Equal(["help", "task", "task_ok"], world.Names.Order());
        Assert.Equal("Новая задача", world.Commands["task"]["title"]!["ru"]!.GetValue<string>());
        Assert.Equal("Тренер", world.Bot!["properties"]!["name"]!.GetValue<string>());
        Assert.Equal(new Registered.Ready(456, Anew: false, Changes: 0), await Ensure(portal, renamed));
    }

    [Fact]
    public async Task The_messengers_own_commands_are_left_alone()
    {
        var world = new BotWorld();
        await using var stub = await PortalStub.Start(world.Answer);
        await using var portal = new Connected(stub.Host);

        await Ensure(portal, Plan(new CommandFields("me", Title("Я"))));

        Assert.Equal(["me"], world.Names);
        Assert.DoesNotContain(stub.Requests, request => request.Path.EndsWith("unregister", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bot_that_an_administrator_removed_comes_back_with_its_commands()
    {
        var world = new BotWorld();
        await using var stub = await PortalStub.Start(world.Answer);
        await using var portal = new Connected(stub.Host);
        await Ensure(portal, Plan(Task));
        world.Remove();

        Assert.Equal(new Registered.Ready(456, Anew: true, Changes: 1), await Ensure(portal, Plan(Task)));
        Assert.Equal(["task"], world.Names);
    }

    [Fact]
    public async Task A_bot_of_somebody_else_is_told_and_not_fought_over()
    {
        await using var stub = await PortalStub.Saying("""{"error":"BOT_OWNERSHIP_ERROR","error_description":"x"}""", 400);
        await using var portal = new Connected(stub.Host);

        var failed = Assert.IsType<Registered.Failed>(await Ensure(portal, Plan(Task)));

        Assert.Equal("Bot.get", failed.Step);
        Assert.True(Assert.IsType<PortalFailure.Refused>(failed.Why).Is("BOT_OWNERSHIP_ERROR"));
        Assert.Single(stub.Requests);
    }

    private static Task<Registered> Ensure(Connected portal, BotPlan plan) =>
        new Registration(portal.Get<IBots>(), portal.Get<ICommands>()).Ensure(plan, Now);

    private static BotPlan Plan(params CommandFields[] commands) => new("b24coach", new Secret("9f"), new BotProperties("Коуч", null, "AI"), commands);

    private static Dictionary<string, string> Title(string russian) => new() { ["ru"] = russian, ["en"] = "Task" };

    /// <summary>One bot and its commands, register without update as the portal has it.</summary>
    private sealed class BotWorld
    {
        private const string NotFound = """{"error":"BOT_NOT_FOUND","error_description":"Bot not found"}""";

        public JsonObject? Bot { get; private set; }

        public Dictionary<string, JsonObject> Commands { get; } = [];

        public IEnumerable<string> Names => Commands.Keys;

        public void Remove()
        {
            Bot = null;
            Commands.Clear();
        }

        public Task Answer(Microsoft.AspNetCore.Http.HttpContext context, PortalStub.Heard heard)
        {
            var body = JsonNode.Parse(heard.Body)!.AsObject();
            var method = heard.Path.Split('.', 3)[^1];
            return method is "Bot.get" && Bot is null ? PortalStub.Say(context, NotFound, 400) : PortalStub.Say(context, $$"""{"result":{{Do(method, body, body["fields"]?.AsObject())}}}""");
        }

        private string Do(string method, JsonObject body, JsonObject? fields)
        {
            switch (method)
            {
                case "Bot.register":
                    Bot ??= (JsonObject)fields!.DeepClone();
                    break;
                case "Bot.update":
                    Bot!["properties"] = fields!["properties"]!.DeepClone();
                    break;
                case "Command.register":
                    Commands.TryAdd(fields!["command"]!.GetValue<string>(), (JsonObject)fields.DeepClone());
                    break;
                case "Command.update":
                    Commands[NameOf(body)] = (JsonObject)fields!.DeepClone();
                    break;
                case "Command.unregister":
                    Commands.Remove(NameOf(body));
                    break;
                case "Command.list":
                    return Listed();
            }

            return method.StartsWith("Bot", StringComparison.Ordinal) ? Shown() : """{"result":true}""";
        }

        private string NameOf(JsonObject body) => Commands.Keys.Single(name => Id(name) == body["commandId"]!.GetValue<int>());

        private static int Id(string name) => name.Sum(letter => letter);

        private string Shown() => $$"""
            {"bot":{"id":456,"code":"b24coach","type":"bot","eventMode":"fetch","isSupportOpenline":false},
            "users":[{"id":456,"name":"{{Bot!["properties"]!["name"]}}","firstName":"{{Bot["properties"]!["name"]}}","lastName":"","workPosition":"{{Bot["properties"]!["workPosition"]}}","bot":true}]}
            """;

        private string Listed() => $$"""{"commands":[{"id":1,"botId":0,"command":"/me","title":"Built in"}{{string.Concat(Commands.Select(command =>
            $$""", {"id":{{Id(command.Key)}},"botId":456,"command":"/{{command.Key}}","common":{{command.Value["common"]!.ToJsonString()}},"hidden":{{command.Value["hidden"]!.ToJsonString()}},"extranetSupport":{{command.Value["extranetSupport"]!.ToJsonString()}},"title":"{{command.Value["title"]?["ru"]}}","params":""}"""))}}]}""";
    }
}
