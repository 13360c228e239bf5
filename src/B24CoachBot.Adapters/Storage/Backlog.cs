namespace B24CoachBot.Adapters.Storage;

/// <summary>What waits in a queue: how many rows, and since when the oldest; null when none does.</summary>
public sealed record Waits(long Rows, DateTimeOffset? Since);

/// <summary>How far the queues are behind, over all portals.</summary>
public sealed class Backlog(Database database)
{
    /// <summary>Events that were accepted and not heard yet.</summary>
    public Task<Waits> Inbox() => Of("SELECT COUNT(*), MIN(accepted_at) FROM inbox WHERE state = 0");

    /// <summary>What is to be carried. A row that is tried again has waited since its first attempt, whenever its next one is due.</summary>
    public Task<Waits> Outbox() => Of("SELECT COUNT(*), MIN(COALESCE(first_sent_at, due_at)) FROM outbox WHERE state IN (0, 1)");

    private async Task<Waits> Of(string text) => (await database.Read(
        row => new Waits(row.GetInt64(0), row.IsDBNull(1) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1))), text))[0];
}
