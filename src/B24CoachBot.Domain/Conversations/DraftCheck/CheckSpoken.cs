using System.Text.RegularExpressions;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.DraftCheck;

/// <summary>What a person's words and presses mean to a check.</summary>
public static partial class CheckSpoken
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
            CheckState.AskingPermission when Asking().IsMatch(text) => new CheckHeard.Confirmed(),
            CheckState.AskingPermission when Sparing().IsMatch(text) => new CheckHeard.Declined(),
            _ when Inserting().IsMatch(text) => new CheckHeard.WantsText(),
            _ when Phrases.AsksToEdit(text) => new CheckHeard.WantsToEdit(),
            CheckState.Blocked when Asking().IsMatch(text) || Allowed().IsMatch(text) => new CheckHeard.WantsItPermitted(draft.Chain),
            _ => new CheckHeard.NotUnderstood(Word: false),
        };
    }

    [GeneratedRegex(@"^\s*(?:запроси(?:те|ть)?|попроси(?:те|ть)?|спроси(?:те|ть)?|ask|request)(?:\s+(?:разрешени[ея]|согласовани[ея]|руководителя|шефа|for|the|my|permission|head|boss|manager))*[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Asking();

    // «но руководитель разрешил», «мне это согласовали», "my boss said yes".
    [GeneratedRegex(@"(?<!\bне\s)(?:разреши(?:л|ла|ли)|согласова(?:л|ла|ли|но)|одобри(?:л|ла|ли)|можно\s+же|в\s+курсе|approved|allowed|permitted|said\s+(?:yes|ok))", RegexOptions.IgnoreCase)]
    private static partial Regex Allowed();

    [GeneratedRegex(@"^\s*(?:не\s+(?:надо|нужно|запрашивай(?:те)?)|обойдусь|don'?t(?:\s+ask)?|no\s+need)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Sparing();

    [GeneratedRegex(@"^\s*(?:встав(?:ить|ь|ьте)|дай\s+(?:текст|безопасный)|безопасный(?:\s+(?:вариант|текст))?|insert|safe\s+(?:text|variant))[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Inserting();
}
