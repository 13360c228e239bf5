namespace B24CoachBot.Domain.Conversations.Letter;

/// <summary>What begins a message: «/текст …», «текст: …», and «напиши» with a piece of the library.</summary>
internal static class LetterOpening
{
    public static Hearing? Summoned(BotEvent happened, Words said, string newId, Frames frames, Known known)
    {
        if (TextOf(said, frames, known) is not { } text)
        {
            return null;
        }

        // The text before it is forgotten without a word: it may be in the line of input already.
        var older = frames.Open.OfType<LetterDraft>().Where(other => other.Waits).Select(other => ((Draft)other, (Meaning)new LetterHeard.Outlived()));
        return frames.Open.Any(draft => draft.Id == newId) ? Hearing.Silence
            : new Hearing.ForDrafts([.. older, (New(said, newId), new LetterHeard.Began(text, said.MessageId))]);
    }

    /// <summary>A command given in a group is answered in private, and nothing is shown in the group.</summary>
    public static Hearing? Opened(Opening opening, Known known) =>
        opening.Command == OfficeCommands.Text ? Begun(opening, opening.Said.Text)
        : opening is { Command: null, Happened.Where.Private: false } && Ordered(opening.Said, known) is { } ordered ? Begun(opening, ordered)
        : null;

    /// <summary>The words that an edited message of the draft gives now.</summary>
    public static string TextOf(string edited) => LetterPhrases.Ordered(edited) ?? edited.Trim();

    /// <summary>«напиши» alone orders errands too: only with a piece behind it, and not as the answer to a question, is it meant.</summary>
    private static string? TextOf(Words said, Frames frames, Known known) =>
        Phrases.Command(said.Text) is (OfficeCommands.Text, var tail) ? Phrases.Seen(tail)
        : frames.Listening is not { Asks: true } ? Ordered(said, known)
        : null;

    private static string? Ordered(Words said, Known known) =>
        said.Forward is null && LetterPhrases.Ordered(said.Text) is { } ordered && LetterKinds.Named(ordered, said.Tongue, known) is { Before: "" } ? ordered : null;

    private static Hearing Begun(Opening opening, string text) => Hearing.For(New(opening.Said, opening.NewId), new LetterHeard.Began(text, opening.Said.MessageId));

    private static LetterDraft New(Words said, string newId) => new()
    {
        Id = newId,
        Author = said.Speaker,
        Tongue = said.Tongue,
        OpenedAt = said.At,
        TouchedAt = said.At,
        MessageId = said.MessageId,
        State = LetterState.AskingKind,
    };
}
