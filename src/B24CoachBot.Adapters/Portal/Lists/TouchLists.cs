using System.Globalization;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Metrics;

namespace B24CoachBot.Adapters.Portal.Lists;

/// <summary>Work on cards besides their fields: activities people made, and comments. Sources: crm/timeline/activities/activity-base/crm-activity-list.md,
/// crm/timeline/comments/crm-timeline-comment-list.md.</summary>
public static class TouchLists
{
    /// <summary>To-dos, letters, meetings: whatever is neither a call nor a dialogue, which the portal makes itself.</summary>
    public static NumberedList All { get; } = new(
        "crm.activity.list", "ID", "filter",
        query => query.Set("filter[!PROVIDER_ID]", [ActivityProviders.Call, ActivityProviders.Dialogue]).Set("select", ["ID", "OWNER_ID", "OWNER_TYPE_ID", "AUTHOR_ID", "CREATED", "PROVIDER_ID"]),
        (query, direction) => query.Set("order[ID]", direction));

    public static PortalList Activities(long after) => All.Behind(ListNames.Activities, after);

    public static PortalList Comments(long deal) => new(Comment(deal), "crm.timeline.comment.list", query => query
        .Set("filter[ENTITY_ID]", deal).Set("filter[ENTITY_TYPE]", CrmTypes.Name(CrmKind.Deal)).Set("select", ["ID", "CREATED", "AUTHOR_ID"]).Set("order[ID]", "ASC"));

    public static IEnumerable<CardTouch> ReadActivities(ListsRead read) => read.Of(ListNames.Activities)
        .Where(row => row.Text("PROVIDER_ID") is not (ActivityProviders.Call or ActivityProviders.Dialogue))
        .Select(row => Touch(row, Kind(row.Number("OWNER_TYPE_ID")), row.Number("OWNER_ID"))).OfType<CardTouch>();

    public static IEnumerable<CardTouch> ReadComments(ListsRead read, long deal) => read.Of(Comment(deal)).Select(row => Touch(row, CrmKind.Deal, deal)).OfType<CardTouch>();

    private static CardTouch? Touch(PortalJson row, CrmKind? kind, long? card) =>
        row.Id("AUTHOR_ID") is { } author and > 0 && row.Instant("CREATED") is { } at && kind is { } known && card is { } id ? new CardTouch(new UserId(author), new CrmRef(known, id), at) : null;

    private static CrmKind? Kind(long? type) => type switch
    {
        CrmTypes.Lead => CrmKind.Lead,
        CrmTypes.Deal => CrmKind.Deal,
        CrmTypes.Contact => CrmKind.Contact,
        CrmTypes.Company => CrmKind.Company,
        _ => null,
    };

    private static string Comment(long deal) => string.Create(CultureInfo.InvariantCulture, $"comments{deal}");
}
