using System.Globalization;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Domain.Conversations;
using DealSeen = B24CoachBot.Domain.Metrics.CardSeen;

namespace B24CoachBot.Adapters.Portal.Lists;

/// <summary>What the deals of a page are called, and since when each stands in its stage, in one request. Neither is stored.
/// Sources: crm/universal/crm-item-list.md, crm/crm-stage-history.md.</summary>
public sealed class FunnelDeals(IBatch portal, TimeProvider clock)
{
    private const string Titles = "titles";

    /// <summary>A title and a row of history a deal.</summary>
    private const int Most = Batch.Most - 1;

    /// <summary>By their numbers; a deal of which the portal told nothing is missing.</summary>
    public async Task<IReadOnlyDictionary<long, DealTold>> Read(IReadOnlyList<DealSeen> deals, CancellationToken cancel)
    {
        if (deals.Count is 0 or > Most)
        {
            return new Dictionary<long, DealTold>();
        }

        var batch = new Batch().Add(Titles, "crm.item.list", query => query
            .Set("entityTypeId", CrmTypes.Deal).Set("filter[@id]", deals.Select(deal => (int)deal.Card.Id)).Set("select", ["id", "title"]).Set("order[id]", "ASC").Set("start", -1));
        foreach (var deal in deals)
        {
            // The youngest entry into the stage that it is in: a deal that came back stands there since it came back.
            batch.Add(Key(deal), "crm.stagehistory.list", query => query
                .Set("entityTypeId", CrmTypes.Deal).Set("filter[OWNER_ID]", deal.Card.Id).Set("filter[STAGE_ID]", deal.Stage).Set("order[ID]", "DESC").Set("start", 0));
        }

        var reply = await batch.Run(portal, Urgency.Chat, clock, cancel);
        var titles = reply.Result(Titles)["items"].Items().Where(row => row.Number("id") is not null).ToDictionary(row => row.Number("id")!.Value, row => row.TextOrNull("title"));
        return deals.Select(deal => (deal.Card.Id, Told: new DealTold(titles.GetValueOrDefault(deal.Card.Id), reply.Result(Key(deal))["items"].Items().Select(row => row.Instant("CREATED_TIME")).FirstOrDefault())))
            .Where(one => one.Told is not (null, null)).ToDictionary(one => one.Id, one => one.Told);
    }

    private static string Key(DealSeen deal) => string.Create(CultureInfo.InvariantCulture, $"h{deal.Card.Id}");
}
