using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Adapters.Portal;

/// <summary>Pipelines, stages and fields of the CRM, as part of a batch that holds other questions too.
/// Sources: crm/universal/category/crm-category-list.md, crm/status/crm-status-list.md, crm/universal/crm-item-fields.md.</summary>
internal static class CrmStructureReader
{
    private const string Categories = "crmCategories";
    private const string Statuses = "crmStatuses";
    private const string LeadStages = "STATUS";
    private const string DealStages = "DEAL_STAGE";

    private static readonly (string Key, CrmKind Entity, int Type)[] Cards = [("crmLeads", CrmKind.Lead, 1), ("crmDeals", CrmKind.Deal, 2)];

    public static Batch Ask(Batch batch)
    {
        batch.Add(Categories, "crm.category.list", query => query.Set("entityTypeId", 2))
            .Add(Statuses, "crm.status.list", query => query.Set("order[SORT]", "ASC"));
        foreach (var (key, _, type) in Cards)
        {
            batch.Add(key, "crm.item.fields", query => query.Set("entityTypeId", type).Set("useOriginalUfNames", "Y"));
        }

        return batch;
    }

    /// <summary>Empty for a portal that refuses its CRM.</summary>
    public static CrmStructure Read(BatchReply reply)
    {
        var stages = reply.Result(Statuses).Items().ToLookup(row => row.Text("ENTITY_ID"), row => new PipelineStage(row.Text("STATUS_ID"), row.Text("NAME"), Outcome(row.Text("SEMANTICS"))));
        var deals = reply.Result(Categories)["categories"].Items().Select(row =>
            new Pipeline(CrmKind.Deal, row.Text("id"), row.Text("name"), [.. stages[row.Text("id") == "0" ? DealStages : $"{DealStages}_{row.Text("id")}"]]));
        var leads = stages[LeadStages].ToList();
        return new CrmStructure(
            [.. deals, .. leads.Count == 0 ? [] : new[] { new Pipeline(CrmKind.Lead, "", "", leads) }],
            [.. Cards.SelectMany(card => reply.Result(card.Key)["fields"].Pairs().Select(field => Field(card.Entity, field.Key, field.Value)))]);
    }

    private static StageOutcome Outcome(string semantics) => semantics switch
    {
        "S" => StageOutcome.Won,
        "F" => StageOutcome.Lost,
        _ => StageOutcome.Open,
    };

    private static CardField Field(CrmKind entity, string code, PortalJson field) => new(
        entity, code, field.Text("type"), field.Text("title"),
        [.. field["items"].Items().Select(item => new FieldOption(item.Text("ID"), item.Text("VALUE")))],
        field.Flag("isRequired"));
}
