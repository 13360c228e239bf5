using System.Text.Json;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain.Readiness;

namespace B24CoachBot.Host.Turns;

/// <summary>The last measurement of readiness, as it is stored.</summary>
internal sealed class ReadinessReading(ReadinessStore store)
{
    /// <summary>Null before the first.</summary>
    public async Task<Measured?> Last(string portal) => await store.Last(portal) is { } stored ? JsonSerializer.Deserialize<Measured>(stored, StoredJson.Options) : null;

    public Task Keep(string portal, Measured measured) => store.Keep(portal, measured.At, StoredJson.Write(measured));
}
