using System.Data.Common;
using System.Globalization;

namespace B24CoachBot.Adapters.Storage;

/// <summary>The last messages of each dialogue, enough to tell whether a card is still near.</summary>
internal static class Tails
{
    /// <summary>A card is near while it is among this many last messages.</summary>
    private const int Near = 3;

    private const int Kept = 12;

    public static async Task Add(DbConnection db, DbTransaction within, string portal, string dialog, string entry)
    {
        var entries = await Read(db, within, portal, dialog);
        var kept = entries.Append(entry).TakeLast(Kept);
        await db.Run(
            within,
            """
            INSERT INTO tails (portal, dialog, entries, last_own) VALUES (@portal, @dialog, @entries, 0)
            ON CONFLICT (portal, dialog) DO UPDATE SET entries = excluded.entries
            """,
            ("portal", portal), ("dialog", dialog), ("entries", string.Join(' ', kept)));
    }

    public static async Task<bool> IsNear(DbConnection db, DbTransaction within, string portal, string dialog, string card) =>
        (await Read(db, within, portal, dialog)).TakeLast(Near).Contains(Entry(card));

    public static string Entry(string card) => $"c{card}";

    public static string Entry(long messageId) => string.Create(CultureInfo.InvariantCulture, $"m{messageId}");

    private static async Task<string[]> Read(DbConnection db, DbTransaction within, string portal, string dialog)
    {
        var found = await db.Scalar(within, "SELECT entries FROM tails WHERE portal = @portal AND dialog = @dialog", ("portal", portal), ("dialog", dialog));
        return (found as string ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
