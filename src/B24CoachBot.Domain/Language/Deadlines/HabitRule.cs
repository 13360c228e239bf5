using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>Repetition with its time of day: «каждый понедельник в 10», «по вторникам и четвергам», "monthly on the 5th".</summary>
internal static class HabitRule
{
    private const int MostPieces = 4;

    public static Mention? Read(Line line, Scene scene, int at)
    {
        TimeSaid? time = null;
        var lead = Lead.Read(line, at);
        var head = HabitHead.Read(line, at) ?? (lead.End > at ? HabitHead.Read(line, lead.End) : null);
        if (head is null && TimeSaid.Read(line, lead.End, lead.Tie, dayKnown: false) is { } early)
        {
            var next = line[early.End].IsMark(',') ? early.End + 1 : early.End;
            head = HabitHead.Read(line, next) ?? (Lead.Read(line, next) is { Tie: Tie.At } second ? HabitHead.Read(line, second.End) : null);
            time = early.Said;
        }

        if (head is not { } found)
        {
            return null;
        }

        var (habit, end) = (found.Said.Habit, found.End);
        time = found.Said.Time ?? time;
        for (var piece = 0; piece < MostPieces && Tail(line, end, ref habit, ref time) is { } next; piece++)
        {
            end = next;
        }

        if (time?.Clock is { Exists: false })
        {
            return new(at, end, null, null, Day.NoSuchDate);
        }

        var said = new Said(Tie.None, null, time);
        return habit.First(scene, time?.At(scene, time.Tie)) is { } first
            ? new(at, end, said, new When(WhenKind.Recurring, first, Rule: habit.Rule(), HasTime: time is not null), null)
            : new(at, end, said, null, Day.NoSuchDate);
    }

    private static int? Tail(Line line, int end, ref Habit habit, ref TimeSaid? time)
    {
        var start = line[end].IsMark(',') ? end + 1 : end;
        if (HabitHead.Detail(line, start, habit) is { } detail)
        {
            habit = detail.Said;
            return detail.End;
        }

        if (time is null && ClockRange.Read(line, start, dayKnown: true) is { } hours)
        {
            time = new TimeSaid(hours.Said.Last, 0, false, Tie.At, false);
            return hours.End;
        }

        var lead = Lead.Read(line, start);
        if (TimeSaid.Read(line, lead.End, lead.Tie, dayKnown: true) is { } clock && (time is null || time.With(clock.Said) is not null))
        {
            time = time is null ? clock.Said : time.With(clock.Said);
            return clock.End;
        }

        return null;
    }
}
