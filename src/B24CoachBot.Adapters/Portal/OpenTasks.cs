using B24CoachBot.Adapters.Portal.Lists;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Conversations;

namespace B24CoachBot.Adapters.Portal;

/// <summary>What somebody works on of what was set through the bot, within a batch that may hold other questions: the fifty youngest as assignee, and as helper.
/// Source: api-reference/tasks/tasks-task-list.md.</summary>
public static class OpenTasks
{
    private const string Own = "tasksOwn";
    private const string Helped = "tasksHelped";

    private const int Waiting = 2;

    // Waiting, in progress, put off: what is done or awaits its author needs no clarification.
    private static readonly int[] Open = [Waiting, 3, 6];

    public static void Ask(Batch batch, UserId person)
    {
        Add(batch, Own, "filter[RESPONSIBLE_ID]", person);
        Add(batch, Helped, "filter[ACCOMPLICE]", person);
    }

    /// <summary>The youngest first; null when the portal did not say.</summary>
    public static IReadOnlyList<ListedTask>? Read(BatchReply reply) => reply.Failure is not null || reply.Of(Own) is not PortalReply.Answered || reply.Of(Helped) is not PortalReply.Answered
        ? null
        : [.. Rows(reply, Own).Concat(Rows(reply, Helped)).Select(Read).OfType<ListedTask>().DistinctBy(one => one.Task.Id).OrderByDescending(one => one.Task.Id)];

    internal static ListedTask? Read(PortalJson row) =>
        row.Number("id") is { } id && row.Id("createdBy") is { } author && row.Text("xmlId") is var order && order.StartsWith(TaskTraces.Mark, StringComparison.Ordinal)
            ? new ListedTask(new OpenTask(id, row.Text("title"), new UserId(author), row.Instant("deadline"), OfBot: true) { Begun = row.Number("status") != Waiting }, order)
            : null;

    private static IEnumerable<PortalJson> Rows(BatchReply reply, string key) => reply.Result(key)["tasks"].Items();

    private static void Add(Batch batch, string key, string whose, UserId person) => batch.Add(
        key, "tasks.task.list", query => query.Set(whose, person.Value).Set("filter[REAL_STATUS]", Open).Set("filter[TAG]", TaskTraces.Mark)
            .Set("select", ["ID", "TITLE", "CREATED_BY", "DEADLINE", "STATUS", "XML_ID"]).Set("order[ID]", "DESC").Set("start", -1));
}

/// <param name="Order">The external id that the task was created under.</param>
public sealed record ListedTask(OpenTask Task, string Order);
