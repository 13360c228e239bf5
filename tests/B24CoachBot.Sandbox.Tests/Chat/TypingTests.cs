using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Tests.Support;

namespace B24CoachBot.Sandbox.Tests.Chat;

/// <summary>imbot.v2.Chat.InputAction.notify: who is about to say something, and until when.</summary>
public sealed class TypingTests
{
    [Fact]
    public async Task Typing_is_seen_by_the_other_person_until_the_bot_has_spoken()
    {
        await using var portal = await TestPortal.Start();
        var bot = await portal.AddBot();

        await Notify(portal, bot, new { });
        var during = await Seen(portal);
        await portal.BotSays(bot, "2", new { message = "Готово" });

        Assert.Equal(bot, (long)Assert.Single(during)!["userId"]!);
        Assert.Null(during[0]!["code"]);
        Assert.Empty(await Seen(portal));
    }

    [Fact]
    public async Task The_documentations_example_says_what_the_bot_is_at_for_thirty_seconds()
    {
        await using var portal = await TestPortal.Start();
        var bot = await portal.AddBot();

        await Notify(portal, bot, new { statusMessageCode = "IMBOT_AGENT_ACTION_THINKING", duration = 30 });
        var during = await Seen(portal);
        await portal.Control("clock", new { advance = "PT29S" });
        var later = await Seen(portal);
        await portal.Control("clock", new { advance = "PT2S" });

        Assert.Equal("THINKING", (string?)during[0]!["code"]);
        Assert.Single(later);
        Assert.Empty(await Seen(portal));
    }

    [Fact]
    public async Task A_rewritten_card_ends_it_and_a_second_notice_replaces_the_first()
    {
        await using var portal = await TestPortal.Start();
        var bot = await portal.AddBot();
        var card = await portal.BotSays(bot, "2", new { message = "Черновик" });

        await Notify(portal, bot, new { statusMessageCode = "IMBOT_AGENT_ACTION_THINKING" });
        await Notify(portal, bot, new { statusMessageCode = "NONSENSE" });
        var during = await Seen(portal);
        await portal.Second("imbot.v2.Chat.Message.update", new { botId = bot, botToken = TestPortal.Token, messageId = card, fields = new { message = "Исправил" } });

        Assert.Null(Assert.Single(during)!["code"]);
        Assert.Empty(await Seen(portal));
    }

    private static async Task Notify(TestPortal portal, long bot, object more)
    {
        var call = System.Text.Json.JsonSerializer.SerializeToNode(more)!.AsObject();
        (call["botId"], call["botToken"], call["dialogId"]) = (bot, TestPortal.Token, "2");
        Assert.True((bool?)(await portal.Second("imbot.v2.Chat.InputAction.notify", call)).At("result", "result"));
    }

    private static async Task<JsonArray> Seen(TestPortal portal) => (await portal.Look("dialogs?user=2")).At(0, "typing")!.AsArray();
}
