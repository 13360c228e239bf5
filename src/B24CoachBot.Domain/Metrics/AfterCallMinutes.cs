using B24CoachBot.Domain.Calendar;

namespace B24CoachBot.Domain.Metrics;

/// <summary>Metric 1: how long the work after a talk with a client takes.</summary>
public static class AfterCallMinutes
{
    /// <summary>W: later work belongs to something else.</summary>
    public static TimeSpan Window { get; } = TimeSpan.FromMinutes(60);

    public static CallFigure Of(MetricRows rows, Period period, WorkCalendar calendar)
    {
        var talks = rows.Talks.Where(talk => period.Holds(talk.EndedAt)).ToList();
        var minutes = EachOf(talks, rows, calendar).OfType<double>().ToList();
        return new CallFigure(talks.Count, minutes.Count, Median.Of(minutes), Median.P90(minutes));
    }

    /// <summary>For each talk in turn its minutes; null where no work followed in time.</summary>
    public static IReadOnlyList<double?> EachOf(IReadOnlyList<TalkSeen> talks, MetricRows rows, WorkCalendar calendar)
    {
        var touches = rows.Touches.GroupBy(touch => (touch.By, touch.Card))
            .ToDictionary(group => group.Key, group => group.Select(touch => touch.At).Order().ToArray());
        return [.. talks.Select(talk => talk.Cards.Distinct()
            .Select(card => touches.TryGetValue((talk.Employee, card), out var moments) ? LastInTime(moments, talk.EndedAt, calendar) : null)
            .Max())];
    }

    private static double? LastInTime(DateTimeOffset[] moments, DateTimeOffset end, WorkCalendar calendar)
    {
        double? last = null;
        var first = Array.BinarySearch(moments, end);
        for (var at = first >= 0 ? first : ~first; at < moments.Length; at++)
        {
            var worked = calendar.WorkingBetween(end, moments[at]);
            if (worked > Window)
            {
                break;
            }

            last = worked.TotalMinutes;
        }

        return last;
    }
}
