namespace B24CoachBot.Domain.Conversations.Call;

/// <summary>What one of our buttons means in the draft's state.</summary>
public static class CallPressed
{
    public static CallHeard Hear(CallDraft draft, Press press, long messageId)
    {
        // The day's list is no card of the draft: its button works as long as the call is put aside.
        if (press.Verb == CallVerbs.TakeUp && draft.State == CallState.PutAside)
        {
            return CallOpening.Taken(draft);
        }

        return (press.Card == draft.Shown && draft.Waits ? InState(draft, press.Verb) : null) ?? new CallHeard.Stale(messageId);
    }

    private static CallHeard? InState(CallDraft draft, string verb) => (draft.State, verb) switch
    {
        (CallState.Offering, CallVerbs.TakeUp) => new CallHeard.TookUp(),
        (CallState.Offering, CallVerbs.InAnHour) => new CallHeard.InAnHour(),
        (CallState.Offering, CallVerbs.NotDiscussed) => new CallHeard.NothingDiscussed(),
        (CallState.CheckingValue, CallVerbs.Right) => new CallHeard.Verified(),
        (CallState.CheckingValue, CallVerbs.Correct) => new CallHeard.WantsToCorrect(),
        (CallState.CheckingValue or CallState.AskingField or CallState.AskingAgain, CallVerbs.NotDiscussed) => new CallHeard.NotDiscussed(),
        (CallState.ChoosingCard, CallVerbs.OtherCard) => new CallHeard.ChoseCard(null),
        (CallState.ChoosingCard, _) when CallVerbs.CardOf(verb) is { } number && number < draft.Cards.Count => new CallHeard.ChoseCard(draft.Cards[number].Ref),
        (CallState.OfferingCard, CallVerbs.MakeDeal) => new CallHeard.WantsInstead(NoCard.Deal),
        (CallState.OfferingCard, CallVerbs.CommentOnly) => new CallHeard.WantsInstead(NoCard.Comment),
        (CallState.OfferingCard, CallVerbs.NoNeed) => new CallHeard.WantsInstead(NoCard.None),
        (CallState.Approving or CallState.Amending, CallVerbs.Yes) => new CallHeard.SaidYes(),
        (CallState.Approving, CallVerbs.Amend) => new CallHeard.WantsToAmend(null),
        (CallState.Amending, CallVerbs.Back) => new CallHeard.StoppedAmending(),
        (CallState.Amending, _) when CallVerbs.FieldOf(verb) is { } key && draft.Fills.Any(fill => fill.Key == key) => new CallHeard.WantsToAmend(key),
        (CallState.Conflict, CallVerbs.KeepTheirs) => new CallHeard.SettledConflict(Overwrite: false),
        (CallState.Conflict, CallVerbs.WriteMine) => new CallHeard.SettledConflict(Overwrite: true),
        (CallState.OfferingReminder, CallVerbs.NoReminder) => new CallHeard.ChoseReminder(null),
        (CallState.OfferingReminder, _) when CallVerbs.RemindOf(verb) is { } moment && moment < draft.Reminders.Count => new CallHeard.ChoseReminder(draft.Reminders[moment]),
        (CallState.ChoosingMode, _) when CallVerbs.ModeOf(verb) is { } mode => new CallHeard.ChoseMode(mode),
        _ => null,
    };
}
