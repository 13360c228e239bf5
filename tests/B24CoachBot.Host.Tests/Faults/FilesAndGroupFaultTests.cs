using System.Text.Json.Nodes;

namespace B24CoachBot.Host.Tests.Faults;

/// <summary>A file on the task and a line in the group come once, whatever happens to the request that carries them.</summary>
public sealed class FilesAndGroupFaultTests(Office office) : IClassFixture<Office>
{
    private const string Attach = "tasks.task.file.attach";
    private const string Send = "imbot.v2.Chat.Message.send";

    public static TheoryData<int, string, bool> Kinds => new()
    {
        { 2, "busy", false },
        { 3, "lost-answer", false },
        { 4, "not-json", false },
        { 5, "error-500", false },
        { 6, "error-500", true },
        { 7, "late-answer", false },
        { 8, "operating", false },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_file_is_attached_once(int user, string kind, bool executed)
    {
        await Ask(user, "bot", "Дмитрию Волкову проверить остатки до пятницы");
        await Press(user, "Создать", new Misbehaviour(Attach, kind, executed));

        var task = Assert.Single(await Tasks(user));
        Assert.Equal("остатки.xlsx", (string?)Assert.Single(task["files"]!.AsArray())!["name"]);
        Assert.DoesNotContain("не удалось", (await office.Control.Messages(user))[^1].Text, StringComparison.Ordinal);
        Assert.Equal(2, task["checklists"]!.AsArray().Count);
        await office.Control.Advance(605);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_group_is_told_once(int user, string kind, bool executed)
    {
        user += 10;
        var chat = (string)(await office.Control.Post("chats", new { title = "Отгрузки", users = new[] { user, 4 }, bot = true }))["dialog"]!;
        await office.Control.Settle();
        await Ask(user, chat, "@Коуч Дмитрию Волкову проверить остатки до пятницы");
        await Press(user, "Создать и написать в чат", new Misbehaviour(Send, kind, executed));

        Assert.Single(await Tasks(user));
        var lines = (await office.Control.Get($"dialogs/{chat}/messages?user={user}")).AsArray().Select(message => (string)message!["text"]!);
        Assert.Single(lines, line => line.StartsWith("✅ Дмитрий Волков: «Проверить остатки»", StringComparison.Ordinal));
        await office.Control.Advance(605);
    }

    [Theory]
    [InlineData(9, "lost-answer")]
    [InlineData(10, "busy")]
    public async Task A_restart_between_the_task_and_its_file_attaches_it_once(int user, string kind)
    {
        await Ask(user, "bot", "Дмитрию Волкову проверить остатки до пятницы");
        await office.Control.Fault(new Misbehaviour(Attach, kind));
        await office.Control.Press(user, await Card(user, "Создать"), "Создать");
        await office.Control.Post("idle", new { });

        await office.StopBot();
        await office.StartBot();
        await office.Control.Settle();

        Assert.Single(Assert.Single(await Tasks(user))["files"]!.AsArray());
    }

    private async Task Ask(int user, string dialog, string text)
    {
        await office.Control.Post("messages", new { user, dialog, text, file = new { name = "остатки.xlsx", base64 = "eGxzeA==" } });
        await office.Control.Settle();
    }

    private async Task Press(int user, string button, Misbehaviour fault)
    {
        var met = await office.Control.Met(fault.Kind);
        await office.Control.Fault(fault);
        await office.Control.Press(user, await Card(user, button), button);
        await office.Control.Settle();
        Assert.Equal(met + 1, await office.Control.Met(fault.Kind));
    }

    private async Task<Message> Card(int user, string button) =>
        Assert.Single(await office.Control.Messages(user), message => message.Live.Contains(button));

    private async Task<List<JsonNode>> Tasks(int user) =>
        [.. (await office.Control.State())["tasks"]!.AsArray().OfType<JsonNode>().Where(task => (int)task["creatorId"]! == user)];
}
