using System.Globalization;

namespace B24CoachBot.Adapters.Storage;

/// <summary>The last measurement of readiness, and what of it stands in our own tables.</summary>
public sealed class ReadinessStore(Database database)
{
    /// <summary>As it was kept; null before the first.</summary>
    public async Task<string?> Last(string portal) =>
        (await database.Read(row => row.GetString(0), "SELECT measured FROM readiness WHERE portal = @portal", ("portal", portal))).FirstOrDefault();

    public Task Keep(string portal, DateTimeOffset at, string measured) => database.Writes.Commit(portal, (db, within) => db.Run(
        within,
        """
        INSERT INTO readiness (portal, "at", measured) VALUES (@portal, @at, @measured)
        ON CONFLICT (portal) DO UPDATE SET "at" = excluded."at", measured = excluded.measured
        """,
        ("portal", portal), ("at", at.ToUnixTimeMilliseconds()), ("measured", measured)));

    /// <summary>How many changes of a kind were granted since.</summary>
    public Task<int> Granted(string portal, string kind, DateTimeOffset since) => Count(
        """SELECT COUNT(*) FROM consents WHERE portal = @portal AND change = @name AND state = 'Granted' AND "at" >= @since""", portal, kind, since);

    /// <summary>How many wordings heads permitted since.</summary>
    public Task<int> Permits(string portal, DateTimeOffset since) => Count("""SELECT COUNT(*) FROM permits WHERE portal = @portal AND "at" >= @since""", portal, "", since);

    /// <summary>Errors of the data that stand, and those of them that were found before.</summary>
    public async Task<(int All, int Old)> Errors(string portal, DateTimeOffset before) => (
        await Count("SELECT COUNT(*) FROM quality_errors WHERE portal = @portal AND closed_at IS NULL", portal, "", before),
        await Count("SELECT COUNT(*) FROM quality_errors WHERE portal = @portal AND closed_at IS NULL AND found_at < @since", portal, "", before));

    /// <summary>Hours since in which calls came as a storm.</summary>
    public Task<int> Storms(string portal, DateTimeOffset since) =>
        Count("SELECT COUNT(*) FROM inbox WHERE portal = @portal AND key >= 'storm:' AND key < 'storm;' AND accepted_at >= @since", portal, "", since);

    private async Task<int> Count(string text, string portal, string name, DateTimeOffset since) => (await database.Read(
        row => Convert.ToInt32(row.GetValue(0), CultureInfo.InvariantCulture), text, ("portal", portal), ("name", name), ("since", since.ToUnixTimeMilliseconds()))).First();
}
