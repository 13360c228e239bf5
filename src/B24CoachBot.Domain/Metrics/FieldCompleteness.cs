using B24CoachBot.Domain.Calendar;

namespace B24CoachBot.Domain.Metrics;

/// <summary>Metric 2: how many open cards hold what must be known of them. A picture of a day, never a sum over days.</summary>
public static class FieldCompleteness
{
    public static IReadOnlyList<FieldFigure> Of(MetricRows rows, DateOnly? day) =>
        [.. rows.Fields.Where(count => count.Day == day)
            .GroupBy(count => (count.Entity, count.Pipeline, count.Field))
            .OrderBy(group => group.Key.Entity).ThenBy(group => group.Key.Pipeline, StringComparer.Ordinal).ThenBy(group => group.Key.Field, StringComparer.Ordinal)
            .Select(group => new FieldFigure(
                group.Key.Entity, group.Key.Pipeline, group.Key.Field, day!.Value, group.Sum(count => count.Eligible), group.Sum(count => count.Filled), group.Sum(count => count.NotDiscussed)))];

    /// <summary>The last day of the period on which fields were counted.</summary>
    public static DateOnly? LastDay(MetricRows rows, Period period, WorkCalendar calendar)
    {
        var (first, after) = (calendar.Day(period.From), calendar.Day(period.To));
        return rows.Fields.Where(count => count.Day >= first && count.Day < after).Select(count => (DateOnly?)count.Day).Max();
    }
}
