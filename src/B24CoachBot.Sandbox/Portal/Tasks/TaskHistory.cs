using System.Globalization;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Tasks;

/// <summary>What changed in a task, in the words of <c>tasks.task.history.list</c>.</summary>
internal static class TaskHistory
{
    private static readonly (string Field, Func<TaskRow, string?> Value)[] Watched =
    [
        ("TITLE", task => task.Title),
        ("DESCRIPTION", task => task.Description),
        ("CREATED_BY", task => Text(task.CreatorId)),
        ("RESPONSIBLE_ID", task => Text(task.ResponsibleId)),
        ("ACCOMPLICES", task => Text(task.Accomplices)),
        ("AUDITORS", task => Text(task.Auditors)),
        ("DEADLINE", task => Unix(task.Deadline)),
        ("START_DATE_PLAN", task => Unix(task.StartPlan)),
        ("END_DATE_PLAN", task => Unix(task.EndPlan)),
        ("PRIORITY", task => Text(TaskWords.PriorityCode(task.Priority))),
        ("STATUS", task => Text(TaskWords.StatusCode(task.Status))),
        ("GROUP_ID", task => Text(task.GroupId ?? 0)),
        ("STAGE_ID", task => Text(task.StageId ?? 0)),
        ("PARENT_ID", task => Text(task.ParentId ?? 0)),
        ("TAGS", task => string.Join(",", task.Tags)),
        ("UF_CRM_TASK", task => string.Join(",", task.CrmItemIds)),
        ("FILES", task => Text(task.FileIds)),
        ("MARK", task => task.Mark),
        ("XML_ID", task => task.XmlId),
        ("TASK_CONTROL", task => Flag(task.NeedsControl)),
        ("REQUIRE_RESULT", task => Flag(task.RequireResult)),
        ("ALLOW_CHANGE_DEADLINE", task => Flag(task.AllowsChangeDeadline)),
        ("ALLOW_TIME_TRACKING", task => Flag(task.AllowsTimeTracking)),
        ("MATCH_WORK_TIME", task => Flag(task.MatchesWorkTime)),
        ("TIME_ESTIMATE", task => Text(task.EstimatedTime)),
    ];

    public static IReadOnlyList<(string Field, string? From, string? To)> Differences(TaskRow before, TaskRow after) =>
    [
        .. Watched
            .Select(watched => (watched.Field, From: watched.Value(before), To: watched.Value(after)))
            .Where(difference => difference.From != difference.To),
    ];

    public static void Add(World world, long by, long taskId, string field, string? from, string? to) =>
        world.Table<TaskHistoryRow>().Put(new TaskHistoryRow(world.NextId("taskHistory"), taskId, by, world.Now, field, from, to));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(IEnumerable<long> numbers) => string.Join(",", numbers);

    private static string? Unix(DateTimeOffset? moment) => moment is { } known ? Text(known.ToUnixTimeSeconds()) : null;

    private static string Flag(bool value) => value ? "Y" : "N";
}
