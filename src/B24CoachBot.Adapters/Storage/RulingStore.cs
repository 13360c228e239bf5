using System.Data.Common;
using B24CoachBot.Domain;

namespace B24CoachBot.Adapters.Storage;

/// <summary>What people in office decided for a portal; of one name the last decision counts.</summary>
public sealed class RulingStore(Database database)
{
    public async Task<Rulings> Of(string portal) => new((await database.Read(
        row => new Ruling(row.GetString(0), row.GetString(1), new UserId(row.GetInt32(2)), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3))),
        """SELECT name, value, "by", "at" FROM rulings WHERE portal = @portal""",
        ("portal", portal))).ToDictionary(ruling => ruling.Name));

    /// <summary>A step that needs nobody's word.</summary>
    public Task Keep(string portal, Ruling ruling) => database.Writes.Commit(portal, (db, within) => Keep(db, within, portal, ruling));

    internal static Task<int> Keep(DbConnection db, DbTransaction within, string portal, Ruling ruling) => db.Run(
        within,
        """
        INSERT INTO rulings (portal, name, value, "by", "at") VALUES (@portal, @name, @value, @by, @at)
        ON CONFLICT (portal, name) DO UPDATE SET value = excluded.value, "by" = excluded."by", "at" = excluded."at"
        """,
        ("portal", portal), ("name", ruling.Name), ("value", ruling.Value), ("by", ruling.By.Value), ("at", ruling.At.ToUnixTimeMilliseconds()));
}
