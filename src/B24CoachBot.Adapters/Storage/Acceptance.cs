using System.Data.Common;

namespace B24CoachBot.Adapters.Storage;

/// <summary>Events to store, and how far what they came from was read.</summary>
internal sealed record Accepted(string Portal, IReadOnlyList<Arrival> Arrivals, long? FeedOffset, IReadOnlyDictionary<string, long> Positions);

/// <summary>The work that is done most often, and that neighbours of a group do together: a statement for all of them instead of one for each.</summary>
internal sealed class Acceptance(Accepted accepted, Fence? fence) : WriteUnit(accepted.Portal, fence)
{
    /// <summary>The subjects that have something to hear.</summary>
    public List<int> Fresh { get; } = [];

    public static async Task Store(DbConnection db, DbTransaction within, IReadOnlyList<Acceptance> units)
    {
        await Fence.Check(db, within, units);
        var arrivals = units.SelectMany(unit => unit.Accepted.Arrivals, (unit, arrival) => (Unit: unit, Arrival: arrival)).ToList();
        var inserted = await Inbox.Insert(db, within, [.. arrivals.Select(of => (of.Unit.Accepted.Portal, of.Arrival))]);
        await db.RunEach(
            within,
            "UPDATE portals SET feed_offset = @offset WHERE portal = @portal AND feed_offset < @offset",
            [.. units.Select(unit => unit.Accepted).Where(read => read.FeedOffset is not null).Select(read => new (string, object?)[] { ("offset", read.FeedOffset), ("portal", read.Portal) })]);
        await Positions.Move(db, within, units.SelectMany(unit => unit.Accepted.Positions, (unit, moved) => (unit.Accepted.Portal, moved.Key, moved.Value)));

        foreach (var unit in units)
        {
            unit.Fresh.Clear();
        }

        foreach (var (unit, arrival) in arrivals.Where((of, at) => inserted[at] && !of.Arrival.Unheard))
        {
            unit.Fresh.Add(arrival.Subject);
        }
    }

    public override Task Run(DbConnection db, DbTransaction within) => Store(db, within, [this]);

    private Accepted Accepted => accepted;
}
