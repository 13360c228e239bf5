using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Tests.Support;

namespace B24CoachBot.Sandbox.Tests.Chat;

/// <summary>imbot.v2.Chat.*: what a bot writes is what a person sees.</summary>
public sealed class MessageContractTests
{
    [Fact]
    public async Task The_card_of_the_documentation_is_seen_with_its_attach_as_lines_and_its_buttons()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();

        await portal.BotSays(botId, "2", new
        {
            message = "Create [b]Call ACME[/b] for [USER=2]Марина[/USER]?",
            keyboard = new
            {
                BOT_ID = botId,
                BUTTONS = new object[]
                {
                    new { TEXT = "Yes", COMMAND = "task_ok", COMMAND_PARAMS = "d17", BLOCK = "Y" },
                    new { TYPE = "NEWLINE" },
                    new { TEXT = "No", COMMAND = "task_no", DISABLED = "Y" },
                },
            },
            attach = new
            {
                ID = 1,
                BLOCKS = new object[]
                {
                    new { MESSAGE = "Draft" },
                    new { GRID = new[] { new { DISPLAY = "ROW", NAME = "Due", VALUE = "[i]tomorrow[/i]" } } },
                    new { DELIMITER = new { SIZE = 200 } },
                },
            },
        });

        var seen = await portal.Look("dialogs/bot/messages?user=2");
        Assert.Equal("Create Call ACME for Марина?\nDraft\nDue: tomorrow\n———", seen.String(0, "text"));
        Assert.Equal(botId, seen.Long(0, "authorId"));
        Assert.Equal(["Yes", "No"], seen.At(0, "buttons")!.AsArray().Select(button => (string?)button!["text"]));
        Assert.Equal([false, true], seen.At(0, "buttons")!.AsArray().Select(button => (bool)button!["disabled"]!));
        Assert.False((bool?)seen.At(0, "edited"));
    }

    [Fact]
    public async Task A_keyboard_may_be_json_text_or_a_bare_list_and_N_takes_it_away()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();
        var messageId = await portal.BotSays(botId, "2", new { message = "a", keyboard = """[{"TEXT":"Go","LINK":"/x"}]""" });
        var before = await portal.Look("dialogs/bot/messages?user=2");

        await Update(portal, botId, messageId, new { message = "b", keyboard = "N" });

        var after = await portal.Look("dialogs/bot/messages?user=2");
        Assert.Equal("Go", before.String(0, "buttons", 0, "text"));
        Assert.Empty(after.At(0, "buttons")!.AsArray());
        Assert.Equal(("b", true), (after.String(0, "text"), (bool)after.At(0, "edited")!));
    }

    [Theory]
    [InlineData("""[{"COMMAND":"x"}]""")]
    [InlineData("""[{"TEXT":"Two","COMMAND":"x","LINK":"/y"}]""")]
    [InlineData("""[{"TYPE":"SPACE"}]""")]
    [InlineData("nonsense")]
    public async Task A_broken_keyboard_is_an_error(string keyboard)
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();

        Assert.Equal("KEYBOARD_ERROR", (await Send(portal, botId, "2", new { message = "a", keyboard })).Error);
    }

    [Fact]
    public async Task A_broken_or_huge_attach_is_an_error_and_a_huge_keyboard_too()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();

        var broken = await Send(portal, botId, "2", new { message = "a", attach = new object[] { new { TABLE = 1 } } });
        var huge = await Send(portal, botId, "2", new { message = "a", attach = new object[] { new { MESSAGE = new string('x', 60_001) } } });
        var wide = await Send(portal, botId, "2", new { message = "a", keyboard = new[] { new { TEXT = new string('x', 30_001), LINK = "/" } } });

        Assert.Equal(("ATTACH_ERROR", "ATTACH_OVERSIZE", "KEYBOARD_OVERSIZE"), (broken.Error, huge.Error, wide.Error));
    }

    [Fact]
    public async Task A_text_over_twenty_thousand_characters_is_cut_without_an_error()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();

        await portal.BotSays(botId, "2", new { message = new string('я', 20_001) });

        var text = (await portal.Look("dialogs/bot/messages?user=2")).String(0, "text")!;
        Assert.Equal(new string('я', 20_000) + " (...)", text);
    }

    [Fact]
    public async Task An_empty_message_and_a_foreign_chat_are_refused()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();
        await portal.Control("chats", new { title = "Без бота", users = new[] { 2, 3 } });

        Assert.Equal("EMPTY_MESSAGE", (await Send(portal, botId, "2", new { message = "" })).Error);
        Assert.Equal("ACCESS_DENIED", (await Send(portal, botId, "chat1", new { message = "hi" })).Error);
        Assert.Equal("ACCESS_DENIED", (await Send(portal, botId, "999", new { message = "hi" })).Error);
    }

    [Fact]
    public async Task A_bot_updates_and_deletes_only_its_own_messages()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();
        var foreign = await portal.Say(2, "моё");
        var own = await portal.BotSays(botId, "2", new { message = "its own" });

        var refused = await Update(portal, botId, foreign, new { message = "x" });
        await portal.Second("imbot.v2.Chat.Message.delete", new { botId, botToken = TestPortal.Token, messageId = own, complete = true });

        Assert.Equal("ACCESS_DENIED", refused.Error);
        Assert.Equal("моё", Assert.Single((JsonArray)(await portal.Look("dialogs/bot/messages?user=2")).Json!)!["text"]!.GetValue<string>());
        Assert.Equal("ACCESS_DENIED", (await Update(portal, botId, own, new { message = "x" })).Error);
    }

    [Fact]
    public async Task Chat_get_tells_the_last_message_of_a_dialogue_and_nothing_of_a_foreign_one()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();
        var messageId = await portal.BotSays(botId, "2", new { message = "a" });
        await portal.Control("chats", new { title = "Без бота", users = new[] { 2, 3 } });

        var chat = await Chat(portal, botId, "2");

        Assert.Equal(messageId, chat.Long("result", "chat", "lastMessageId"));
        Assert.Equal(("private", "P", "Y"), (chat.String("result", "chat", "type"), chat.String("result", "chat", "messageType"), chat.String("result", "chat", "textFieldEnabled")));
        Assert.Equal("CHAT_NOT_FOUND", (await Chat(portal, botId, "3")).Error);
        Assert.Equal("ACCESS_DENIED", (await Chat(portal, botId, "chat2")).Error);
    }

    [Fact]
    public async Task Read_marks_all_up_to_a_message_and_says_which()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();
        var first = await portal.Say(2, "раз");
        var second = await portal.Say(2, "два");

        var some = await Read(portal, botId, first);
        var rest = await Read(portal, botId, null);

        Assert.Equal((first, 1L), (some.Long("result", "lastId"), some.Long("result", "counter")));
        Assert.Equal([second], rest.At("result", "viewedMessages")!.AsArray().Select(id => id!.GetValue<long>()));
        Assert.Equal("MESSAGE_NOT_FOUND", (await Read(portal, botId, 999)).Error);
    }

    [Fact]
    public async Task Typing_is_noticed_only_where_the_bot_may_write()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();
        await portal.Control("chats", new { title = "Без бота", users = new[] { 2, 3 } });

        var own = await portal.Second("imbot.v2.Chat.InputAction.notify", new { botId, botToken = TestPortal.Token, dialogId = "2", duration = 5 });
        var foreign = await portal.Second("imbot.v2.Chat.InputAction.notify", new { botId, botToken = TestPortal.Token, dialogId = "chat1" });

        Assert.True((bool?)own.At("result", "result"));
        Assert.Equal("ACCESS_DENIED", foreign.Error);
    }

    [Fact]
    public async Task A_reaction_of_the_bot_is_set_once_by_a_known_code()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();
        var messageId = await portal.Say(2, "спасибо");

        Assert.True((bool?)(await React(portal, botId, messageId, "add", "like")).At("result", "result"));
        Assert.Equal("REACTION_ALREADY_SET", (await React(portal, botId, messageId, "add", "like")).Error);
        Assert.Equal("REACTION_NOT_FOUND", (await React(portal, botId, messageId, "add", "thumb")).Error);
        Assert.True((bool?)(await React(portal, botId, messageId, "delete", "like")).At("result", "result"));
    }

    [Fact]
    public async Task A_forward_carries_the_original_and_tells_its_new_number()
    {
        await using var portal = await TestPortal.Start();
        var botId = await portal.AddBot();
        var original = await portal.Say(2, "важное");

        var reply = await Send(portal, botId, "3", new { forwardIds = new { u1 = original } });

        var seen = await portal.Look("dialogs/bot/messages?user=3&rich=true");
        Assert.Equal("важное", seen.String(0, "text"));
        Assert.Equal((original, 2L), (seen.Long(0, "forward", "messageId"), seen.Long(0, "forward", "userId")));
        Assert.Equal(seen.Long(0, "id"), reply.Long("result", "uuidMap", "u1"));
    }

    private static Task<Reply> Send(TestPortal portal, long botId, string dialogId, object fields) =>
        portal.Second("imbot.v2.Chat.Message.send", new { botId, botToken = TestPortal.Token, dialogId, fields });

    private static Task<Reply> Update(TestPortal portal, long botId, long messageId, object fields) =>
        portal.Second("imbot.v2.Chat.Message.update", new { botId, botToken = TestPortal.Token, messageId, fields });

    private static Task<Reply> Chat(TestPortal portal, long botId, string dialogId) =>
        portal.Second("imbot.v2.Chat.get", new { botId, botToken = TestPortal.Token, dialogId });

    private static Task<Reply> Read(TestPortal portal, long botId, long? messageId) =>
        portal.Second("imbot.v2.Chat.Message.read", new { botId, botToken = TestPortal.Token, dialogId = "2", messageId });

    private static Task<Reply> React(TestPortal portal, long botId, long messageId, string verb, string reaction) =>
        portal.Second("imbot.v2.Chat.Message.Reaction." + verb, new { botId, botToken = TestPortal.Token, messageId, reaction });
}
