using System.Net;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Tests.Support;

namespace B24CoachBot.Sandbox.Tests.Control;

public sealed class ControlTests
{
    [Fact]
    public async Task A_press_carries_command_and_params_and_a_blocking_button_waits_for_the_bot()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();
        await portal.AddCommand(botId, "task_ok");
        var keyboard = new { BOT_ID = botId, BUTTONS = new[] { new { TEXT = "Создать", COMMAND = "task_ok", COMMAND_PARAMS = "d17", BLOCK = "Y" } } };
        var card = await portal.BotSays(botId, "2", new { message = "Карточка", keyboard });

        var pressed = await Press(portal, card, "Создать");
        var twice = await Press(portal, card, "Создать");
        var shown = await portal.Look("dialogs/bot/messages?user=2");
        await Update(portal, botId, card, new { message = "Карточка 2", keyboard });
        var thrice = await Press(portal, card, 0);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.OK), (pressed.Status, twice.Status, thrice.Status));
        Assert.True((bool?)shown.At(0, "buttons", 0, "disabled"));
        var events = await portal.Feed(botId);
        Assert.Equal(2, events.Count);
        Assert.Equal(("/task_ok", "d17", "keyboard"), (
            (string?)events[0]!["data"]!["command"]!["command"],
            (string?)events[0]!["data"]!["command"]!["params"],
            (string?)events[0]!["data"]!["command"]!["context"]));
        Assert.Equal((card, botId, 2L), (
            (long)events[0]!["data"]!["message"]!["id"]!,
            (long)events[0]!["data"]!["message"]!["authorId"]!,
            (long)events[0]!["data"]!["user"]!["id"]!));
    }

    [Fact]
    public async Task What_cannot_be_pressed_is_refused()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();
        await portal.AddCommand(botId, "task_ok");
        var card = await portal.BotSays(botId, "2", new
        {
            message = "Карточка",
            keyboard = new object[]
            {
                new { TEXT = "Нельзя", COMMAND = "task_ok", DISABLED = "Y" },
                new { TEXT = "Чужая", COMMAND = "unregistered" },
                new { TEXT = "Создать", COMMAND = "task_ok" },
            },
        });
        var disabled = await Press(portal, card, "Нельзя");
        var absent = await Press(portal, card, "Нет такой");
        var unregistered = await Press(portal, card, "Чужая");
        var stranger = await portal.Control("press", new { user = 3, messageId = card, button = "Создать" });
        await Update(portal, botId, card, new { message = "x", keyboard = new[] { new { TEXT = "Создать", COMMAND = "task_ok" } } });
        var orphan = await Press(portal, card, "Создать");

        Assert.All([disabled, absent, unregistered, stranger, orphan], reply => Assert.Equal(HttpStatusCode.Conflict, reply.Status));
        Assert.Contains("BOT_ID", orphan.Error, StringComparison.Ordinal);
        Assert.Empty(await portal.Feed(botId));
    }

    [Fact]
    public async Task Bb_codes_are_stripped_to_what_a_person_sees()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();

        await portal.BotSays(botId, "2", new { message = "[b]Срок[/b][br][url=/task/1]Задача[/url] [send=/help]помощь[/send] [1] [USER=2]Марина[/USER] [timestamp=1795158000 format=x]" });

        Assert.Equal("Срок\nЗадача помощь [1] Марина 2026-11-20T10:00:00+03:00", (await portal.Look("dialogs/bot/messages?user=2")).String(0, "text"));
    }

    [Fact]
    public async Task The_dialog_list_begins_with_the_bot_and_counts_the_unread()
    {
        await using var portal = await TestPortal.Start();
        var before = await portal.Look("dialogs?user=2");
        var botId = await portal.AddBot();
        var unopened = await portal.Look("dialogs?user=2");
        await portal.Say(3, "привет", "user2");
        await portal.BotSays(botId, "2", new { message = "раз" });
        await portal.BotSays(botId, "2", new { message = "два" });
        var unread = await portal.Look("dialogs?user=2");
        await portal.Control("dialogs/bot/read", new { user = 2 });
        var read = await portal.Look("dialogs?user=2");

        Assert.Empty((JsonArray)before.Json!);
        Assert.Equal("bot", unopened.String(0, "dialog"));
        Assert.Equal((2L, "два", "Коуч"), (unread.Long(0, "unread"), unread.String(0, "lastMessage", "text"), unread.String(0, "title")));
        Assert.Equal(("user3", 1L), (unread.String(1, "dialog"), unread.Long(1, "unread")));
        Assert.Equal(0, read.Long(0, "unread"));
    }

    [Fact]
    public async Task Opening_the_bots_dialogue_greets_it_once()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();

        await portal.Control("dialogs/bot/open", new { user = 2 });
        await portal.Control("dialogs/bot/open", new { user = 2 });

        Assert.Equal("ONIMBOTV2JOINCHAT", (string?)Assert.Single(await portal.Feed(botId))!["type"]);
    }

    [Fact]
    public async Task Commands_are_listed_for_the_hints_without_the_hidden_ones()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();
        await portal.AddCommand(botId, "task");
        await portal.Second("imbot.v2.Command.register", new { botId, botToken = TestPortal.Token, fields = new { command = "task_ok", hidden = true } });

        var listed = await portal.Look("commands?user=2");

        Assert.Equal("/task", Assert.Single((JsonArray)listed.Json!)!["command"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("messages", """{"user":2}""", "'dialog' is missing.")]
    [InlineData("messages", """{"user":99,"dialog":"bot"}""", "There is no user 99.")]
    [InlineData("messages", """{"user":2,"dialog":"x","text":"a"}""", "A dialog is \"bot\", \"chatN\" or \"userN\".")]
    [InlineData("messages", """{"user":2,"dialog":"user3"}""", "There is nothing to say: give a text, a file or a message to forward.")]
    [InlineData("clock", """{"advance":"2 hours"}""", "'advance' must be an ISO 8601 duration such as PT2H.")]
    [InlineData("clock", """{"advance":"-PT2H"}""", "The clock moves forward only.")]
    [InlineData("clock", """{"now":"2020-01-01T00:00:00+03:00"}""", "The clock moves forward only.")]
    [InlineData("clock", """{"to":"digest"}""", "No bot runs beside this portal, so nobody plans a digest.")]
    [InlineData("clock", """{"to":"morning"}""", "Give one of 'advance' (a duration such as PT2H), 'now' (a moment) and 'to' (\"digest\").")]
    [InlineData("faults", """{"method":"x"}""", "'kind' is missing.")]
    [InlineData("faults", """{"method":"x","kind":"busy","times":0}""", "'times' must be from 1 to 1000.")]
    [InlineData("press", """{"user":"2"}""", "'user' must be a whole number.")]
    [InlineData("press", "[]", "The body must be a JSON object.")]
    [InlineData("press", "{", "The body is not JSON.")]
    public async Task Bad_input_is_said_in_one_sentence(string path, string body, string sentence)
    {
        await using var portal = await TestPortal.Start();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        var reply = await portal.Raw($"{portal.Portal.Url}/sandbox/{path}", content);

        Assert.Equal((HttpStatusCode.BadRequest, sentence), (reply.Status, reply.Error));
    }

    [Fact]
    public async Task Whoever_moves_the_clock_while_another_does_is_not_told_off()
    {
        await using var portal = await TestPortal.Start();
        async Task<HttpStatusCode> Move(string advance)
        {
            using var content = new StringContent($$"""{"advance":"{{advance}}"}""", System.Text.Encoding.UTF8, "application/json");
            return (await portal.Raw($"{portal.Portal.Url}/sandbox/clock", content)).Status;
        }

        var moved = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Move(number % 2 == 0 ? "PT6H" : "PT1S")));

        Assert.All(moved, status => Assert.Equal(HttpStatusCode.OK, status));
    }

    [Fact]
    public async Task The_stream_rings_when_something_changed()
    {
        await using var portal = await TestPortal.Start();
        await portal.AddBot();
        await using var stream = await portal.Http.GetStreamAsync($"{portal.Portal.Url}/sandbox/stream", TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        var hello = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        await reader.ReadLineAsync(TestContext.Current.CancellationToken);

        await portal.Say(2, "раз");

        Assert.Equal(("data: hello", "data: changed"), (hello, await reader.ReadLineAsync(TestContext.Current.CancellationToken)));
    }

    private static Task<Reply> Press(TestPortal portal, long messageId, object button) =>
        portal.Control("press", new { user = 2, messageId, button });

    private static Task<Reply> Update(TestPortal portal, long botId, long messageId, object fields) =>
        portal.Second("imbot.v2.Chat.Message.update", new { botId, botToken = TestPortal.Token, messageId, fields });
}
