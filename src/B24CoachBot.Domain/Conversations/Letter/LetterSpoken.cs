using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Letter;

/// <summary>What a person's words and presses mean to a message that is being worded.</summary>
public static class LetterSpoken
{
    public const string Kind = "letter-kind:";
    public const string Skip = "letter-skip";
    public const string Edit = "letter-edit";
    public const string Cancel = "letter-cancel";
    public const string Ask = "letter-ask";
    public const string Confirm = "letter-confirm";
    public const string Decline = "letter-decline";

    public static LetterHeard Hear(LetterDraft draft, Words said, Known known) => (GlobalWordReader.Read(said.Text), draft.State) switch
    {
        (GlobalWord.Cancel or GlobalWord.Undo, _) => new LetterHeard.GaveUp(),
        (GlobalWord.Help, _) => new LetterHeard.AskedHelp(),
        (GlobalWord.Why, _) => new LetterHeard.AskedWhy(),
        (GlobalWord.Repeat or GlobalWord.Continue, _) => new LetterHeard.AskedToRepeat(),
        (GlobalWord.Skip or GlobalWord.NotDiscussed or GlobalWord.No, LetterState.Asking) => new LetterHeard.Skipped(),
        (GlobalWord.Back, LetterState.Asking) => new LetterHeard.SteppedBack(),
        (GlobalWord.Back, LetterState.Editing) => new LetterHeard.AskedToRepeat(),
        (GlobalWord.Yes, LetterState.AskingPermission) => new LetterHeard.Confirmed(),
        (GlobalWord.No or GlobalWord.Back, LetterState.AskingPermission) => new LetterHeard.Declined(),
        (GlobalWord.No, LetterState.Blocked) => new LetterHeard.GaveUp(),
        (GlobalWord.No or GlobalWord.Back, LetterState.Shown) => new LetterHeard.WantsToEdit(),
        (GlobalWord.Yes, LetterState.Shown) => new LetterHeard.WantsText(),
        (not null, _) => new LetterHeard.NotUnderstood(Word: true),
        (null, _) => HearText(draft, said, known),
    };

    public static LetterHeard Hear(LetterDraft draft, Press press, long messageId) => press.Card != draft.Shown ? new LetterHeard.Stale(messageId) : (draft.State, press.Verb) switch
    {
        (LetterState.AskingKind, var verb) when verb.StartsWith(Kind, StringComparison.Ordinal) => new LetterHeard.ChoseKind(verb[Kind.Length..]),
        (LetterState.Asking, Skip) => new LetterHeard.Skipped(),
        (LetterState.Shown or LetterState.Blocked, Edit) => new LetterHeard.WantsToEdit(),
        (_, Cancel) when draft.Waits => new LetterHeard.GaveUp(),
        (LetterState.Blocked, Ask) => new LetterHeard.WantsItPermitted(draft.Chain),
        (LetterState.AskingPermission, Confirm) => new LetterHeard.Confirmed(),
        (LetterState.AskingPermission, Decline) => new LetterHeard.Declined(),
        _ => new LetterHeard.Stale(messageId),
    };

    private static LetterHeard HearText(LetterDraft draft, Words said, Known known)
    {
        var text = said.Text;
        return draft.State switch
        {
            LetterState.AskingKind => LetterKinds.Named(text, draft.Tongue, known) is { } named ? new LetterHeard.ChoseKind(named.Piece.Id) : new LetterHeard.NotUnderstood(Word: false),
            LetterState.Asking when LetterPhrases.HasNothing(text) => new LetterHeard.Skipped(),
            LetterState.Asking => Corrects(draft, said, known) && Phrases.Objects(text) ? new LetterHeard.Corrected(text) : new LetterHeard.Told(text),
            LetterState.AskingPermission when CheckPhrases.AsksPermission(text) => new LetterHeard.Confirmed(),
            LetterState.AskingPermission when CheckPhrases.Spares(text) => new LetterHeard.Declined(),
            _ when CheckPhrases.Inserts(text) || LetterPhrases.Accepts(text) => new LetterHeard.WantsText(),
            LetterState.Shown or LetterState.Blocked or LetterState.AskingPermission when Phrases.AsksToEdit(text) => new LetterHeard.WantsToEdit(),
            LetterState.Blocked when CheckPhrases.AsksPermission(text) || CheckPhrases.SaysAllowed(text) => new LetterHeard.WantsItPermitted(draft.Chain),
            _ when Corrects(draft, said, known) => new LetterHeard.Corrected(text),
            LetterState.Editing => new LetterHeard.Told(text),
            _ => new LetterHeard.NotUnderstood(Word: false),
        };
    }

    private static bool Corrects(LetterDraft draft, Words said, Known known) => LetterFixing.Read(draft, said.Text, said.At, known) is not null;
}
