namespace B24CoachBot.Adapters.Storage;

/// <summary>All that is stored of one portal, and its erasing. The lease stays: its number must never be given out twice.</summary>
public sealed class PortalRecords(Database database)
{
    /// <summary>Every table with a portal's name in it, but the lease.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    [
        "inbox", "outbox", "drafts", "consents", "cards", "tails", "habits", "notes", "positions", "timers",
        "talks", "touches", "field_counts", "stage_moves", "task_traces", "task_changes", "task_questions", "approvals", "crm_cards", "bot_costs",
        "rulings", "permits", "quality_errors", "library_uses", "readiness",
        "portals", "person_tokens", "tenants",
    ];

    public Task Erase(string portal) => database.Writes.Commit(async (db, within) =>
    {
        foreach (var table in Tables)
        {
            await db.Run(within, $"DELETE FROM {table} WHERE portal = @portal", ("portal", portal));
        }
    });
}
