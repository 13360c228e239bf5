namespace B24CoachBot.Domain.Conversations.Lesson;

/// <summary>What one of our buttons means in the draft's state.</summary>
public static class LessonPressed
{
    public static LessonHeard Hear(LessonDraft draft, Press press, long messageId) =>
        (press.Card == draft.Shown && draft.Waits ? InState(draft, press.Verb) : null) ?? new LessonHeard.Stale(messageId);

    private static LessonHeard? InState(LessonDraft draft, string verb) => (draft.State, verb) switch
    {
        (LessonState.Choosing, LessonVerbs.OnMine) when draft.Own is { } own => new LessonHeard.ChoseOwn(new CardQuestion(own.Case, [])),
        (LessonState.Choosing, LessonVerbs.OnMadeUp) => new LessonHeard.ChoseMadeUp(),
        (LessonState.Practising or LessonState.TryingAgain, LessonVerbs.NotDiscussed) => new LessonHeard.Attempted(null),
        (LessonState.Explained, LessonVerbs.GoOn) => new LessonHeard.WantsOn(),
        (LessonState.OfferingMore, LessonVerbs.More) => new LessonHeard.ChoseMadeUp(),
        (LessonState.Practising or LessonState.TryingAgain or LessonState.Explained or LessonState.OfferingMore, LessonVerbs.Enough) => new LessonHeard.Stopped(),
        _ => null,
    };
}
