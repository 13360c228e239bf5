using System.Data.Common;

namespace B24CoachBot.Adapters.Storage;

/// <summary>Events to store, and how far what they came from was read.</summary>
internal sealed record Accepted(string Portal, IReadOnlyList<Arrival> Arrivals, long? FeedOffset, IReadOnlyDictionary<string, long> Positions);

/// <summary>The work that is done most often, and that neighbours of a group do together: a statement for all of them instead of one for each.</summary>
internal sealed class Acceptance(Accepted accepted, Fence? fence) : WriteUnit(accepted.Portal, fence)
{
    public Accepted Accepted => accepted;

    /// <summary>The subjects that have something to hear.</summary>
    public List<int> Fresh { get; } = [];

    public static async Task Store(DbConnection db, DbTransaction within, IReadOnlyList<Acceptance> units)
    {
        await Fence.Check(db, within, units);
        var inserted = await Inbox.Insert(db, within, Arrivals(units));
        await db.RunEach(
            within,
            "UPDATE portals SET feed_offset = @offset WHERE portal = @portal AND feed_offset < @offset",
            [.. units.Select(unit => unit.Accepted).Where(read => read.FeedOffset is not null).Select(read => new (string, object?)[] { ("offset", read.FeedOffset), ("portal", read.Portal) })]);
        await Positions.Move(db, within, units.SelectMany(unit => unit.Accepted.Positions, (unit, moved) => (unit.Accepted.Portal, moved.Key, moved.Value)));
        Tell(units, inserted);
    }

    /// <summary>In the order in which they are to be stored.</summary>
    public static IReadOnlyList<(string Portal, Arrival Arrival)> Arrivals(IReadOnlyList<Acceptance> units) =>
        [.. units.SelectMany(unit => unit.Accepted.Arrivals, (unit, arrival) => (unit.Accepted.Portal, arrival))];

    /// <summary>Lets each know what of its arrivals was new, as it stands of all of them in their order.</summary>
    public static void Tell(IReadOnlyList<Acceptance> units, IReadOnlyList<bool> inserted)
    {
        var at = 0;
        foreach (var unit in units)
        {
            unit.Fresh.Clear();
            unit.Fresh.AddRange(unit.Accepted.Arrivals.Where(arrival => inserted[at++] && !arrival.Unheard).Select(arrival => arrival.Subject));
        }
    }

    public override Task Run(DbConnection db, DbTransaction within) => Store(db, within, [this]);
}
