using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.DraftCheck;

/// <summary>What a person's words and presses mean to a check.</summary>
public static class CheckSpoken
{
    public const string Ask = "check-ask";
    public const string Confirm = "check-confirm";
    public const string Decline = "check-decline";
    public const string Edit = "check-edit";

    public static CheckHeard Hear(CheckDraft draft, Words said) => GlobalWordReader.Read(said.Text) switch
    {
        GlobalWord.Cancel or GlobalWord.Undo or GlobalWord.Skip or GlobalWord.NotDiscussed => new CheckHeard.GaveUp(),
        GlobalWord.Help or GlobalWord.Why => new CheckHeard.AskedHelp(),
        GlobalWord.Repeat or GlobalWord.Continue => new CheckHeard.AskedToRepeat(),
        GlobalWord.Yes when draft.State == CheckState.AskingPermission => new CheckHeard.Confirmed(),
        GlobalWord.No or GlobalWord.Back when draft.State == CheckState.AskingPermission => new CheckHeard.Declined(),
        GlobalWord.No when draft.State == CheckState.Blocked => new CheckHeard.GaveUp(),
        not null => new CheckHeard.NotUnderstood(Word: true),
        null => HearText(draft, said),
    };

    public static CheckHeard Hear(CheckDraft draft, Press press, long messageId) => (press.Card == draft.Shown, draft.State, press.Verb) switch
    {
        (true, CheckState.Blocked, Ask) => new CheckHeard.WantsItPermitted(draft.Chain),
        (true, CheckState.Blocked or CheckState.AskingPermission, Edit) => new CheckHeard.WantsToEdit(),
        (true, CheckState.AskingPermission, Confirm) => new CheckHeard.Confirmed(),
        (true, CheckState.AskingPermission, Decline) => new CheckHeard.Declined(),
        _ => new CheckHeard.Stale(messageId),
    };

    private static CheckHeard HearText(CheckDraft draft, Words said)
    {
        var text = said.Text;
        return draft.State switch
        {
            CheckState.AskingText => new CheckHeard.Gave(text, said.MessageId),
            CheckState.AskingPermission when CheckPhrases.AsksPermission(text) => new CheckHeard.Confirmed(),
            CheckState.AskingPermission when CheckPhrases.Spares(text) => new CheckHeard.Declined(),
            _ when CheckPhrases.Inserts(text) => new CheckHeard.WantsText(),
            _ when Phrases.AsksToEdit(text) => new CheckHeard.WantsToEdit(),
            CheckState.Blocked when CheckPhrases.AsksPermission(text) || CheckPhrases.SaysAllowed(text) => new CheckHeard.WantsItPermitted(draft.Chain),
            _ => new CheckHeard.NotUnderstood(Word: false),
        };
    }
}
