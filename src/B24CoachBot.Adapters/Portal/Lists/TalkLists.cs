using B24CoachBot.Domain;

namespace B24CoachBot.Adapters.Portal.Lists;

/// <summary>Calls by their number: the telephony's statistics, or call activities where those are closed. Sources:
/// telephony/voximplant/statistics/voximplant-statistic-get.md, crm/timeline/activities/activity-base/crm-activity-list.md.</summary>
public static class TalkLists
{
    /// <param name="after">The last row that was read; null for everything since.</param>
    public static PortalList Statistics(long? after, DateTimeOffset since) => new(ListNames.Statistics, "voximplant.statistic.get", query =>
    {
        _ = after is { } id ? query.Set("FILTER[>ID]", id) : query.Set("FILTER[>=CALL_START_DATE]", since);
        query.Set("SORT", "ID").Set("ORDER", "ASC");
    });

    public static PortalList Activities(long? after, DateTimeOffset since) => new(ListNames.CallActivities, "crm.activity.list", query =>
    {
        _ = after is { } id ? query.Set("filter[>ID]", id) : query.Set("filter[>=CREATED]", since);
        query.Set("filter[PROVIDER_ID]", ActivityProviders.Call).Set("select", ["*", "COMMUNICATIONS"]).Set("order[ID]", "ASC");
    });

    /// <summary>Calls with somebody outside that were long enough.</summary>
    public static IReadOnlyList<EndedTalk> Read(ListsRead read) =>
    [
        .. read.Of(ListNames.Statistics).Select(EndedTalk.OfCall).Concat(read.Of(ListNames.CallActivities).Select(row => EndedTalk.OfActivity(row, ContactWay.Call)))
            .OfType<EndedTalk>().DistinctBy(talk => talk.Case.Key),
    ];
}
