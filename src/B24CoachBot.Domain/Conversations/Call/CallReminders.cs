using B24CoachBot.Domain.Calendar;

namespace B24CoachBot.Domain.Conversations.Call;

/// <summary>When a client is to be come back to: at ten in the morning of a working day.</summary>
public static class CallReminders
{
    private static readonly TimeOnly Ten = new(10, 0);

    /// <summary>Two moments to choose from: the next working day, and the week's last one (or the next week's first).</summary>
    public static IReadOnlyList<DateTimeOffset> Offered(DateTimeOffset at, WorkCalendar calendar)
    {
        var next = calendar.NextWorking(calendar.Day(at));
        var friday = next;
        while (friday.DayOfWeek != DayOfWeek.Friday)
        {
            friday = friday.AddDays(1);
        }

        var other = friday == next || !calendar.IsWorking(friday) ? calendar.NextWorking(friday) : friday;
        return [calendar.At(next, Ten), calendar.At(other, Ten)];
    }

    public static DateTimeOffset InTheMorning(DateTimeOffset at, WorkCalendar calendar) => calendar.At(calendar.Day(at), Ten);
}
