using System.Data.Common;

namespace B24CoachBot.Adapters.Storage;

/// <summary>A moment that has come or will.</summary>
public sealed record StoredTimer(string Portal, string DraftId, string What, int Subject, DateTimeOffset DueAt);

/// <summary>Moments that drafts wait for; they survive restarts.</summary>
public sealed class Timers(Database database)
{
    // PostgreSQL keeps its plan only for a limit that it can read.
    private const string Ahead = "SELECT portal, draft_id, what, subject, due_at FROM timers WHERE portal = @portal ORDER BY due_at";

    /// <summary>One that is set for the soonest moment at the portal; null when none is.</summary>
    public async Task<StoredTimer?> Next(string portal) => (await Read(portal, $"{Ahead} LIMIT 1")).SingleOrDefault();

    /// <summary>What is set at the portal, the soonest first, and of one moment always in the same order: a hundred of them at most.</summary>
    public Task<List<StoredTimer>> Soonest(string portal) => Read(portal, $"{Ahead}, draft_id, what LIMIT 100");

    /// <summary>Turns a moment into an accepted event, once.</summary>
    public Task Ring(StoredTimer timer, Arrival arrival) => database.Writes.Commit(timer.Portal, async (db, within) =>
    {
        // A moment that was put off meanwhile is still to come.
        var rung = await db.Run(
            within,
            "DELETE FROM timers WHERE portal = @portal AND draft_id = @draft AND what = @what AND due_at = @due",
            ("portal", timer.Portal), ("draft", timer.DraftId), ("what", timer.What), ("due", timer.DueAt.ToUnixTimeMilliseconds()));
        if (rung > 0)
        {
            await Inbox.Insert(db, within, timer.Portal, arrival);
        }
    });

    internal static Task<int> Set(DbConnection db, DbTransaction within, TurnCommit turn, PlannedTimer timer) => db.Run(
        within,
        """
        INSERT INTO timers (portal, draft_id, what, subject, due_at) VALUES (@portal, @draft, @what, @subject, @due)
        ON CONFLICT (portal, draft_id, what) DO UPDATE SET due_at = excluded.due_at
        """,
        ("portal", turn.Portal), ("draft", timer.DraftId), ("what", timer.What), ("subject", turn.Subject), ("due", timer.At.ToUnixTimeMilliseconds()));

    private Task<List<StoredTimer>> Read(string portal, string text) => database.Read(
        row => new StoredTimer(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt32(3), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4))),
        text, ("portal", portal));
}
