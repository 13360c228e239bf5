namespace B24CoachBot.Domain.Conversations;

/// <summary>What comes up when a draft has come to rest: the next of the same message, or one that was interrupted.</summary>
public static class Onward
{
    public static Decision After(Decision decided, Frames before, DateTimeOffset at, Known known)
    {
        // Whoever had everything erased has nothing to come back to.
        if (decided.Effects.Any(effect => effect is Effect.Erase))
        {
            return decided;
        }

        var frames = before.After(decided);
        if (Next(frames) is { } queued)
        {
            return decided.And(Pausing.Resumed(queued, at, known));
        }

        var rested = decided.Drafts.FirstOrDefault(draft => draft.Rests && WasAwake(before, draft));
        return rested is null ? decided
            : Interrupted(frames, rested) is not { } waiting ? decided.And(Knocking(frames, at))
            : AllConversations.Of(waiting).Subject(waiting).Length == 0 ? decided.And(Forgotten(waiting, at))
            : decided.And(Pausing.Offer(waiting, at, known));
    }

    /// <summary>One question at a time: a queued draft begins when none of its message asks any more.</summary>
    private static Draft? Next(Frames frames) => frames.Open
        .Where(draft => draft.Hold == Hold.Queued && draft.Waits)
        .OrderBy(draft => draft.Id, StringComparer.Ordinal)
        .FirstOrDefault(draft => !frames.SeriesOf(draft).Any(other => other.Asks && other.Listens));

    /// <summary>A draft in which nothing was said yet is not worth a question, nor a word; but what it had asked cannot be pressed any more.</summary>
    private static Decision Forgotten(Draft draft, DateTimeOffset at) =>
        Pausing.Dropped(draft, DropWhy.Cancelled, at) with { Effects = [new Effect.FreezeCard(draft.Id, Place.With(draft.Author))] };

    /// <summary>What waited until the person is free speaks now.</summary>
    private static Decision Knocking(Frames frames, DateTimeOffset at) => frames.Open.FirstOrDefault(draft => draft.Knocks) is { } next
        ? Decision.Only(new Effect.Wake(next.Id, Wakes.Knock, at))
        : Decision.Nothing;

    private static bool WasAwake(Frames before, Draft draft) =>
        (before.Open.FirstOrDefault(each => each.Id == draft.Id) ?? (before.Named?.Id == draft.Id ? before.Named : null)) is { Rests: false };

    /// <summary>The youngest draft that the finished one was begun over. A card of the same message still stands by itself.</summary>
    private static Draft? Interrupted(Frames frames, Draft rested) =>
        frames.Listening is { Hold: Hold.None, Rests: false } draft && (draft.MessageId < rested.MessageId || rested.MessageId == 0) && draft.TouchedAt <= rested.OpenedAt && (draft.Series is null || draft.Series != rested.Series)
            ? draft
            : null;
}
