using B24CoachBot.Domain;

namespace B24CoachBot.Adapters.Portal.Lists;

/// <summary>Calls by their number: the telephony's statistics, or call activities where those are closed. Sources:
/// telephony/voximplant/statistics/voximplant-statistic-get.md, crm/timeline/activities/activity-base/crm-activity-list.md.</summary>
public static class TalkLists
{
    public static NumberedList AllStatistics { get; } = new("voximplant.statistic.get", "ID", "FILTER", _ => { }, (query, direction) => query.Set("SORT", "ID").Set("ORDER", direction));

    public static NumberedList AllActivities { get; } = new(
        "crm.activity.list", "ID", "filter", query => query.Set("filter[PROVIDER_ID]", ActivityProviders.Call).Set("select", ["*", "COMMUNICATIONS"]), (query, direction) => query.Set("order[ID]", direction));

    /// <param name="after">The last row that was read.</param>
    public static PortalList Statistics(long after) => AllStatistics.Behind(ListNames.Statistics, after);

    /// <param name="after">The last row that was read.</param>
    public static PortalList Activities(long after) => AllActivities.Behind(ListNames.CallActivities, after);

    public static void StatisticsSince(BatchQuery query, DateTimeOffset since) => query.Set("FILTER[>=CALL_START_DATE]", since);

    public static void ActivitiesSince(BatchQuery query, DateTimeOffset since) => query.Set("filter[>=CREATED]", since);

    /// <summary>Calls with somebody outside that were long enough.</summary>
    public static IReadOnlyList<EndedTalk> Read(ListsRead read) =>
    [
        .. read.Of(ListNames.Statistics).Select(EndedTalk.OfCall).Concat(read.Of(ListNames.CallActivities).Select(row => EndedTalk.OfActivity(row, ContactWay.Call)))
            .OfType<EndedTalk>().DistinctBy(talk => talk.Case.Key),
    ];
}
