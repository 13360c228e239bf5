using B24CoachBot.Adapters.Portal.Events;
using B24CoachBot.Domain;
using B24CoachBot.Host.Intake;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Tests.Intake;

/// <summary>Of a client's dialogue nothing is taken in but that somebody waits there.</summary>
public sealed class TranslationTests
{
    private const string Words = "Наш ИНН 7707083893";

    private static readonly PersonSeen Client = new(57, "Юрий Антонов", "Юрий", "Антонов", Extranet: true, Bot: false, Connector: true);
    private static readonly PersonSeen Operator = new(5, "Мария Иванова", "Мария", "Иванова", Extranet: false, Bot: false, Connector: false);
    private static readonly MessageSeen Message = new(9, 31, 57, Words);

    [Fact]
    public void A_clients_word_says_which_dialogue_waits_and_nothing_of_what_was_said()
    {
        var arrival = Translation.Arrival(new PortalEvent.MessageAdded(Frame(Client), Message))!;

        var opened = Assert.IsType<BotEvent.LineOpened>(StoredJson.Event(arrival.Body));
        Assert.Equal((31L, 22, "chat31"), (opened.ChatId, opened.Line, opened.Where.Dialog));
        Assert.DoesNotContain(Words, arrival.Body, StringComparison.Ordinal);
        Assert.Null(arrival.Tail);
    }

    [Fact]
    public void Being_let_in_is_enough_whoever_did_it()
    {
        Assert.All([Client, Operator, null], by =>
            Assert.IsType<BotEvent.LineOpened>(StoredJson.Event(Translation.Arrival(new PortalEvent.JoinedChat(Frame(by)))!.Body)));
    }

    [Fact]
    public void Whatever_else_happens_there_stops_here()
    {
        PortalEvent[] others =
        [
            new PortalEvent.MessageAdded(Frame(Operator), Message),
            new PortalEvent.MessageEdited(Frame(Client), Message),
            new PortalEvent.CommandGiven(Frame(Operator), new CommandTold(1, "task", Words, "textarea"), Message),
            new PortalEvent.CommandGiven(Frame(Client), new CommandTold(1, "coach", "create 0a 1", "keyboard"), Message),
            new PortalEvent.ReactionChanged(Frame(Client), "like", Added: true, Message),
        ];

        Assert.All(others, happened => Assert.Null(Translation.Arrival(happened)));
    }

    [Theory]
    [InlineData("LINES", "lines", "livechat|22|1775|599", 22)]
    [InlineData("LINES", null, "telegram|x|1|2", null)]
    [InlineData(null, "lines", null, null)]
    [InlineData("", "chat", "livechat|22|1775|599", null)]
    public void The_lines_number_is_read_from_the_chat(string? entity, string? type, string? id, int? line) =>
        Assert.Equal(line, new ChatSeen("chat31", 31, "Антонов - Сайт", type, entity, id).Line);

    private static EventFrame Frame(PersonSeen? by) => new("feed:1", new DateTimeOffset(2026, 11, 25, 11, 0, 0, TimeSpan.FromHours(3)))
    {
        By = by,
        Chat = new ChatSeen("chat31", 31, "Юрий Антонов - Сайт", "lines", "LINES", "livechat|22|1775|599"),
        Language = "ru",
        Origin = by is null ? EventOrigin.System : EventOrigin.Person,
    };
}
