using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Tests.Support;

namespace B24CoachBot.Sandbox.Tests.Chat;

/// <summary>A file on a message: the event names it, the Drive tells of it, a task takes it, a person gets it back.</summary>
public sealed class FileTests
{
    private const int Anna = 2;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("вот прайс", "ONIMBOTV2MESSAGEADD")]
    [InlineData("/task Марине проверить прайс", "ONIMBOTV2COMMANDADD")]
    [InlineData("", "ONIMBOTV2MESSAGEADD")]
    public async Task The_event_of_a_message_carries_the_files_number_on_the_Drive(string text, string type)
    {
        await using var portal = await TestPortal.Start();
        var bot = await portal.AddBot();
        await portal.AddCommand(bot, "task");

        await Send(portal, text);

        var heard = (await portal.Feed(bot)).Single(one => (string?)one!["type"] == type)!;
        var id = (long)heard["data"]!["message"]!["params"]!["FILE_ID"]![0]!;
        Assert.Equal("прайс.txt", (await portal.Second("disk.file.get", new { id })).String("result", "NAME"));
    }

    [Fact]
    public async Task The_Drive_tells_a_files_name_and_size_as_texts_and_gives_it_once()
    {
        await using var portal = await TestPortal.Start();
        await portal.AddBot();
        await Send(portal);

        var file = await portal.Second("disk.file.get", new { id = 1 });
        var link = file.String("result", "DOWNLOAD_URL")!;
        var first = await portal.Http.GetAsync(link, Cancelled);
        var second = await portal.Http.GetAsync(link, Cancelled);

        Assert.Equal(("1", "9", "file"), (file.String("result", "ID"), file.String("result", "SIZE"), file.String("result", "TYPE")));
        Assert.Equal("соро!", await first.Content.ReadAsStringAsync(Cancelled));
        Assert.Equal(HttpStatusCode.Forbidden, second.StatusCode);
    }

    [Fact]
    public async Task A_bot_sends_a_file_with_its_words_as_one_message()
    {
        await using var portal = await TestPortal.Start();
        var bot = await portal.AddBot();

        var sent = await portal.Second("imbot.v2.File.upload", new
        {
            botId = bot,
            botToken = TestPortal.Token,
            dialogId = "2",
            fields = new { name = "report.pdf", content = "SGVsbG8gV29ybGQh", message = "Вот отчёт" },
        });
        var file = sent.At("result", "file")!;
        var shown = (await portal.Look($"dialogs/bot/messages?user={Anna}")).Json!.AsArray().Single(message => (long)message!["id"]! == (long)sent.At("result", "messageId")!)!;

        Assert.Equal(("report.pdf", "pdf", 12), ((string?)file["name"], (string?)file["extension"], (int)file["size"]!));
        Assert.Equal(("2", (long)file["chatId"]!), (sent.String("result", "dialogId"), (long)sent.At("result", "chatId")!));
        Assert.Equal("Вот отчёт", (string?)shown["text"]);
        Assert.Equal("Hello World!", await portal.Http.GetStringAsync($"{portal.Portal.Url}/sandbox/files/{file["id"]}?user={Anna}", Cancelled));
    }

    [Theory]
    [InlineData("", "SGVsbG8=", "FILE_EMPTY")]
    [InlineData("a.txt", "", "FILE_EMPTY")]
    [InlineData("a.txt", "не base64", "FILE_INVALID_CONTENT")]
    public async Task A_file_that_is_none_is_refused(string name, string content, string code)
    {
        await using var portal = await TestPortal.Start();
        var bot = await portal.AddBot();

        var refused = await portal.Second("imbot.v2.File.upload", new { botId = bot, botToken = TestPortal.Token, dialogId = "2", fields = new { name, content } });

        Assert.Equal(code, refused.Error);
    }

    [Fact]
    public async Task The_bot_gets_a_link_to_a_file_of_its_own_dialogues_only()
    {
        await using var portal = await TestPortal.Start();
        var bot = await portal.AddBot();
        await Send(portal);
        await Send(portal, dialog: "user3");

        var link = (await Download(portal, bot, 1)).String("result", "downloadUrl")!;

        Assert.StartsWith($"{portal.Portal.Url}/rest/download.json?token=imbot%7C", link, StringComparison.Ordinal);
        Assert.Equal(9, (await portal.Http.GetByteArrayAsync(link, Cancelled)).Length);
        Assert.Equal("FILE_ACCESS_ERROR", (await Download(portal, bot, 2)).Error);
        Assert.Equal("FILE_NOT_FOUND", (await Download(portal, bot, 77)).Error);
        var batch = await portal.Second("batch", new { cmd = new { a = $"imbot.v2.File.download?botId={bot}&botToken={TestPortal.Token}&fileId=1" } });
        Assert.Equal("ERROR_BATCH_METHOD_NOT_ALLOWED", batch.String("result", "result_error", "a", "error"));
    }

    [Fact]
    public async Task A_file_of_a_message_is_attached_to_a_task_and_the_state_names_it()
    {
        await using var portal = await TestPortal.Start();
        await portal.AddBot();
        await Send(portal);
        var task = await AddTask(portal);

        var attached = await portal.Third("tasks.task.file.attach", new { taskId = task, fileIds = new[] { 1 } });
        await portal.Third("tasks.task.file.attach", new { taskId = task, fileIds = new[] { 1 } });

        Assert.True((bool?)attached.At("result", "result"));
        var files = (await portal.Look("state")).At("tasks", 0, "files")!.AsArray();
        Assert.Equal("прайс.txt", (string?)Assert.Single(files)!["name"]);
    }

    [Fact]
    public async Task A_file_that_the_webhooks_owner_may_not_read_is_not_attached()
    {
        await using var portal = await TestPortal.Start(options => options with { Webhook = "ordinary" });
        await portal.AddBot();
        var owner = portal.Portal.World.Table<Portal.Rows.WebhookRow>().All[0].UserId;
        var stranger = owner == Anna ? 3 : Anna;
        await portal.Control("messages", new { user = stranger, dialog = "bot", text = "", file = Price });
        var task = await AddTask(portal, owner);

        var refused = await portal.Third("tasks.task.file.attach", new { taskId = task, fileIds = new[] { 1 } });
        var absent = await portal.Third("tasks.task.file.attach", new { taskId = task, fileIds = new[] { 77 } });

        Assert.Equal(("fileIds", "Insufficient permissions"), Refusal(refused));
        Assert.Equal(("fileIds", "Insufficient permissions"), Refusal(absent));
        Assert.Equal("ACCESS_DENIED", (await portal.Second("disk.file.get", new { id = 1 })).Error);
        Assert.Empty((await portal.Look("state")).At("tasks", 0, "files")!.AsArray());
    }

    [Fact]
    public async Task A_person_of_the_dialogue_gets_the_file_back_as_an_attachment_and_another_does_not()
    {
        await using var portal = await TestPortal.Start();
        await portal.AddBot();
        await Send(portal);

        using var mine = await portal.Http.GetAsync($"{portal.Portal.Url}/sandbox/files/1?user={Anna}", Cancelled);
        var foreign = await portal.Look("files/1?user=3");

        Assert.Equal("attachment", mine.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("прайс.txt", mine.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", mine.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("application/octet-stream", mine.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.Conflict, foreign.Status);
    }

    [Fact]
    public async Task A_file_is_called_by_its_bare_name_and_has_twenty_megabytes_at_most()
    {
        await using var portal = await TestPortal.Start();
        await portal.AddBot();

        await portal.Control("messages", new { user = Anna, dialog = "bot", file = new { name = "..\\..\\etc/pass\nwd.txt", base64 = "NDA=" } });
        var huge = await portal.Control("messages", new { user = Anna, dialog = "bot", file = new { name = "big.bin", base64 = new string('A', 28_000_000) } });

        var seen = await portal.Look($"dialogs/bot/messages?user={Anna}&rich=true");
        Assert.Equal(("passwd.txt", 2L), (seen.String(0, "files", 0, "name"), seen.Long(0, "files", 0, "size")));
        Assert.Equal((HttpStatusCode.BadRequest, "A file may have 20 MB at most here."), (huge.Status, huge.Error));
    }

    private static object Price => new { name = "прайс.txt", base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes("соро!")) };

    private static async Task Send(TestPortal portal, string text = "", string dialog = "bot") =>
        await portal.Control("messages", new { user = Anna, dialog, text, file = Price });

    private static Task<Reply> Download(TestPortal portal, long bot, int file) =>
        portal.Second("imbot.v2.File.download", new { botId = bot, botToken = TestPortal.Token, fileId = file });

    private static async Task<long> AddTask(TestPortal portal, long creator = 1) =>
        (await portal.Third("tasks.task.add", new { fields = new { title = "Проверить прайс", creatorId = creator, responsibleId = creator } })).Long("result", "item", "id");

    private static (string?, string?) Refusal(Reply reply)
    {
        JsonNode? finding = reply.At("error", "validation", 0);
        return ((string?)finding?["field"], (string?)finding?["message"]);
    }
}
