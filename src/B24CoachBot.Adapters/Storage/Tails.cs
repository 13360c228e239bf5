using System.Data.Common;
using System.Globalization;

namespace B24CoachBot.Adapters.Storage;

/// <summary>The last messages of each dialogue, enough to tell whether a card is still near.</summary>
internal static class Tails
{
    /// <summary>A card is near while it is among this many last messages.</summary>
    private const int Near = 3;

    private const int Kept = 12;

    /// <summary>The same as a pattern: so many entries before the end.</summary>
    public const string Last = "(?:[^ ]+ ){0,11}[^ ]+$";

    private const string Text = "SELECT entries FROM tails WHERE portal = @portal AND dialog = @dialog";

    public static Task Add(DbConnection db, DbTransaction within, string portal, string dialog, string entry) => Add(db, within, [(portal, dialog, entry)]);

    /// <summary>Adds the entries in this order, each to its dialogue.</summary>
    public static async Task Add(DbConnection db, DbTransaction within, IReadOnlyList<(string Portal, string Dialog, string Entry)> entries)
    {
        var dialogs = entries.GroupBy(entry => (entry.Portal, entry.Dialog), entry => entry.Entry).ToList();
        var stored = await db.Scalars(within, Text, [.. dialogs.Select(dialog => Of(dialog.Key.Portal, dialog.Key.Dialog))]);
        await db.RunEach(
            within,
            """
            INSERT INTO tails (portal, dialog, entries, last_own) VALUES (@portal, @dialog, @entries, 0)
            ON CONFLICT (portal, dialog) DO UPDATE SET entries = excluded.entries
            """,
            [.. dialogs.Select((dialog, at) => ((string, object?)[])[.. Of(dialog.Key.Portal, dialog.Key.Dialog), ("entries", string.Join(' ', Parted(stored[at]).Concat(dialog).TakeLast(Kept)))])]);
    }

    public static async Task<bool> IsNear(DbConnection db, DbTransaction within, string portal, string dialog, string card) =>
        Parted(await db.Scalar(within, Text, Of(portal, dialog))).TakeLast(Near).Contains(Entry(card));

    public static string Entry(string card) => $"c{card}";

    public static string Entry(long messageId) => string.Create(CultureInfo.InvariantCulture, $"m{messageId}");

    private static string[] Parted(object? entries) => (entries as string ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static (string, object?)[] Of(string portal, string dialog) => [("portal", portal), ("dialog", dialog)];
}
