using System.Data.Common;

namespace B24CoachBot.Adapters.Storage;

/// <summary>
/// The right to serve a portal, as far as it goes: <paramref name="number"/> stood in <c>leases</c> when it was taken. Whoever takes the
/// portal over raises it, and then nothing more is stored under the old one. A node that was frozen and wakes finds its number outdated.
/// </summary>
public sealed class Fence(string portal, long number)
{
    private readonly TaskCompletionSource lost = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Portal => portal;

    public long Number => number;

    /// <summary>Completes when it was found outdated.</summary>
    public Task Lost => lost.Task;

    /// <summary>Holds the numbers of these units as they are until the transaction ends.</summary>
    /// <exception cref="LeaseLostException">Somebody else serves a portal of theirs now.</exception>
    internal static async Task Check(DbConnection db, DbTransaction within, IReadOnlyList<WriteUnit> units)
    {
        // Nothing else is written to the portal until the transaction ends: a takeover waits for us, or we for it.
        var fences = Of(units);
        var numbers = await db.Scalars(
            within,
            "SELECT number FROM leases WHERE portal = @portal AND number = @number",
            [.. fences.Select(fence => new (string, object?)[] { ("portal", fence.Portal), ("number", fence.Number) })]);
        if (numbers.IndexOf(null) is var at and >= 0)
        {
            throw fences[at].Outdated();
        }
    }

    /// <summary>Each once.</summary>
    internal static List<Fence> Of(IEnumerable<WriteUnit> units) => [.. units.Select(unit => unit.Fence).OfType<Fence>().Distinct()];

    internal LeaseLostException Outdated()
    {
        lost.TrySetResult();
        return new LeaseLostException($"Number {number} is outdated: another node serves the portal.");
    }
}
