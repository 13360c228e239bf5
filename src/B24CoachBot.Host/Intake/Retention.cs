using B24CoachBot.Adapters.Storage;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Intake;

/// <summary>Forgets, once a day, what is older than the settings let it be kept (docs/data.md). What was decided for the portal stays.</summary>
internal sealed class Retention(MetricStore metrics, ConsentJournal journal, PermitStore permits, QualityErrorStore errors, IOptions<CoachSettings> settings)
{
    public async Task Forget(DateTimeOffset at)
    {
        var kept = TimeSpan.FromDays(settings.Value.KeepDays);
        await metrics.Forget(at, kept);
        await journal.Forget(at - kept);
        await errors.Forget(at - kept);
        await permits.Forget(at);
    }
}
