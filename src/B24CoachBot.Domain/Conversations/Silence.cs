using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Calendar;

namespace B24CoachBot.Domain.Conversations;

/// <summary>A draft that nobody answers: one reminder in working time, then it ends. Not answering is no refusal.</summary>
public static class Silence
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(4);
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>The first moment at which something is due.</summary>
    public static Effect.Wake Watch(Draft draft, WorkCalendar calendar) =>
        new(draft.Id, Wakes.Silence, draft.Reminded ? EndsAt(draft, calendar) : RemindAt(draft, calendar));

    public static Decision Broken(Draft draft, Frames frames, DateTimeOffset at, Known known)
    {
        if (draft.Ended || draft.Rests)
        {
            return Decision.Nothing;
        }

        if (!draft.Waits || draft.Hold is Hold.Postponed)
        {
            return Decision.Only(new Effect.Wake(draft.Id, Wakes.Silence, at + Patience));
        }

        if (at >= EndsAt(draft, known.Calendar))
        {
            return Pausing.Dropped(draft, DropWhy.Expired, at);
        }

        if (draft.Reminded || at < RemindAt(draft, known.Calendar))
        {
            return Decision.Only(Watch(draft, known.Calendar));
        }

        return frames.BusyUntil(draft, at) is { } free ? Decision.Only(new Effect.Wake(draft.Id, Wakes.Silence, free))
            : WhenToAsk.DayIsFull(known.Notes, at, known.Calendar) ? Decision.Only(new Effect.Wake(draft.Id, Wakes.Silence, known.Calendar.NextMorning(at)))
            : Pausing.Remind(draft, at, known);
    }

    private static DateTimeOffset RemindAt(Draft draft, WorkCalendar calendar) => calendar.NextWorkingMoment(draft.TouchedAt + Patience);

    /// <summary>A day after the last word, and never within hours of the reminder.</summary>
    private static DateTimeOffset EndsAt(Draft draft, WorkCalendar calendar)
    {
        var reminded = RemindAt(draft, calendar) + Patience;
        return draft.TouchedAt + Life > reminded ? draft.TouchedAt + Life : reminded;
    }
}
