using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Digest;
using B24CoachBot.Domain.Passport;
using B24CoachBot.Host.Delivery;

namespace B24CoachBot.Host.Turns;

/// <summary>The owner's page from what is stored; the portal is not asked.</summary>
internal sealed class OwnerMaterial(LibraryUses uses, QualityErrorStore errors, Bot bot, TimeProvider clock)
{
    /// <param name="to">The last day that is told of.</param>
    public async Task<OwnerPage> Page(DateOnly to, Known known) => OwnerPages.Of(
        to,
        await uses.Between(bot.Portal, to.AddDays(1 - OwnerPages.Days), to),
        known.Library,
        QualityErrors.Overdue(await errors.Open(bot.Portal), clock.GetUtcNow()).Count);
}
