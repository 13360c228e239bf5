using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain.Conversations;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Intake;

/// <summary>
/// Forgets, once a day, what is older than the settings let it be kept at one portal (docs/data.md). What was decided for the portal stays. Notes, timers and words go
/// by themselves, each in its own time.
/// </summary>
internal sealed class Retention(Database database, QualityErrorStore errors, IOptions<CoachSettings> settings)
{
    public async Task Forget(string portal, DateTimeOffset at)
    {
        var kept = TimeSpan.FromDays(settings.Value.KeepDays);
        await new MetricStore(database).Forget(portal, at, kept);
        await new ConsentJournal(database).Forget(portal, at - kept);
        await errors.Forget(portal, at - kept);
        await new PermitStore(database).Forget(portal, at);
        await new Habits(database).Forget(portal, at - Habit.Stands);
        await new Inbox(database).Forget(portal, at - kept);
        await new Outbox(database).Forget(portal, at - kept);
    }
}
