using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;

namespace B24CoachBot.Host.Delivery;

/// <summary>Looks for a task that may have been created: by our external id, and by our marker in the description. Reads only.</summary>
internal sealed class TaskProbe(IBatch batch, TimeProvider clock)
{
    public async Task<Finding> Find(Errand.CreateTask errand, CancellationToken stop)
    {
        var wanted = errand.Wanted;
        var reply = await new Batch()
            .Add("byId", "tasks.task.list", query => Columns(query.Set("filter[XML_ID]", errand.XmlId)))
            .Add("byText", "tasks.task.list", query => Columns(query.Set("filter[RESPONSIBLE_ID]", wanted.Responsible).Set("filter[TITLE]", wanted.Title)))
            .Run(batch, Urgency.WriteBack, clock, stop);
        if (reply.FirstFailure is { } why)
        {
            return new Silent(why);
        }

        // A portal that does not know the filter answers with strangers' rows, so each row must show our mark itself.
        var ours = reply.Result("byId")["tasks"].Items().Concat(reply.Result("byText")["tasks"].Items())
            .Where(row => row.Text("xmlId") == errand.XmlId || row.Text("description").Contains(errand.Marker, StringComparison.Ordinal))
            .Select(row => row.Id("id"))
            .OfType<int>()
            .Distinct()
            .ToList();
        return ours switch
        {
            [] => new Absent(),
            [var only] => new Found(new Standing(only, null)),
            _ => new Several(),
        };
    }

    private static void Columns(BatchQuery query) => query
        .Set("select", ["ID", "TITLE", "XML_ID", "DESCRIPTION"]).Set("order[ID]", "DESC").Set("start", -1);

    internal abstract record Finding;

    internal sealed record Found(Standing Standing) : Finding;

    internal sealed record Several : Finding;

    internal sealed record Absent : Finding;

    internal sealed record Silent(PortalFailure Why) : Finding;
}
