using B24CoachBot.Adapters.Portal.Lists;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Host.Delivery;

namespace B24CoachBot.Host.Turns;

/// <summary>The funnel as one person may see it: from stored rows, and what the portal says of the deals on the page.</summary>
internal sealed class FunnelReading(MetricStore metrics, FunnelDeals deals, Bot bot)
{
    public async Task<FunnelSeen> Read(Speaker reader, int skip, Known known, CancellationToken cancel)
    {
        var entered = await metrics.Entered(bot.Portal);
        var page = FunnelPage.Of(reader, await metrics.OpenCards(bot.Portal), entered, known);
        return new FunnelSeen(page, await deals.Read(page.On(skip), cancel), entered);
    }
}
