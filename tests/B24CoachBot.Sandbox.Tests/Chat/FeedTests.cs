using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Tests.Support;

namespace B24CoachBot.Sandbox.Tests.Chat;

/// <summary>imbot.v2.Event.get and which bot hears what.</summary>
public sealed class FeedTests
{
    [Fact]
    public async Task The_first_word_in_a_private_dialogue_opens_it_and_a_registered_command_is_only_a_command()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();
        var commandId = await portal.AddCommand(botId, "task");

        await portal.Say(2, "/task Call ACME");

        var events = await portal.Feed(botId);
        Assert.Equal(["ONIMBOTV2JOINCHAT", "ONIMBOTV2COMMANDADD"], Types(events));
        Assert.Equal("2", (string?)events[0]!["data"]!["dialogId"]);
        var command = events[1]!["data"]!["command"]!;
        Assert.Equal((commandId, "/task", "Call ACME", "textarea"), ((long)command["id"]!, (string?)command["command"], (string?)command["params"], (string?)command["context"]));
        Assert.Equal("2", (string?)events[1]!["data"]!["chat"]!["dialogId"]);
        Assert.Equal(botId, (long)events[1]!["data"]!["bot"]!["id"]!);
        Assert.False((bool)events[1]!["data"]!["user"]!["lastActivityDate"]!);
    }

    [Fact]
    public async Task An_unregistered_slash_word_is_a_plain_message()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();

        await portal.Say(2, "/dance now");

        Assert.Equal(["ONIMBOTV2JOINCHAT", "ONIMBOTV2MESSAGEADD"], Types(await portal.Feed(botId)));
    }

    [Fact]
    public async Task Two_commands_in_one_message_are_two_events_with_their_own_words()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();
        await portal.AddCommand(botId, "task");
        await portal.AddCommand(botId, "help");

        await portal.Say(2, "/task первая /help задачи");

        var events = await portal.Feed(botId);
        Assert.Equal(["первая", "задачи"], events.Skip(1).Select(row => (string?)row!["data"]!["command"]!["params"]));
    }

    [Fact]
    public async Task An_offset_drops_what_lies_before_it_and_without_one_the_same_comes_again()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();
        var empty = await Get(portal, botId, null);
        await portal.Say(2, "раз");
        var first = await Get(portal, botId, null);
        var again = await Get(portal, botId, null);
        var next = first.Long("result", "nextOffset");

        var confirmed = await Get(portal, botId, next);
        var late = await Get(portal, botId, null);

        Assert.Equal(0, empty.Long("result", "nextOffset"));
        Assert.Equal(first.At("result", "events")!.ToJsonString(), again.At("result", "events")!.ToJsonString());
        Assert.Empty((JsonArray)confirmed.At("result", "events")!);
        Assert.Equal(next, confirmed.Long("result", "nextOffset"));
        Assert.Empty((JsonArray)late.At("result", "events")!);
    }

    [Fact]
    public async Task More_events_than_the_limit_are_announced()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();
        await portal.Say(2, "раз");

        var page = await portal.Second("imbot.v2.Event.get", new { botId, botToken = TestPortal.Token, limit = 1 });
        var rest = await Get(portal, botId, page.Long("result", "nextOffset"));

        Assert.True((bool?)page.At("result", "hasMore"));
        Assert.False((bool?)rest.At("result", "hasMore"));
        Assert.Equal("ONIMBOTV2MESSAGEADD", rest.String("result", "events", 0, "type"));
    }

    [Fact]
    public async Task In_a_group_a_plain_bot_hears_mentions_and_commands_only()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();
        await portal.AddCommand(botId, "task");
        await portal.Control("chats", new { title = "Продажи", users = new[] { 2, 3 }, bot = true });

        await portal.Say(2, "просто разговор", "chat1");
        await portal.Say(2, "@Коуч что дальше?", "chat1");
        await portal.Say(3, "@Коуч /task позвонить", "chat1");

        var events = await portal.Feed(botId);
        Assert.Equal(["ONIMBOTV2JOINCHAT", "ONIMBOTV2MESSAGEADD", "ONIMBOTV2COMMANDADD"], Types(events));
        Assert.Equal($"[USER={botId}]Коуч[/USER] что дальше?", (string?)events[1]!["data"]!["message"]!["text"]);
        Assert.Equal("chat1", (string?)events[1]!["data"]!["chat"]!["dialogId"]);
        Assert.Null(events[1]!["data"]!["chat"]!["role"]);
        Assert.Equal("позвонить", (string?)events[2]!["data"]!["command"]!["params"]);
    }

    [Fact]
    public async Task A_supervisor_hears_everything_in_its_chats_but_never_itself()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot(type: "supervisor");
        await portal.Control("chats", new { title = "Продажи", users = new[] { 2, 3 }, bot = true });

        await portal.Say(2, "просто разговор", "chat1");
        await portal.BotSays(botId, "chat1", new { message = "сам себе" });

        Assert.Equal(["ONIMBOTV2JOINCHAT", "ONIMBOTV2MESSAGEADD"], Types(await portal.Feed(botId)));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task Only_a_common_command_is_heard_in_a_chat_without_the_bot(bool common, int heard)
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();
        await portal.AddCommand(botId, "task", common);
        await portal.Control("chats", new { title = "Без бота", users = new[] { 2, 3 } });

        await portal.Say(2, "/task позвонить", "chat1");

        Assert.Equal(heard, (await portal.Feed(botId)).Count);
    }

    [Fact]
    public async Task Edits_deletions_reactions_replies_forwards_and_files_are_heard()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();
        var first = await portal.Say(2, "раз");
        await portal.Control("messages", new { user = 2, edit = first, text = "два" });
        await portal.Control("messages", new { user = 2, dialog = "bot", text = "ответ", reply = first });
        await portal.Control("messages", new { user = 2, dialog = "bot", forward = first });
        await portal.Control("messages", new { user = 2, dialog = "bot", file = new { name = "r.txt", base64 = "aGk=" } });
        await portal.Control("messages", new { user = 2, delete = first });
        var card = await portal.BotSays(botId, "2", new { message = "карточка" });
        await portal.Control("reactions", new { user = 2, messageId = card, reaction = "like" });
        await portal.Control("reactions", new { user = 2, messageId = card, reaction = "like" });

        var events = (await portal.Feed(botId)).Skip(2).Select(row => row!["data"]!).ToList();
        Assert.Equal("два", (string?)events[0]["message"]!["text"]);
        Assert.Equal(first, (long)events[1]["message"]!["params"]!["REPLY_ID"]!);
        Assert.Equal(2, (long)events[2]["message"]!["forward"]!["userId"]!);
        Assert.Equal("два", (string?)events[2]["message"]!["text"]);
        Assert.Single(events[3]["message"]!["params"]!["FILE_ID"]!.AsArray());
        Assert.Equal(first, (long)events[4]["messageId"]!);
        Assert.Equal([("like", "add"), ("like", "delete")], events.Skip(5).Select(data => ((string?)data["reaction"], (string?)data["action"])));
    }

    [Fact]
    public async Task A_repeated_event_comes_again_under_its_own_number_and_a_dropped_one_never_comes()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();
        await portal.Control("faults", new { method = "ONIMBOTV2JOINCHAT", kind = "drop-event" });
        await portal.Control("faults", new { method = "ONIMBOTV2MESSAGEADD", kind = "repeat-event" });
        await portal.Say(2, "раз");

        var first = await Get(portal, botId, null);
        var second = await Get(portal, botId, first.Long("result", "nextOffset"));
        var third = await Get(portal, botId, second.Long("result", "nextOffset"));

        var once = Assert.Single((JsonArray)first.At("result", "events")!);
        var twice = Assert.Single((JsonArray)second.At("result", "events")!);
        Assert.Equal((long)once!["eventId"]!, (long)twice!["eventId"]!);
        Assert.Empty((JsonArray)third.At("result", "events")!);
    }

    private static IEnumerable<string?> Types(JsonArray events) => events.Select(row => (string?)row!["type"]);

    private static Task<Reply> Get(TestPortal portal, long botId, long? offset) =>
        portal.Second("imbot.v2.Event.get", new { botId, botToken = TestPortal.Token, offset, limit = 100 });
}
