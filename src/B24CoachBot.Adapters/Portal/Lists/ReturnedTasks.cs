using System.Globalization;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Metrics;

namespace B24CoachBot.Adapters.Portal.Lists;

/// <param name="Doer">Who has the task back.</param>
/// <param name="At">When it came back.</param>
public sealed record ReturnedTask(ListedTask Listed, UserId Doer, DateTimeOffset At);

/// <summary>
/// Tasks of anybody that came back to work since a moment, sent back by somebody else than whoever works on them.
/// Sources: tasks/tasks-task-list.md, tasks/tasks-task-history-list.md.
/// </summary>
public sealed class ReturnedTasks(IBatch portal, TimeProvider clock)
{
    // Waiting, in progress.
    private static readonly int[] Working = [2, 3];

    public static PortalList Changed(DateTimeOffset since) => new(
        ListNames.Returns, "tasks.task.list",
        query => query.Set("filter[>=CHANGED_DATE]", since).Set("filter[REAL_STATUS]", Working)
            .Set("select", ["ID", "TITLE", "CREATED_BY", "RESPONSIBLE_ID", "DEADLINE", "XML_ID", "STATUS_CHANGED_DATE"]).Set("order[ID]", "asc"),
        Within: "tasks");

    /// <summary>Of what changed, where the status did: null when the portal did not answer.</summary>
    /// <param name="rows">Of <see cref="Changed"/>.</param>
    public async Task<IReadOnlyList<ReturnedTask>?> Of(IReadOnlyList<PortalJson> rows, DateTimeOffset since, CancellationToken cancel)
    {
        var moved = rows.Where(row => row.Number("id") is not null && row.Instant("statusChangedDate") >= since).DistinctBy(row => row.Number("id")).ToList();
        var returned = new List<ReturnedTask>();
        foreach (var some in moved.Chunk(Batch.Most))
        {
            var batch = new Batch();
            foreach (var row in some)
            {
                batch.Add(Key(row), "tasks.task.history.list", query => query.Set("taskId", row.Number("id")!.Value).Set("filter[FIELD]", "STATUS").Set("order[createdDate]", "asc"));
            }

            var reply = await batch.Run(portal, Urgency.Digest, clock, cancel);
            if (reply.Failure is not null || reply.Commands.Values.Any(answer => answer is PortalReply.Failed { Why: not PortalFailure.Refused }))
            {
                return null;
            }

            returned.AddRange(some.Select(row => Read(row, reply.Result(Key(row))["list"].Items().ToList(), since)).OfType<ReturnedTask>());
        }

        return returned;
    }

    private static ReturnedTask? Read(PortalJson row, List<PortalJson> history, DateTimeOffset since)
    {
        if (row.Number("id") is not { } id || row.Id("createdBy") is not { } author || row.Id("responsibleId") is not { } doer
            || TaskReturns.ReturnsOf([.. history.Select(TaskTraces.Change).OfType<StatusChange>()]).Where(at => at >= since).ToList() is not [.., var last]
            || history.Exists(change => change.Instant("createdDate") == last && change["user"].Id("id") == doer))
        {
            return null;
        }

        var order = row.Text("xmlId");
        return new ReturnedTask(
            new ListedTask(new OpenTask(id, row.Text("title"), new UserId(author), row.Instant("deadline"), order.StartsWith(TaskTraces.Mark, StringComparison.Ordinal)), order), new UserId(doer), last);
    }

    private static string Key(PortalJson row) => string.Create(CultureInfo.InvariantCulture, $"r{row.Number("id")}");
}
