using System.Text.RegularExpressions;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Clarification;

/// <summary>What the author's words and presses mean to a colleague's question.</summary>
public static partial class ClarificationSpoken
{
    public const string DontKnow = "clarify-dont-know";
    public const string Move = "clarify-move";
    public const string Keep = "clarify-keep";

    public static ClarificationHeard Hear(ClarificationDraft draft, Words said, Known known)
    {
        var isDeadline = draft.Asked.Part == UnclearPart.Deadline;
        if (Ignorance().IsMatch(said.Text))
        {
            return new ClarificationHeard.DoesNotKnow();
        }

        if (isDeadline && Same().IsMatch(said.Text))
        {
            return new ClarificationHeard.KeepsDeadline();
        }

        return GlobalWordReader.Read(said.Text) switch
        {
            GlobalWord.Yes when draft.State == ClarificationState.Confirming => new ClarificationHeard.Confirms(),
            GlobalWord.No when draft.State == ClarificationState.Confirming => new ClarificationHeard.KeepsDeadline(),
            GlobalWord.No or GlobalWord.Cancel or GlobalWord.Undo or GlobalWord.Skip or GlobalWord.NotDiscussed => new ClarificationHeard.DoesNotKnow(),
            GlobalWord.Help or GlobalWord.Why => new ClarificationHeard.AskedHelp(),
            GlobalWord.Repeat or GlobalWord.Continue or GlobalWord.Back => new ClarificationHeard.AskedToRepeat(),
            { } => new ClarificationHeard.NotUnderstood(Word: true),
            null when isDeadline => Date(said, known),
            null => new ClarificationHeard.Answered(said.Text, IsErrand(said, known)),
        };
    }

    public static ClarificationHeard Hear(ClarificationDraft draft, Press press, long messageId) =>
        press.Card != draft.Shown || !draft.Waits ? new ClarificationHeard.Stale(messageId) : press.Verb switch
        {
            DontKnow => new ClarificationHeard.DoesNotKnow(),
            Move when draft.State == ClarificationState.Confirming => new ClarificationHeard.Confirms(),
            Keep when draft.Asked.Part == UnclearPart.Deadline => new ClarificationHeard.KeepsDeadline(),
            _ => new ClarificationHeard.Stale(messageId),
        };

    private static ClarificationHeard Date(Words said, Known known) =>
        DeadlineReader.Read(said.Text, said.At, known.Calendar, known.DateOrder) is Heard<When>.Value { Said: { IsPast: false, Deadline: { } deadline } }
            ? new ClarificationHeard.Dated(deadline)
            : new ClarificationHeard.NotUnderstood(Word: false);

    /// <summary>«Марине проверить остатки»: it begins with whoever is to do it, so it may be a task of its own.</summary>
    private static bool IsErrand(Words said, Known known) =>
        InstructionReader.Read(said.Text, said.At, known.Calendar, known.People, said.Speaker, known.Library.KindWords, known.DateOrder, known.ProjectNames)
            is { Responsible: { Fits.Count: > 0, From.Start: 0 } };

    [GeneratedRegex(@"^\s*(?:(?:пока|я|сам[аи]?|ещё|еще)\s+)*(?:не\s?(?:знаю|уверен[аы]?|решил[аи]?|определил(?:ся|ась|ись))|без понятия|понятия не имею|хз|(?:i )?(?:don't|do not) know(?: yet)?|no idea|not sure(?: yet)?)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Ignorance();

    [GeneratedRegex(@"^\s*(?:(?:срок|остав(?:ить|ляем|ь(?:те)?))\s+)*(?:прежн(?:ий|им)|тот же|такой же|тем же|как (?:есть|был[оа]?)|без изменений|не (?:меняется|менять|переносим|сдвигаем)|остав(?:ить|ляем|ь(?:те)?)|the same|same(?: deadline)?|keep(?: it)?|as it is|unchanged)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Same();
}
