using System.Data.Common;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Adapters.Storage;

/// <summary>Errors in the data from the day they were found until they are seen no more; one that somebody called none is not found again.</summary>
public sealed class QualityErrorStore(Database database)
{
    /// <summary>Those that stand, the oldest first.</summary>
    public Task<List<QualityError>> Open(string portal) => database.Read(
        row => new QualityError(
            row.GetString(0), Enum.Parse<QualityErrorKind>(row.GetString(1)), row.IsDBNull(2) ? null : Card(row.GetString(2)),
            row.IsDBNull(3) ? null : new UserId(row.GetInt32(3)), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4))),
        "SELECT key, kind, card, person, found_at FROM quality_errors WHERE portal = @portal AND closed_at IS NULL ORDER BY found_at, key",
        ("portal", portal));

    /// <summary>All that is wrong now: what stood and is not among them is closed, what was mended and is wrong again stands anew.</summary>
    public Task Keep(string portal, IReadOnlyList<QualityError> found, DateTimeOffset at) => database.Writes.Commit(portal, async (db, within) =>
    {
        foreach (var error in found)
        {
            await db.Run(
                within,
                """
                INSERT INTO quality_errors (portal, key, kind, card, person, found_at, seen_at) VALUES (@portal, @key, @kind, @card, @person, @found, @at)
                ON CONFLICT (portal, key) DO UPDATE SET seen_at = excluded.seen_at, person = excluded.person,
                found_at = CASE WHEN quality_errors.closed_at IS NOT NULL AND quality_errors.dismissed IS NULL THEN excluded.found_at ELSE quality_errors.found_at END,
                closed_at = CASE WHEN quality_errors.dismissed IS NULL THEN NULL ELSE quality_errors.closed_at END
                """,
                ("portal", portal), ("key", error.Key), ("kind", error.Kind.ToString()), ("card", error.Card?.ToString()), ("person", error.Person?.Value),
                ("found", error.FoundAt.ToUnixTimeMilliseconds()), ("at", at.ToUnixTimeMilliseconds()));
        }

        await db.Run(
            within, "UPDATE quality_errors SET closed_at = @at WHERE portal = @portal AND closed_at IS NULL AND seen_at < @at",
            ("portal", portal), ("at", at.ToUnixTimeMilliseconds()));
    });

    /// <summary>Forgets what was closed long ago.</summary>
    public Task Forget(string portal, DateTimeOffset before) => database.Writes.Commit((db, within) => db.Run(
        within, "DELETE FROM quality_errors WHERE portal = @portal AND closed_at < @before AND seen_at < @before", ("portal", portal), ("before", before.ToUnixTimeMilliseconds())));

    internal static Task<int> Close(DbConnection db, DbTransaction within, TurnCommit turn, StoredClosing closing) => db.Run(
        within,
        "UPDATE quality_errors SET closed_at = @at, dismissed = @by WHERE portal = @portal AND key = @key AND closed_at IS NULL",
        ("portal", turn.Portal), ("key", closing.Key), ("at", turn.At.ToUnixTimeMilliseconds()), ("by", closing.Dismissed ? closing.By : null));

    private static CrmRef? Card(string written) => written.Split(':') is [var kind, var id]
        ? new CrmRef(Enum.Parse<CrmKind>(kind), long.Parse(id, System.Globalization.CultureInfo.InvariantCulture))
        : null;
}

/// <summary>An error that somebody in office says is over.</summary>
/// <param name="Dismissed">It is not to be found again.</param>
public sealed record StoredClosing(string Key, int By, bool Dismissed);
