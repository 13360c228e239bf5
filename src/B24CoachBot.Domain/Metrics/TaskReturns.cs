namespace B24CoachBot.Domain.Metrics;

/// <summary>Metric 4: tasks that came back, and questions asked before the work began.</summary>
public static class TaskReturns
{
    private const int Pending = 2;
    private const int InProgress = 3;
    private const int SupposedlyCompleted = 4;
    private const int Completed = 5;

    private static readonly TimeSpan Toggle = TimeSpan.FromSeconds(60);

    public static TaskFigures Of(MetricRows rows, Period period) => new(Of(rows, period, bot: true), Of(rows, period, bot: false));

    public static IReadOnlyList<DateTimeOffset> ReturnsOf(TaskSeen task) => ReturnsOf(task.Changes);

    /// <summary>When a task came back to work after it had been done. A click that is undone within a minute is none, and several within a minute are one.</summary>
    public static IReadOnlyList<DateTimeOffset> ReturnsOf(IReadOnlyList<StatusChange> history)
    {
        var changes = history.OrderBy(change => change.At).ToList();
        var returns = new List<DateTimeOffset>();
        for (var at = 0; at < changes.Count; at++)
        {
            if (changes[at] is { From: SupposedlyCompleted or Completed, To: Pending or InProgress } back
                && (at == 0 || back.At - changes[at - 1].At >= Toggle)
                && (returns.Count == 0 || back.At - returns[^1] >= Toggle))
            {
                returns.Add(back.At);
            }
        }

        return returns;
    }

    public static bool IsTouched(TaskSeen task, Period period) => period.Holds(task.CreatedAt) || task.Changes.Any(change => period.Holds(change.At));

    private static TaskFigure Of(MetricRows rows, Period period, bool bot)
    {
        var tasks = rows.Tasks.Where(task => task.OfBot == bot && IsTouched(task, period)).ToList();
        var returns = tasks.Select(task => ReturnsOf(task).Count(period.Holds)).ToList();
        var read = tasks.Where(task => task.DiscussionRead).ToList();
        return new TaskFigure(tasks.Count, returns.Count(count => count > 0), returns.Sum(), read.Sum(task => QuestionsOf(task, period)), read.Count);
    }

    private static int QuestionsOf(TaskSeen task, Period period)
    {
        var started = task.Changes.Where(change => change.To == InProgress).Select(change => change.At).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
        return task.Questions.Count(question => question.By == task.Responsible && question.At < started && period.Holds(question.At));
    }
}
