using System.Data.Common;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Guardrails;

namespace B24CoachBot.Adapters.Storage;

/// <summary>Wordings that heads permitted; a permit that is over is forgotten.</summary>
public sealed class PermitStore(Database database)
{
    /// <summary>What <paramref name="asker"/> may say at <paramref name="at"/> though the black list names it.</summary>
    public async Task<IReadOnlyList<Permit>> Of(string portal, int asker, DateTimeOffset at) =>
    [
        // The moment is not asked for: everybody's permits that stand would be looked through instead of one person's.
        .. (await database.Read(
            row => new Permit(
                row.GetString(0), Enum.Parse<FindingCategory>(row.GetString(1)), new UserId(asker), new UserId(row.GetInt32(2)),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4))),
            """SELECT mark, category, "by", "at", until FROM permits WHERE portal = @portal AND asker = @asker""",
            ("portal", portal), ("asker", asker))).Where(permit => permit.Until > at),
    ];

    public Task Forget(string portal, DateTimeOffset at) => database.Writes.Commit((db, within) => db.Run(
        within, "DELETE FROM permits WHERE portal = @portal AND until < @at", ("portal", portal), ("at", at.ToUnixTimeMilliseconds())));

    internal static Task<int> Keep(DbConnection db, DbTransaction within, string portal, Permit permit) => db.Run(
        within,
        """
        INSERT INTO permits (portal, asker, category, mark, "by", "at", until) VALUES (@portal, @asker, @category, @mark, @by, @at, @until)
        ON CONFLICT (portal, asker, category, mark) DO UPDATE SET "by" = excluded."by", "at" = excluded."at", until = excluded.until
        """,
        ("portal", portal), ("asker", permit.Asker.Value), ("category", permit.Category.ToString()), ("mark", permit.Mark),
        ("by", permit.By.Value), ("at", permit.At.ToUnixTimeMilliseconds()), ("until", permit.Until.ToUnixTimeMilliseconds()));
}
