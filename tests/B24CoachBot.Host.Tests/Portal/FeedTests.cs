using System.Text.Json;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Events;

namespace B24CoachBot.Host.Tests.Portal;

public sealed class FeedTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(3));

    private const string Message = """
        "message":{"id":789,"chatId":5,"authorId":1,"date":"2025-01-15T10:30:00+02:00","text":"Поставь задачу","isSystem":false,"uuid":"",
        "forward":{"id":"chat7/55","userId":12,"chatId":7,"date":"x"},"params":{"REPLY_ID":"780","FILE_ID":[138,"139"]},"viewedByOthers":false}
        """;

    private const string Scene = """
        "bot":{"id":456,"code":"b24coach"},"chat":{"id":5,"dialogId":"chat5","type":"chat","name":"Продажи","entityType":"TASKS_TASK","entityId":"88","owner":456},
        "user":{"id":1,"name":"Марина Кузнецова","firstName":"Марина","lastName":"Кузнецова","extranet":false,"bot":false,"connector":false},"language":"ru"
        """;

    [Fact]
    public void A_message_carries_who_where_what_and_what_it_brings()
    {
        var added = Assert.IsType<PortalEvent.MessageAdded>(One("ONIMBOTV2MESSAGEADD", $"{Scene},{Message}"));

        Assert.Equal("feed:1001", added.Frame.Key);
        Assert.Equal(1001, added.Frame.EventId);
        Assert.Equal(new DateTimeOffset(2025, 1, 15, 10, 30, 0, TimeSpan.FromHours(2)), added.Frame.At);
        Assert.Equal(new ChatSeen("chat5", 5, "Продажи", "chat", "TASKS_TASK", "88"), added.Frame.Chat);
        Assert.Equal(new PersonSeen(1, "Марина Кузнецова", "Марина", "Кузнецова", false, false, false), added.Frame.By);
        Assert.Equal(("ru", 456, EventOrigin.Person), (added.Frame.Language, added.Frame.BotId, added.Frame.Origin));
        Assert.Equal((789, 5, 1, "Поставь задачу"), (added.Message.Id, added.Message.ChatId, added.Message.AuthorId, added.Message.Text));
        Assert.Equal(780, added.Message.ReplyId);
        Assert.Equal(new Forwarded("chat7/55", 12, 7), added.Message.Forward);
        Assert.Equal([138, 139], added.Message.Files);
    }

    [Fact]
    public void A_pressed_button_names_its_command_and_the_presser_not_the_author()
    {
        var given = Assert.IsType<PortalEvent.CommandGiven>(One("ONIMBOTV2COMMANDADD",
            $$"""{{Scene}},"command":{"id":43,"command":"/task_ok","params":"d17","context":"keyboard"},"message":{"id":791,"authorId":456,"text":"x","params":[],"forward":null}"""));

        Assert.Equal(new CommandTold(43, "task_ok", "d17", "keyboard"), given.Command);
        Assert.Equal((1, 456, EventOrigin.Person), (given.Frame.By!.Id, given.Message.AuthorId, given.Frame.Origin));
        Assert.Null(given.Message.Forward);
        Assert.Empty(given.Message.Files);
    }

    [Theory]
    [InlineData("add", true)]
    [InlineData("delete", false)]
    public void A_reaction_is_given_or_taken_back(string action, bool added)
    {
        var changed = Assert.IsType<PortalEvent.ReactionChanged>(One("ONIMBOTV2REACTIONCHANGE", $$"""{{Scene}},{{Message}},"reaction":"like","action":"{{action}}" """));

        Assert.Equal(("like", added, 789), (changed.Reaction, changed.Added, changed.Message.Id));
    }

    [Fact]
    public void The_rest_of_the_catalogue_is_told_apart()
    {
        Assert.Equal("Поставь задачу", Assert.IsType<PortalEvent.MessageEdited>(One("ONIMBOTV2MESSAGEUPDATE", $"{Scene},{Message}")).Message.Text);
        Assert.Equal(789, Assert.IsType<PortalEvent.MessageDeleted>(One("onimbotv2messagedelete", $$"""{{Scene}},"messageId":789""")).MessageId);
        Assert.Equal("1", Assert.IsType<PortalEvent.JoinedChat>(One("ONIMBOTV2JOINCHAT", """ "bot":{"id":456},"dialogId":"1","chat":{"id":5},"user":{"id":1}""")).Frame.Chat!.DialogId);
        Assert.Equal("42", Assert.IsType<PortalEvent.ContextGiven>(One("ONIMBOTV2CONTEXTGET", $$"""{{Scene}},"dialogId":"1","context":{"task":"42"}""")).Context.Text("task"));
        Assert.Equal(456, Assert.IsType<PortalEvent.BotDeleted>(One("ONIMBOTV2DELETE", """ "bot":{"id":456}""")).Frame.BotId);
        Assert.Equal("ONIMBOTV9SOMETHING", Assert.IsType<PortalEvent.Unread>(One("ONIMBOTV9SOMETHING", Scene)).Type);
        Assert.IsType<PortalEvent.Unread>(One("ONIMBOTV2MESSAGEADD", Scene));
    }

    [Theory]
    [InlineData("""{"id":456,"bot":true}""", """{"id":1,"text":"x"}""", EventOrigin.ThisBot)]
    [InlineData("""{"id":77,"bot":true}""", """{"id":1,"text":"x"}""", EventOrigin.OtherBot)]
    [InlineData("""{"id":1}""", """{"id":1,"text":"x","isSystem":true}""", EventOrigin.System)]
    [InlineData("""{"id":0}""", """{"id":1,"text":"x","authorId":0}""", EventOrigin.System)]
    [InlineData("""{"id":599,"connector":true}""", """{"id":1,"text":"x"}""", EventOrigin.Person)]
    public void What_bots_and_the_messenger_say_is_marked(string user, string message, EventOrigin origin) =>
        Assert.Equal(origin, One("ONIMBOTV2MESSAGEADD", $$""" "bot":{"id":456},"user":{{user}},"message":{{message}},"chat":{"id":5,"dialogId":"1"}""").Frame.Origin);

    [Theory]
    [InlineData("""{"events":[],"nextOffset":1002,"hasMore":true}""", 1002L, true)]
    [InlineData("""{"events":[],"nextOffset":0,"hasMore":false}""", null, false)]
    [InlineData("""{"events":[],"hasMore":false}""", null, false)]
    [InlineData("""{"events":[],"lastEventId":1001}""", 1002L, false)]
    public void An_offset_of_nought_keeps_the_present_one(string result, long? offset, bool more)
    {
        var page = FeedPage.Read(new PortalJson(JsonDocument.Parse(result).RootElement), Now);

        Assert.Equal((offset, more), (page.NextOffset, page.HasMore));
        Assert.Empty(page.Events);
    }

    [Fact]
    public void Words_of_people_stay_out_of_logs() =>
        Assert.DoesNotContain("Поставь", One("ONIMBOTV2MESSAGEADD", $"{Scene},{Message}").ToString(), StringComparison.Ordinal);

    private static PortalEvent One(string type, string data) => Assert.Single(FeedPage.Read(new PortalJson(JsonDocument.Parse(
        $$$"""{"events":[{"eventId":1001,"type":"{{{type}}}","date":"2025-01-15T10:30:00+02:00","data":{ {{{data}}} } }],"nextOffset":1002,"hasMore":false}""").RootElement), Now).Events);
}
