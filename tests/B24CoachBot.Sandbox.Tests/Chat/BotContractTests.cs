using System.Net;
using B24CoachBot.Sandbox.Tests.Support;

namespace B24CoachBot.Sandbox.Tests.Chat;

/// <summary>imbot.v2.Revision.get, Bot.* and Command.*, from the documentation's own examples.</summary>
public sealed class BotContractTests
{
    [Fact]
    public async Task Revision_get_needs_no_token()
    {
        await using var portal = await TestPortal.Start();

        Assert.True((await portal.Second("imbot.v2.Revision.get")).Long("result", "rest") >= 33);
    }

    [Fact]
    public async Task Register_gives_the_bot_and_its_user_and_repeats_by_code_without_changing_anything()
    {
        await using var portal = await TestPortal.Start();
        var first = await Register(portal, "Coach", TestPortal.Token);

        var again = await Register(portal, "Coach 2", TestPortal.Token);

        Assert.Equal("fetch", first.String("result", "bot", "eventMode"));
        Assert.Equal("rest", first.String("result", "bot", "moduleId"));
        Assert.Equal("bot", first.String("result", "users", 0, "externalAuthId"));
        Assert.Equal(first.Long("result", "bot", "id"), again.Long("result", "bot", "id"));
        Assert.Equal("Coach", again.String("result", "users", 0, "name"));
    }

    [Fact]
    public async Task Register_refuses_a_taken_code_a_missing_and_a_long_token()
    {
        await using var portal = await TestPortal.Start();
        await Register(portal, "Coach", TestPortal.Token);

        Assert.Equal("BOT_CODE_ALREADY_TAKEN", (await Register(portal, "Coach", "another")).Error);
        Assert.Equal("BOT_TOKEN_NOT_SPECIFIED", (await Register(portal, "Coach", null)).Error);
        Assert.Equal("BOT_TOKEN_INVALID_LENGTH", (await Register(portal, "Coach", new string('t', 41))).Error);
    }

    [Fact]
    public async Task Update_changes_name_and_mode_but_never_code_and_type()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();

        await portal.Second("imbot.v2.Bot.update", new
        {
            botId,
            botToken = TestPortal.Token,
            fields = new { type = "supervisor", isReactionsEnabled = "N", properties = new { name = "Наставник" } },
        });

