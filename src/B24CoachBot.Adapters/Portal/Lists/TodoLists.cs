using B24CoachBot.Domain;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Adapters.Portal.Lists;

/// <summary>Cards with an open to-do ahead. Source: crm/timeline/activities/activity-base/crm-activity-list.md.</summary>
public static class TodoLists
{
    // The portal writes "no deadline" as the year 9999.
    private static readonly DateTimeOffset Never = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static PortalList Ahead(DateTimeOffset now) => new(ListNames.Todos, "crm.activity.list", query => query
        .Set("filter[PROVIDER_ID]", ActivityProviders.Todo).Set("filter[COMPLETED]", "N").Set("filter[>=DEADLINE]", now).Set("filter[OWNER_TYPE_ID]", [CrmTypes.Lead, CrmTypes.Deal])
        .Set("select", ["ID", "OWNER_ID", "OWNER_TYPE_ID", "DEADLINE"]).Set("order[ID]", "ASC"));

    public static IReadOnlySet<CrmRef> Read(ListsRead read) => read.Of(ListNames.Todos)
        .Where(row => row.Instant("DEADLINE") < Never && row.Number("OWNER_ID") is not null)
        .Select(row => new CrmRef(row.Number("OWNER_TYPE_ID") == CrmTypes.Lead ? CrmKind.Lead : CrmKind.Deal, row.Number("OWNER_ID")!.Value)).ToHashSet();
}
