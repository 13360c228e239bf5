using System.Globalization;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Call;

/// <summary>What a person's words mean in the draft's state: first the words that mean the same everywhere, then the answer.</summary>
public static class CallSpoken
{
    public static CallHeard Hear(CallDraft draft, Words said, Known known) =>
        Everywhere(draft, said) ?? (draft.State switch
        {
            CallState.ChoosingCard => Card(draft, said.Text),
            CallState.OfferingCard => Instead(said.Text),
            CallState.Offering => CallPhrases.InAnHour(said.Text) ? new CallHeard.InAnHour() : CallAnswers.Unasked(draft, said, known),
            CallState.CheckingValue => CallPhrases.Corrects(said.Text) ? new CallHeard.WantsToCorrect() : CallAnswers.Hear(draft, said, known),
            CallState.AskingField or CallState.AskingAgain => CallAnswers.Hear(draft, said, known),
            CallState.Approving => CallPhrases.Corrects(said.Text) ? new CallHeard.WantsToAmend(null) : CallAnswers.Corrected(draft, said, known),
            CallState.Amending => CallPhrases.Corrects(said.Text) ? new CallHeard.WantsToAmend(null) : Field(draft, said.Text) is { } key ? new CallHeard.WantsToAmend(key) : CallAnswers.Corrected(draft, said, known),
            CallState.Conflict => Conflict(said.Text),
            CallState.OfferingReminder => Reminder(said, known),
            CallState.ChoosingMode => CallPhrases.ModeOf(said.Text) is { } mode ? new CallHeard.ChoseMode(mode) : null,
            _ => null,
        } ?? new CallHeard.NotUnderstood());

    private static CallHeard? Everywhere(CallDraft draft, Words said)
    {
        var state = draft.State;
        var approves = state is CallState.Approving or CallState.Amending;
        return GlobalWordReader.Read(said.Text) switch
        {
            GlobalWord.Help => new CallHeard.AskedHelp(),
            GlobalWord.Why => new CallHeard.AskedWhy(),
            GlobalWord.Repeat or GlobalWord.Continue => new CallHeard.AskedToRepeat(),
            GlobalWord.Back => state == CallState.Amending ? new CallHeard.StoppedAmending() : new CallHeard.WentBack(),
            GlobalWord.Later => Later(state),
            GlobalWord.Cancel or GlobalWord.Undo => Cancelled(state),
            GlobalWord.Yes => state switch
            {
                CallState.Offering => new CallHeard.TookUp(),
                CallState.CheckingValue => new CallHeard.Verified(),
                CallState.OfferingCard => new CallHeard.WantsInstead(NoCard.Deal),
                CallState.Conflict => new CallHeard.SettledConflict(Overwrite: true),
                _ when approves => new CallHeard.SaidYes(),
                _ => null,
            },
            GlobalWord.No => state switch
            {
                CallState.Offering => new CallHeard.Refused(Later: false),
                CallState.OfferingCard => new CallHeard.WantsInstead(NoCard.None),
                CallState.ChoosingCard => new CallHeard.ChoseCard(null),
                CallState.CheckingValue => new CallHeard.WantsToCorrect(),
                CallState.Approving => new CallHeard.WantsToAmend(null),
                CallState.Amending => new CallHeard.StoppedAmending(),
                CallState.Conflict => new CallHeard.SettledConflict(Overwrite: false),
                CallState.OfferingReminder => new CallHeard.ChoseReminder(null),
                CallState.ChoosingMode => new CallHeard.NotUnderstood(),
                _ => null,
            },
            GlobalWord.Skip => state switch
            {
                CallState.AskingField or CallState.AskingAgain or CallState.CheckingValue => null,
                CallState.Offering => new CallHeard.Refused(Later: false),
                CallState.OfferingReminder => new CallHeard.ChoseReminder(null),
                CallState.Amending => new CallHeard.StoppedAmending(),
                _ => new CallHeard.AskedToSkip(),
            },
            GlobalWord.NotDiscussed => state switch
            {
                CallState.Offering => new CallHeard.NothingDiscussed(),
                CallState.AskingField or CallState.AskingAgain or CallState.CheckingValue => null,
                CallState.OfferingReminder => new CallHeard.ChoseReminder(null),
                _ => new CallHeard.AskedToSkip(),
            },
            _ => null,
        };
    }

    private static CallHeard Later(CallState state) => state switch
    {
        CallState.OfferingReminder => new CallHeard.ChoseReminder(null),
        CallState.ChoosingMode => new CallHeard.AskedToSkip(),
        _ => new CallHeard.Refused(Later: true),
    };

    private static CallHeard Cancelled(CallState state) => state switch
    {
        CallState.OfferingReminder => new CallHeard.ChoseReminder(null),
        CallState.ChoosingMode => new CallHeard.ChoseMode(Attention.AskingMode.Muted),
        _ => new CallHeard.Refused(Later: false),
    };

    private static CallHeard.ChoseCard? Card(CallDraft draft, string text)
    {
        if (CallPhrases.MeansNone(text))
        {
            return new CallHeard.ChoseCard(null);
        }

        if (int.TryParse(text.Trim(' ', '.', ')', '№'), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number >= 1 && number <= draft.Cards.Count ? new CallHeard.ChoseCard(draft.Cards[number - 1].Ref) : null;
        }

        // One of the titles, or words that only one of them holds.
        var said = text.Trim(' ', '.', '!', '«', '»', '"');
        var fits = draft.Cards.Where(card => said.Length > 2 && card.Title.Contains(said, StringComparison.OrdinalIgnoreCase)).ToList();
        return fits is [var only] ? new CallHeard.ChoseCard(only.Ref) : null;
    }

    private static CallHeard.WantsInstead? Instead(string text) =>
        CallPhrases.MakesDeal(text) ? new CallHeard.WantsInstead(NoCard.Deal)
        : CallPhrases.CommentsOnly(text) ? new CallHeard.WantsInstead(NoCard.Comment)
        : null;

    private static CallHeard.SettledConflict? Conflict(string text) =>
        CallPhrases.KeepsTheirs(text) ? new CallHeard.SettledConflict(Overwrite: false)
        : CallPhrases.WritesMine(text) ? new CallHeard.SettledConflict(Overwrite: true)
        : null;

    private static CallHeard.ChoseReminder? Reminder(Words said, Known known) =>
        DeadlineReader.Read(said.Text, said.At, known.Calendar, known.DateOrder) is Heard<When>.Value { Said: { Deadline: { } at, IsPast: false } when }
            ? new CallHeard.ChoseReminder(when.HasTime ? at : CallReminders.InTheMorning(at, known.Calendar))
            : null;

    private static string? Field(CallDraft draft, string text)
    {
        var said = text.Trim(' ', '.', '!', '?');
        return draft.Fills.Where(fill => string.Equals(fill.Title, said, StringComparison.OrdinalIgnoreCase)).Select(fill => fill.Key).FirstOrDefault()
            ?? (int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= draft.Fills.Count ? draft.Fills[number - 1].Key : null);
    }
}
