using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Digest;
using B24CoachBot.Host.Delivery;

namespace B24CoachBot.Host.Turns;

/// <summary>The owner's page from what is stored; the portal is not asked.</summary>
internal sealed class OwnerMaterial(LibraryUses uses, Bot bot)
{
    public async Task<OwnerPage> Page(DateTimeOffset now, Known known)
    {
        var today = known.Calendar.Day(now);
        return OwnerPages.Of(today, await uses.Between(bot.Portal, today.AddDays(-OwnerPages.Days), today), known.Library, overdue: 0);
    }
}
