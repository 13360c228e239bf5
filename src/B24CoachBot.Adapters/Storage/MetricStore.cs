using System.Globalization;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Metrics;

namespace B24CoachBot.Adapters.Storage;

/// <summary>
/// Our own record of the portal's work, because the portal remembers no yesterday. The same row may be seen many times and stands once,
/// under the portal's own number.
/// </summary>
public sealed class MetricStore(Database database)
{
    /// <summary>All of it, or nothing.</summary>
    public Task Keep(string portal, Sighting seen) => database.Writes.Commit(portal, async (db, within) =>
    {
        var writes = new MetricWrites(db, within, portal);
        await writes.Talks(seen.Talks);
        await writes.Touches(seen.Touches);
        await writes.Fields(seen.Fields);
        await writes.Moves(seen.Moves);
        await writes.Tasks(seen.Tasks);
        await writes.Approvals(seen.Approvals);
        await writes.Cards(seen.Cards);
        await Positions.Move(db, within, seen.Positions.Select(moved => (portal, moved.Key, moved.Value)));
    });

    /// <summary>Everything that happened since, with the history it needs.</summary>
    public async Task<MetricRows> Read(string portal, DateTimeOffset from)
    {
        var reads = new MetricReads(database, portal, from);
        return new MetricRows
        {
            Talks = await reads.Talks(),
            Touches = await reads.Touches(),
            Fields = await reads.Fields(),
            Moves = await reads.Moves(),
            Tasks = await reads.Tasks(),
            Approvals = await reads.Approvals(),
            Cards = await reads.Cards(),
            Costs = await reads.Costs(),
        };
    }

    /// <summary>Talks that ended since.</summary>
    public Task<List<TalkSeen>> Talks(string portal, DateTimeOffset from) => new MetricReads(database, portal, from).Talks();

    /// <summary>Cards that were open when last seen.</summary>
    public Task<List<CardSeen>> OpenCards(string portal) => new MetricReads(database, portal, DateTimeOffset.UnixEpoch).Cards();

    /// <summary>When each open deal last came into the stage it was seen in, by its number; a deal that came there before anything was taken down is missing.</summary>
    public async Task<IReadOnlyDictionary<long, DateTimeOffset>> Entered(string portal) => (await database.Read(
        row => (Deal: row.GetInt64(0), At: DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1))),
        """
        SELECT c.id, MAX(m."at") FROM crm_cards c
        JOIN stage_moves m ON m.portal = c.portal AND m.entity = c.entity AND m.card = c.id AND m.pipeline = c.pipeline AND m.stage = c.stage
        WHERE c.portal = @portal AND c.entity = @deal AND c.open = @yes GROUP BY c.id
        """,
        ("portal", portal), ("deal", nameof(CrmKind.Deal)), ("yes", true))).ToDictionary(row => row.Deal, row => row.At);

    /// <summary>Approvals that are open, or ended since.</summary>
    public Task<List<ApprovalSeen>> Approvals(string portal, DateTimeOffset from) => new MetricReads(database, portal, from).Approvals();

    /// <summary>Approvals that were open when last looked.</summary>
    public Task<List<ApprovalSeen>> OpenApprovals(string portal) => MetricReads.OpenApprovals(database, portal);

    /// <summary>Whose deals they are, by the client's card: contacts and companies.</summary>
    public Task<List<ClientDeal>> ClientDeals(string portal) => database.Read(
        row => new ClientDeal(row.GetInt64(0), new UserId(row.GetInt32(1)), row.IsDBNull(2) ? null : row.GetInt64(2), row.IsDBNull(3) ? null : row.GetInt64(3)),
        "SELECT id, assigned, contact, company FROM crm_cards WHERE portal = @portal AND entity = @deal",
        ("portal", portal), ("deal", nameof(CrmKind.Deal)));

    /// <summary>Tasks whose discussion may still hold a question before their start.</summary>
    public Task<List<(long Task, long Chat)>> NotStarted(string portal, DateTimeOffset since) => database.Read(
        row => (row.GetInt64(0), row.GetInt64(1)),
        "SELECT id, chat FROM task_traces WHERE portal = @portal AND started = @no AND discussion_read = @yes AND chat > 0 AND created_at >= @since AND touched_at >= @since",
        ("portal", portal), ("no", false), ("yes", true), ("since", since.ToUnixTimeMilliseconds()));

    /// <summary>Tasks whose discussion need not be read again, and whether it was read: the task had been started when it was last read, or the connection takes no part in it.</summary>
    public async Task<IReadOnlyDictionary<long, bool>> Settled(string portal, DateTimeOffset since) => (await database.Read(
        row => (Task: row.GetInt64(0), Read: row.GetBoolean(1)),
        "SELECT id, discussion_read FROM task_traces WHERE portal = @portal AND (started = @yes OR discussion_read = @no) AND touched_at >= @since",
        ("portal", portal), ("yes", true), ("no", false), ("since", since.ToUnixTimeMilliseconds()))).ToDictionary(one => one.Task, one => one.Read);

    /// <summary>The day's counts stand and are not made again.</summary>
    public async Task<bool> HasFields(string portal, DateOnly day) => (await database.Read(
        row => row.GetInt64(0),
        "SELECT COUNT(*) FROM field_counts WHERE portal = @portal AND day = @day",
        ("portal", portal), ("day", Written(day))))[0] > 0;

    /// <summary>Forgets what is older than <paramref name="kept"/>; open cards and open approvals stay.</summary>
    public Task Forget(string portal, DateTimeOffset at, TimeSpan kept) => database.Writes.Commit(async (db, within) =>
    {
        (string, object?)[] ages = [("portal", portal), ("before", (at - kept).ToUnixTimeMilliseconds()), ("day", Written(DateOnly.FromDateTime((at - kept).UtcDateTime))), ("no", false)];
        foreach (var text in MetricWrites.Forgetting)
        {
            await db.Run(within, text, [.. ages.Where(age => text.Contains($"@{age.Item1}", StringComparison.Ordinal))]);
        }
    });

    internal static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A deal by its client.</summary>
public sealed record ClientDeal(long Id, UserId Assigned, long? Contact, long? Company);
