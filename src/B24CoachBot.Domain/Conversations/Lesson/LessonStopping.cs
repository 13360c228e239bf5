namespace B24CoachBot.Domain.Conversations.Lesson;

/// <summary>A lesson ends, or is put aside in the middle and kept for some days.</summary>
public static class LessonStopping
{
    private static readonly TimeSpan ComesBackWithin = TimeSpan.FromDays(7);

    public static Decision Stop(LessonDraft draft, DateTimeOffset at)
    {
        var here = Place.With(draft.Author);
        return LessonAsking.Moved(draft, LessonTrigger.Stopped) is { } aside
            ? new Decision(
                [aside with { Hold = Hold.None, Word = null, Unclear = 0 }],
                [],
                [new Effect.ShowCard(draft.Id, here, LessonReplies.PutAside(aside), Placing.Near), new Effect.Wake(draft.Id, Wakes.Lapse, at + ComesBackWithin)])
            : LessonAsking.Moved(draft, LessonTrigger.Left) is { } left
                ? new Decision([left with { Hold = Hold.None }], [], [new Effect.ShowCard(draft.Id, here, LessonReplies.Ended(left), Placing.Near)])
                : Decision.Nothing;
    }

    public static Decision Drop(LessonDraft draft, DropWhy why, DateTimeOffset at)
    {
        if (why == DropWhy.Cancelled)
        {
            return Stop(draft, at);
        }

        var here = Place.With(draft.Author);
        return LessonAsking.Moved(draft, LessonTrigger.NobodyAnswered) is not { } lapsed ? Decision.Nothing
            : new Decision([lapsed with { Hold = Hold.None }], [], [why == DropWhy.Expired && draft.Now is not null
                ? new Effect.ShowCard(draft.Id, here, LessonReplies.Lapsed(lapsed), Placing.InPlace)
                : new Effect.FreezeCard(draft.Id, here)]);
    }

    public static Decision Forget(LessonDraft draft) => LessonAsking.Moved(draft, LessonTrigger.NobodyAnswered) is { } lapsed
        ? new Decision([lapsed], [], [])
        : Decision.Nothing;
}
