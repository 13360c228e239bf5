namespace B24CoachBot.Adapters.Storage;

/// <summary>Which node serves which portal. A lease does not run out: it is taken, by whoever has reason to.</summary>
public sealed class Leases(Database database)
{
    /// <summary>Takes the portal over. Returns when nothing that the former holder still had under way can be stored any more.</summary>
    public async Task<Fence> Take(string portal, string node, DateTimeOffset at)
    {
        long number = 0;
        await database.Writes.Commit(portal, async (db, within) => number = Convert.ToInt64(
            await db.Scalar(
                within,
                """
                INSERT INTO leases (portal, node, number, taken_at) VALUES (@portal, @node, 1, @at)
                ON CONFLICT (portal) DO UPDATE SET node = excluded.node, number = leases.number + 1, taken_at = excluded.taken_at
                RETURNING number
                """,
                ("portal", portal), ("node", node), ("at", at.ToUnixTimeMilliseconds())),
            System.Globalization.CultureInfo.InvariantCulture));
        return new Fence(portal, number);
    }

    /// <summary>Who holds the portal, and under which number; null before anybody did.</summary>
    public async Task<(string Node, long Number)?> Of(string portal) => (await database.Read(
        row => ((string, long)?)(row.GetString(0), row.GetInt64(1)),
        "SELECT node, number FROM leases WHERE portal = @portal",
        ("portal", portal))).FirstOrDefault();

    /// <exception cref="LeaseLostException">Another node serves the portal now.</exception>
    public async Task Check(Fence fence)
    {
        if (await Of(fence.Portal) is not { } held || held.Number != fence.Number)
        {
            throw fence.Outdated();
        }
    }
}
