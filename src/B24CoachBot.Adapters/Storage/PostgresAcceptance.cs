using Npgsql;
using static B24CoachBot.Adapters.Storage.PostgresBatches;

namespace B24CoachBot.Adapters.Storage;

/// <summary>All that a group of acceptances stores, in statements that travel together.</summary>
internal static class PostgresAcceptance
{
    // What is no number is read as one: a lost fence fails the whole batch.
    private const string Fenced = """
        SELECT (CASE WHEN leases.number IS NULL THEN 'outdated'::text ELSE '0'::text END)::int
        FROM unnest($1, $2) AS fence(portal, number) LEFT JOIN leases USING (portal, number)
        """;

    private const string Moved = """
        UPDATE portals SET feed_offset = moved.value FROM unnest($1, $2) AS moved(portal, value)
        WHERE portals.portal = moved.portal AND portals.feed_offset < moved.value
        """;

    private const string Passed = """
        INSERT INTO positions (portal, name, value) SELECT * FROM unnest($1, $2, $3)
        ON CONFLICT (portal, name) DO UPDATE SET value = excluded.value WHERE positions.value < excluded.value
        """;

    public static IEnumerable<NpgsqlBatchCommand> Fences(IReadOnlyList<Fence> held) =>
        held.Count > 0 ? [Command(Fenced, Each(held, fence => fence.Portal), Each(held, fence => fence.Number))] : [];

    public static IEnumerable<NpgsqlBatchCommand> Offsets(IEnumerable<Accepted> accepted) =>
        accepted.Where(read => read.FeedOffset is not null).GroupBy(read => read.Portal, read => read.FeedOffset!.Value).ToList() is { Count: > 0 } offsets
            ? [Command(Moved, Each(offsets, read => read.Key), Each(offsets, read => read.Max()))]
            : [];

    public static IEnumerable<NpgsqlBatchCommand> Positions(IEnumerable<Accepted> accepted) =>
        accepted.SelectMany(read => read.Positions, (read, position) => (read.Portal, Name: position.Key, position.Value))
            .GroupBy(position => (position.Portal, position.Name), position => position.Value).ToList() is { Count: > 0 } positions
            ? [Command(Passed, Each(positions, read => read.Key.Portal), Each(positions, read => read.Key.Name), Each(positions, read => read.Max()))]
            : [];
}
