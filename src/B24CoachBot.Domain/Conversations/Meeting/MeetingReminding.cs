namespace B24CoachBot.Domain.Conversations.Meeting;

/// <summary>Before the next meeting begins, whoever called the last one, and was told of it, sees what is open: the same list, and the same ways to make tasks of it.</summary>
public static class MeetingReminding
{
    public static Hearing Of(BotEvent.MeetingAhead ahead, string newId, Frames frames, Known known)
    {
        var held = ahead.Held;
        if (!Unasked.Meeting(held.Organiser, ahead.At, known) || known.People.Find(held.Organiser) is null || !held.Participants.Contains(held.Organiser)
            || MeetingNotes.Marks(known.Notes, held.CallId).Count == 0)
        {
            return Hearing.Silence;
        }

        // What is on its way to the portal is decided, though nothing is remembered of it yet.
        var underWay = frames.Open.OfType<MeetingDraft>().SelectMany(draft => draft.Items)
            .Where(item => item.CallId == held.CallId && item.State == MeetingItemState.Creating).Select(item => item.Mark);
        var draft = MeetingOpening.Told(held, newId, ahead.At, known) with
        {
            Items = MeetingOpening.Undecided(held, underWay, known),
            Before = MeetingOpening.Left(held, known.Notes, known.Calendar.Zone),
            Next = ahead.Next with { StartsAt = TimeZoneInfo.ConvertTime(ahead.Next.StartsAt, known.Calendar.Zone) },
        };
        return draft.Items.Count == 0 && draft.Before is not { Tasks.Count: > 0 } ? Hearing.Silence
            : Hearing.For(draft, MeetingOpening.Free(draft, frames, ahead.At, known));
    }

    /// <summary>Lists of the meeting before that still stand: what is open in them is in the reminder.</summary>
    public static IReadOnlyList<MeetingDraft> Standing(MeetingDraft reminder, Frames frames) => reminder.Next is null ? []
        : [.. frames.Open.OfType<MeetingDraft>().Where(other => other.Id != reminder.Id && other.CallId == reminder.CallId && other.Waits)];
}
