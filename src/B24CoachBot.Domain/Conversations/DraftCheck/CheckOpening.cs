namespace B24CoachBot.Domain.Conversations.DraftCheck;

/// <summary>What begins a check: «/проверь …», «проверь: …», and «проверь» as a reply to the text.</summary>
public static class CheckOpening
{
    public static Hearing? Summoned(BotEvent happened, Words said, string newId, Frames frames)
    {
        if (TextOf(happened, said) is not { } text)
        {
            return null;
        }

        var draft = New(said, newId);
        var older = frames.Open.OfType<CheckDraft>().Where(other => other.Waits).Select(other => ((Draft)other, (Meaning)new CheckHeard.GaveUp()));
        return new Hearing.ForDrafts([.. older, (draft, new CheckHeard.Gave(text, said.MessageId))]);
    }

    /// <summary>A command given in a group is answered in private.</summary>
    public static Hearing? Opened(Opening opening) =>
        opening.Command == OfficeCommands.Check ? Hearing.For(New(opening.Said, opening.NewId), new CheckHeard.Gave(opening.Said.Text, opening.Said.MessageId)) : null;

    /// <summary>The text that an edited message of the draft gives now.</summary>
    public static string TextOf(string edited) => CheckPhrases.Ordered(edited) ?? edited.Trim();

    private static string? TextOf(BotEvent happened, Words said)
    {
        var replied = happened switch
        {
            BotEvent.Said { With.Replied.Text: { } text } => text,
            BotEvent.Commanded { With.Replied.Text: { } text } => text,
            _ => "",
        };
        return Phrases.Command(said.Text) is (OfficeCommands.Check, var tail) ? tail.Length > 0 ? tail : replied
            : replied.Length > 0 && CheckPhrases.IsBareOrder(said.Text) ? replied
            : null;
    }

    private static CheckDraft New(Words said, string newId) => new()
    {
        Id = newId,
        Author = said.Speaker,
        Tongue = said.Tongue,
        OpenedAt = said.At,
        TouchedAt = said.At,
        MessageId = said.MessageId,
        State = CheckState.AskingText,
    };
}
