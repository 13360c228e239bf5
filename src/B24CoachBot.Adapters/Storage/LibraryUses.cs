using System.Data.Common;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Adapters.Storage;

/// <summary>What the library was used for, day by day, of everybody together: nobody's name stands here.</summary>
public sealed class LibraryUses(Database database)
{
    /// <summary>From one day to another, both counted.</summary>
    public async Task<IReadOnlyList<ItemUse>> Between(string portal, DateOnly from, DateOnly to) => await database.Read(
        row => new ItemUse(row.GetString(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4)),
        """
        SELECT item, SUM(uses), SUM(changed), SUM(likes), SUM(dislikes) FROM library_uses
        WHERE portal = @portal AND day >= @from AND day <= @to GROUP BY item ORDER BY item
        """,
        ("portal", portal), ("from", MetricStore.Written(from)), ("to", MetricStore.Written(to)));

    internal static Task<int> Keep(DbConnection db, DbTransaction within, TurnCommit turn, ItemUse use) => db.Run(
        within,
        """
        INSERT INTO library_uses (portal, day, item, uses, changed, likes, dislikes) VALUES (@portal, @day, @item, @uses, @changed, @likes, @dislikes)
        ON CONFLICT (portal, day, item) DO UPDATE SET uses = library_uses.uses + excluded.uses, changed = library_uses.changed + excluded.changed,
        likes = library_uses.likes + excluded.likes, dislikes = library_uses.dislikes + excluded.dislikes
        """,
        ("portal", turn.Portal), ("day", MetricStore.Written(turn.Day)), ("item", use.Item),
        ("uses", use.Uses), ("changed", use.Changed), ("likes", use.Likes), ("dislikes", use.Dislikes));
}
