using B24CoachBot.Domain.Calendar;

namespace B24CoachBot.Domain.Metrics;

/// <summary>The rows as a digest of that moment has them, so that what is told does not change when it is told again: work up to the midnight before,
/// because the day's own is collected only at the next morning, and approvals as they stand.</summary>
public static class RowsUntil
{
    /// <summary>An approval that was closed later is still open then.</summary>
    public static MetricRows Until(this MetricRows rows, DateTimeOffset now, WorkCalendar calendar)
    {
        var today = calendar.Day(now);
        var midnight = calendar.At(today, TimeOnly.MinValue);
        return rows with
        {
            Talks = [.. rows.Talks.Where(talk => talk.EndedAt < midnight)],
            Touches = [.. rows.Touches.Where(touch => touch.At < midnight)],
            Fields = [.. rows.Fields.Where(count => count.Day <= today)],
            Moves = [.. rows.Moves.Where(move => move.At < midnight)],
            Tasks = [.. rows.Tasks.Where(task => task.CreatedAt < midnight).Select(task => task with
            {
                Changes = [.. task.Changes.Where(change => change.At < midnight)],
                Questions = [.. task.Questions.Where(question => question.At < midnight)],
            })],
            Approvals = [.. rows.Approvals.Where(approval => approval.OpenedAt <= now).Select(approval => approval.ClosedAt > now ? approval with { ClosedAt = null } : approval)],
            Costs = [.. rows.Costs.Where(cost => cost.Day <= today)],
        };
    }
}
