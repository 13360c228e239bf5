using System.Globalization;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Conversations;

namespace B24CoachBot.Adapters.Portal;

/// <summary>How far tasks have come, within a batch that may hold other questions. Source: api-reference/tasks/tasks-task-list.md.</summary>
public static class TaskStates
{
    private const string Key = "taskStates";
    private const int Most = 50;
    private static readonly string[] Done = ["5", "4"];

    public static void Ask(Batch batch, IReadOnlyList<long> tasks)
    {
        if (tasks.Count > 0)
        {
            batch.Add(Key, "tasks.task.list", query => query
                .Set("filter[ID]", tasks.Take(Most).Select(id => (int)id))
                .Set("select", ["ID", "TITLE", "STATUS", "RESPONSIBLE_ID", "DEADLINE"])
                .Set("order[ID]", "ASC")
                .Set("start", -1));
        }
    }

    /// <summary>Those that the portal showed; a deleted one is not among them.</summary>
    public static IReadOnlyList<TaskNow> Read(BatchReply reply, UserId reader) => !reply.Commands.ContainsKey(Key) ? []
        : [.. reply.Result(Key)["tasks"].Items().Select(row => Row(row, reader)).OfType<TaskNow>()];

    private static TaskNow? Row(PortalJson row, UserId reader) => row.Number("id") is not { } id ? null
        : new TaskNow(
            id,
            row.Text("title"),
            Done.Contains(row.Text("status")),
            row.Id("responsibleId") is { } doer ? new UserId(doer) : null,
            row.Instant("deadline"),
            string.Create(CultureInfo.InvariantCulture, $"/company/personal/user/{reader.Value}/tasks/task/view/{id}/"));
}
