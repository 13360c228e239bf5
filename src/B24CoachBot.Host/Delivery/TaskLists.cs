using B24CoachBot.Adapters.Portal;

namespace B24CoachBot.Host.Delivery;

/// <summary>The lists a task is to have beside those it has. Nothing is added twice: what stands is told apart by list and title.</summary>
internal sealed class TaskLists(IReadOnlyList<ListToMake> wanted, int taskId)
{
    public const string ItemsKey = "items";
    public const string TaskKey = "task";

    private const string TagsKey = "tags";

    // The tag and the two readings travel in the same batch of fifty.
    private const int Room = 46;

    private readonly Dictionary<string, string> roots = [];
    private readonly HashSet<(string List, string Item)> standing = [];

    public bool Complete => wanted.All(list => roots.ContainsKey(list.Name) && list.Items.All(item => standing.Contains((list.Name, item.Trim()))));

    /// <summary>What stands in the way; a tag that the portal refuses does not: the task is still the one that was asked for.</summary>
    public static PortalFailure? Failure(BatchReply reply) => reply.FirstFailureWhere(key => key != TagsKey)
        ?? (reply.Of(TagsKey) is PortalReply.Failed { Why: not (PortalFailure.Refused or PortalFailure.Skipped) and var why } ? why : null);

    /// <summary>Takes in <c>task.checklistitem.getlist</c>; an empty answer changes nothing.</summary>
    public void Stand(PortalJson items)
    {
        var rows = items.Items().ToList();
        foreach (var root in rows.Where(row => row.Number("PARENT_ID") is null or 0))
        {
            roots.TryAdd(root.Text("TITLE"), root.Text("ID"));
        }

        foreach (var row in rows)
        {
            foreach (var list in roots.Where(root => root.Value == row.Text("PARENT_ID")))
            {
                standing.Add((list.Key, row.Text("TITLE").Trim()));
            }
        }
    }

    /// <summary>What stands already. The tags are set along with it: setting them twice changes nothing.</summary>
    public Batch Reading(Errand.CreateTask errand) => Tag(Read(new Batch()), errand);

    /// <summary>Everything that lacks, at most one batch of it. It halts at the first failure, so that no item lands in a wrong list.</summary>
    public Batch Making(Errand.CreateTask errand)
    {
        var batch = new Batch(halt: true);
        for (var at = 0; at < wanted.Count && batch.Count < Room; at++)
        {
            Make(batch, wanted[at], at);
        }

        return Tag(Read(batch), errand);
    }

    private Batch Tag(Batch batch, Errand.CreateTask errand) =>
        batch.Add(TagsKey, "tasks.task.update", query => query.Set("taskId", taskId).Set("fields[TAGS]", errand.Tags));

    private void Make(Batch batch, ListToMake list, int at)
    {
        var rootKey = $"r{at}";
        var known = roots.GetValueOrDefault(list.Name);
        if (known is null)
        {
            Add(batch, rootKey, list.Name, at, query => query.Set("FIELDS[PARENT_ID]", 0));
        }

        foreach (var (number, item) in list.Items.Index())
        {
            if (batch.Count < Room && !standing.Contains((list.Name, item.Trim())))
            {
                Add(batch, $"i{at}x{number}", item, number, query => _ = known is null
                    ? query.Set("FIELDS[PARENT_ID]", new BatchResult(rootKey))
                    : query.Set("FIELDS[PARENT_ID]", known));
            }
        }
    }

    // The method takes its parameters by position: TASKID first, FIELDS second.
    private void Add(Batch batch, string key, string title, int order, Action<BatchQuery> parent) =>
        batch.Add(key, "task.checklistitem.add", query =>
        {
            query.Set("TASKID", taskId).Set("FIELDS[TITLE]", title);
            parent(query);
            query.Set("FIELDS[SORT_INDEX]", (order + 1) * 10);
        });

    private Batch Read(Batch batch) => batch
        .Add(ItemsKey, "task.checklistitem.getlist", query => query.Set("TASKID", taskId))
        .Add(TaskKey, "tasks.task.get", query => query.Set("taskId", taskId).Set("select", ReadBack.Columns));
}
