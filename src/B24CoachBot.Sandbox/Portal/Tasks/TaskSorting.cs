using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Tasks;

/// <summary>What tasks are ordered by; absent values come first.</summary>
internal static class TaskSorting
{
    public static IComparer<IComparable?> Comparer { get; } = Comparer<IComparable?>.Create((left, right) =>
        left is null ? (right is null ? 0 : -1) : right is null ? 1
        : left is string text ? string.Compare(text, (string)right, StringComparison.OrdinalIgnoreCase) : left.CompareTo(right));

    public static IComparable? Key(TaskRow task, string field) => field switch
    {
        "title" => task.Title,
        "creatorId" => task.CreatorId,
        "responsibleId" => task.ResponsibleId,
        "created" => task.Created,
        "changed" => task.Changed,
        "activity" => task.Activity,
        "started" => task.Started,
        "closed" => task.Closed,
        "deadline" => task.Deadline,
        "startPlan" => task.StartPlan,
        "endPlan" => task.EndPlan,
        "groupId" => task.GroupId,
        "priority" => TaskWords.PriorityCode(task.Priority),
        "status" => TaskWords.StatusCode(task.Status),
        "mark" => task.Mark,
        "estimatedTime" => task.EstimatedTime,
        _ => task.Id,
    };
}
