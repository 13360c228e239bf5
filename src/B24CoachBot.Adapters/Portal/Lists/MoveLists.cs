using B24CoachBot.Domain;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Metrics;

namespace B24CoachBot.Adapters.Portal.Lists;

/// <summary>The history of stages by its number; it names nobody. Source: crm/crm-stage-history-list.md.</summary>
public static class MoveLists
{
    public static NumberedList All(CrmKind kind) => new(
        "crm.stagehistory.list", "ID", "filter", query => query.Set("entityTypeId", CrmTypes.Number(kind)), (query, direction) => query.Set("order[ID]", direction), Within: "items");

    public static PortalList Of(CrmKind kind, long after) => All(kind).Behind(ListNames.Moves(kind), after);

    public static void Since(BatchQuery query, DateTimeOffset since) => query.Set("filter[>=CREATED_TIME]", since);

    public static IEnumerable<StageMove> Read(ListsRead read, CrmKind kind) => read.Of(ListNames.Moves(kind)).Select(row => Move(row, kind)).OfType<StageMove>();

    private static StageMove? Move(PortalJson row, CrmKind kind) =>
        row.Number("ID") is { } id && row.Number("OWNER_ID") is { } card && row.Id("TYPE_ID") is { } way && Enum.IsDefined((MoveWay)way) && row.Instant("CREATED_TIME") is { } at
            ? new StageMove(
                id, new CrmRef(kind, card), (MoveWay)way, at, kind == CrmKind.Lead ? "" : row.Text("CATEGORY_ID"), row.TextOrNull("STAGE_ID") ?? row.Text("STATUS_ID"), Person: null)
            : null;
}
