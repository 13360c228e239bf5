using B24CoachBot.Domain.Calendar;

namespace B24CoachBot.Domain.Metrics;

/// <summary>The rows as they stood at a moment, so that what is told of it does not change when it is told again.</summary>
public static class RowsUntil
{
    /// <summary>An approval that was closed later is still open then.</summary>
    public static MetricRows Until(this MetricRows rows, DateTimeOffset now, WorkCalendar calendar)
    {
        var today = calendar.Day(now);
        return rows with
        {
            Talks = [.. rows.Talks.Where(talk => talk.EndedAt <= now)],
            Touches = [.. rows.Touches.Where(touch => touch.At <= now)],
            Fields = [.. rows.Fields.Where(count => count.Day <= today)],
            Moves = [.. rows.Moves.Where(move => move.At <= now)],
            Tasks = [.. rows.Tasks.Where(task => task.CreatedAt <= now).Select(task => task with
            {
                Changes = [.. task.Changes.Where(change => change.At <= now)],
                Questions = [.. task.Questions.Where(question => question.At <= now)],
            })],
            Approvals = [.. rows.Approvals.Where(approval => approval.OpenedAt <= now).Select(approval => approval.ClosedAt > now ? approval with { ClosedAt = null } : approval)],
            Costs = [.. rows.Costs.Where(cost => cost.Day <= today)],
        };
    }
}
