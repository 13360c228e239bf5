namespace B24CoachBot.Domain.Conversations;

/// <summary>When the text of a message that was replied to must be known: the reply orders a task, or a check, and may point at it.</summary>
public static class Replying
{
    public static long? Wanted(BotEvent happened, Frames frames, Known known) => happened switch
    {
        _ when frames.Named is not null || happened.By.Extranet => null,
        BotEvent.Said { With: { Forward: null, ReplyTo: { } message }, Where.Private: false } => message,
        BotEvent.Said { With: { Forward: null, ReplyTo: { } message } } said when Orders(Phrases.WithoutMention(said.Text, known.Bot)) => message,
        BotEvent.Commanded { With.ReplyTo: { } message } command when Orders($"/{command.Name}") => message,
        _ => null,
    };

    /// <summary>The event with what was read.</summary>
    public static BotEvent With(BotEvent happened, Replied replied) => happened switch
    {
        BotEvent.Said said => said with { With = said.With with { Replied = replied } },
        BotEvent.Commanded command => command with { With = command.With with { Replied = replied } },
        _ => happened,
    };

    private static bool Orders(string text) => CheckPhrases.IsBareOrder(text) || Phrases.Command(text) is (Phrases.Task, _) or (OfficeCommands.Check, "");
}
