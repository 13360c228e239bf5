using B24CoachBot.Domain;

namespace B24CoachBot.Adapters.Portal;

/// <summary>In which pipelines somebody works, by their open deals and leads, within a batch that may hold other questions.
/// Rows the connection's owner may not see are missing. Source: api-reference/crm/universal/crm-item-list.md.</summary>
public static class OpenWork
{
    private const string Deals = "workDeals";
    private const string Leads = "workLeads";

    public static void Ask(Batch batch, UserId person)
    {
        Add(batch, Deals, entityTypeId: 2, person, ["id", "categoryId"]);
        Add(batch, Leads, entityTypeId: 1, person, ["id"]);
    }

    /// <summary>By the number of the deals' pipeline, of the fifty youngest deals; and how many leads.</summary>
    public static (IReadOnlyDictionary<string, int> Deals, int Leads) Read(BatchReply reply) => (
        reply.Result(Deals)["items"].Items().GroupBy(row => row.Text("categoryId")).ToDictionary(rows => rows.Key, rows => rows.Count()),
        reply.Result(Leads)["items"].Items().Count());

    private static void Add(Batch batch, string key, int entityTypeId, UserId person, IReadOnlyList<string> select) =>
        batch.Add(key, "crm.item.list", query => query.Set("entityTypeId", entityTypeId)
            .Set("filter[assignedById]", person.Value).Set("filter[stageSemanticId]", "P")
            .Set("select", select).Set("order[id]", "DESC").Set("start", -1));
}