        var read = await portal.Second("imbot.v2.Bot.get", new { botId, botToken = TestPortal.Token });
        Assert.Equal("bot", read.String("result", "bot", "type"));
        Assert.False((bool?)read.At("result", "bot", "isReactionsEnabled"));
        Assert.Equal("Наставник", read.String("result", "users", 0, "name"));
    }

    [Fact]
    public async Task Webhook_mode_wants_an_address()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();

        var none = await Update(portal, botId, new { eventMode = "webhook" });
        var bad = await Update(portal, botId, new { eventMode = "webhook", webhookUrl = "ftp://x" });
        var odd = await Update(portal, botId, new { eventMode = "smoke" });

        Assert.Equal(("BOT_WEBHOOK_URL_REQUIRED", "BOT_INVALID_CALLBACK", "BOT_INVALID_EVENT_MODE"), (none.Error, bad.Error, odd.Error));
    }

    [Fact]
    public async Task A_rotated_token_kills_the_old_one_at_once()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();
        await Update(portal, botId, new { botToken = "fresh" });

        var old = await portal.Second("imbot.v2.Event.get", new { botId, botToken = TestPortal.Token });
        var fresh = await portal.Second("imbot.v2.Event.get", new { botId, botToken = "fresh" });

        Assert.Equal((HttpStatusCode.BadRequest, "BOT_OWNERSHIP_ERROR"), (old.Status, old.Error));
        Assert.Equal(HttpStatusCode.OK, fresh.Status);
    }

    [Fact]
    public async Task Every_call_for_a_bot_names_it_and_knows_its_token()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();

        Assert.Equal("BOT_TOKEN_NOT_SPECIFIED", (await portal.Second("imbot.v2.Event.get", new { botId })).Error);
        Assert.Equal("BOT_ID_REQUIRED", (await portal.Second("imbot.v2.Event.get", new { botToken = TestPortal.Token })).Error);
        Assert.Equal("BOT_NOT_FOUND", (await portal.Second("imbot.v2.Event.get", new { botId = 999, botToken = TestPortal.Token })).Error);
    }

    [Fact]
    public async Task Get_finds_by_code_and_shows_a_stranger_only_the_public_part()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();

        var own = await portal.Second("imbot.v2.Bot.get", new { code = "coach", botToken = TestPortal.Token });
        var foreign = await portal.Second("imbot.v2.Bot.get", new { code = "coach", botToken = "stranger" });
        var listed = await portal.Second("imbot.v2.Bot.list", new { botToken = TestPortal.Token });

        Assert.Equal(botId, own.Long("result", "bot", "id"));
        Assert.NotNull(own.At("result", "bot", "eventMode"));
        Assert.Null(foreign.At("result", "bot", "eventMode"));
        Assert.Equal(botId, listed.Long("result", "bots", 0, "id"));
        Assert.False((bool?)listed.At("result", "hasNextPage"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_unregistered_bot_is_not_found_whoever_removed_it(bool byAdministrator)
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();

        var removed = byAdministrator
            ? await portal.Take($"bots/{botId}")
            : await portal.Second("imbot.v2.Bot.unregister", new { botId, botToken = TestPortal.Token });

        Assert.Equal(HttpStatusCode.OK, removed.Status);
        Assert.Equal("BOT_NOT_FOUND", (await portal.Second("imbot.v2.Event.get", new { botId, botToken = TestPortal.Token })).Error);
        Assert.NotEqual(botId, await portal.AddBot());
    }

    [Fact]
    public async Task A_command_is_registered_once_listed_with_its_slash_changed_and_removed()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();
        var id = await portal.AddCommand(botId, "task");
        var again = await portal.AddCommand(botId, "task");
        var changed = await Command(portal, "update", new { botId, botToken = TestPortal.Token, commandId = id, fields = new { title = new { ru = "Новая задача" }, hidden = true } });
        var listed = await Command(portal, "list", new { botId, botToken = TestPortal.Token });
        await Command(portal, "unregister", new { botId, botToken = TestPortal.Token, commandId = id });
        var gone = await Command(portal, "update", new { botId, botToken = TestPortal.Token, commandId = id, fields = new { } });

        Assert.Equal(id, again);
        Assert.True((bool?)changed.At("result", "command", "hidden"));
        Assert.Equal(0, listed.Long("result", "commands", 0, "botId"));
        Assert.Equal("/task", listed.String("result", "commands", 1, "command"));
        Assert.Equal("Новая задача", listed.String("result", "commands", 1, "title"));
        Assert.Equal("COMMAND_NOT_FOUND", gone.Error);
    }

    [Fact]
    public async Task A_command_needs_a_name_and_unless_hidden_a_title()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();

        Assert.Equal("COMMAND_REQUIRED", (await Command(portal, "register", new { botId, botToken = TestPortal.Token, fields = new { } })).Error);
        Assert.Equal("COMMAND_NAME_INVALID", (await Command(portal, "register", new { botId, botToken = TestPortal.Token, fields = new { command = "two words" } })).Error);
        Assert.Equal("COMMAND_TITLE_REQUIRED", (await Command(portal, "register", new { botId, botToken = TestPortal.Token, fields = new { command = "ok" } })).Error);
        Assert.Null((await Command(portal, "register", new { botId, botToken = TestPortal.Token, fields = new { command = "ok", hidden = true } })).Error);
    }

    [Fact]
    public async Task An_answer_to_a_command_gives_no_id_and_is_a_system_line_where_the_bot_is_no_member()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();
        var commandId = await portal.AddCommand(botId, "task", common: true);
        await portal.Control("chats", new { title = "Продажи", users = new[] { 2, 3 }, bot = false });
        var messageId = await portal.Say(2, "/task x", "chat1");

        var reply = await Command(portal, "answer", new { botId, botToken = TestPortal.Token, commandId, messageId, dialogId = "chat1", fields = new { message = "Готово" } });

        Assert.True((bool?)reply.At("result", "result"));
        var seen = await portal.Look("dialogs/chat1/messages?user=3&rich=true");
        Assert.Equal("Готово", seen.String(1, "text"));
        Assert.True((bool?)seen.At(1, "system"));
    }

    private static Task<Reply> Register(TestPortal portal, string name, string? token) => portal.Second("imbot.v2.Bot.register", new
    {
        fields = new { code = "b24coach", botToken = token, type = "bot", eventMode = "fetch", properties = new { name } },
    });

    private static Task<Reply> Update(TestPortal portal, long botId, object fields) =>
        portal.Second("imbot.v2.Bot.update", new { botId, botToken = TestPortal.Token, fields });

    private static Task<Reply> Command(TestPortal portal, string verb, object body) => portal.Second("imbot.v2.Command." + verb, body);
}
