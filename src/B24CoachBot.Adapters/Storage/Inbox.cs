using System.Data.Common;
using B24CoachBot.Adapters.Storage.Rows;
using Npgsql;

namespace B24CoachBot.Adapters.Storage;

/// <summary>An event as it arrived. <paramref name="Tail"/> is set for a message of a person, so that cards know how far up they stand.</summary>
public sealed record Arrival(string Key, int Subject, string Body, DateTimeOffset At, (string Dialog, long MessageId)? Tail = null)
{
    /// <summary>Taken down only so that it is known: nobody's turn, and stored without its body.</summary>
    public bool Unheard { get; init; }

    internal RowState State => Unheard ? RowState.Done : RowState.New;
}

/// <summary>An accepted event that waits for its turn.</summary>
public sealed record Waiting(long Id, string Portal, string Key, int Subject, string Body, int Attempts);

/// <summary>Accepted events. What is in here is heard once, whatever happens to the process.</summary>
public sealed class Inbox(Database database)
{
    /// <summary>Stores what is new, and the position behind it (the feed's, or a list's) with it; returns the subjects that have something to hear.</summary>
    public Task<IReadOnlyList<int>> Accept(
        string portal, IReadOnlyList<Arrival> arrivals, long? feedOffset = null, IReadOnlyDictionary<string, long>? positions = null) =>
        database.Writes.Accept(new Accepted(portal, arrivals, feedOffset, positions ?? new Dictionary<string, long>()));

    /// <summary>The oldest events of one person that were not heard yet.</summary>
    public Task<List<Waiting>> Next(string portal, int subject, int most) => database.Read(
        Read,
        "SELECT id, portal, key, subject, body, attempts FROM inbox WHERE portal = @portal AND subject = @subject AND state = 0 ORDER BY id LIMIT @most",
        ("portal", portal), ("subject", subject), ("most", most));

    /// <summary>Everybody at the portal who has something to hear, after a start.</summary>
    public Task<List<int>> Subjects(string portal) => database.Read(
        row => row.GetInt32(0),
        "SELECT DISTINCT subject FROM inbox WHERE portal = @portal AND state = 0",
        ("portal", portal));

    /// <summary>Everybody at any portal who has something to hear.</summary>
    public Task<List<(string Portal, int Subject)>> AllSubjects() => database.Read(
        row => (row.GetString(0), row.GetInt32(1)),
        "SELECT DISTINCT portal, subject FROM inbox WHERE state = 0");

    /// <summary>A turn failed; the event is tried again or, after <paramref name="most"/> attempts, put aside. True when put aside.</summary>
    public async Task<bool> Fail(Waiting waiting, int most)
    {
        var aside = waiting.Attempts + 1 >= most;
        await database.Writes.Commit(waiting.Portal, (db, within) => db.Run(
            within,
            "UPDATE inbox SET attempts = attempts + 1, state = @state, body = CASE WHEN @aside THEN '' ELSE body END WHERE id = @id",
            ("state", (int)(aside ? RowState.Failed : RowState.New)), ("aside", aside), ("id", waiting.Id)));
        return aside;
    }

    /// <summary>Forgets bare rows of events that were heard, or set aside, long ago: the portal repeats nothing so old.</summary>
    public Task Forget(string portal, DateTimeOffset before) => database.Writes.Commit((db, within) => db.Run(
        within, "DELETE FROM inbox WHERE portal = @portal AND state IN (2, 3) AND accepted_at < @before", ("portal", portal), ("before", before.ToUnixTimeMilliseconds())));

    /// <summary>Stores what is new, in this order; returns of each whether it was.</summary>
    internal static async Task<IReadOnlyList<bool>> Insert(DbConnection db, DbTransaction within, IReadOnlyList<(string Portal, Arrival Arrival)> arrivals)
    {
        if (db is NpgsqlConnection)
        {
            var rows = new PostgresArrivals(arrivals);
            await using var batch = PostgresBatches.Batch(db, within, [rows.Command()]);
            return await rows.Run(batch);
        }

        var stored = await OneByOne(db, within, arrivals);
        await Tails.Add(db, within, [.. arrivals.Where((_, at) => stored[at]).Where(of => of.Arrival.Tail is not null)
            .Select(of => (of.Portal, of.Arrival.Tail!.Value.Dialog, Tails.Entry(of.Arrival.Tail.Value.MessageId)))]);
        return stored;
    }

    internal static Task Insert(DbConnection db, DbTransaction within, string portal, Arrival arrival) => Insert(db, within, [(portal, arrival)]);

    /// <summary>Marks an event heard, or given up, and forgets its words; part of the turn's transaction.</summary>
    internal static async Task Done(DbConnection db, DbTransaction within, long id, RowState state)
    {
        var done = await db.Run(within, "UPDATE inbox SET state = @state, body = '' WHERE id = @id AND state = 0", ("state", (int)state), ("id", id));
        if (done == 0)
        {
            throw new StaleTurnException("The event was heard already.");
        }
    }

    /// <summary>Within the process a statement is a call: nothing is won by fewer of them.</summary>
    private static async Task<IReadOnlyList<bool>> OneByOne(DbConnection db, DbTransaction within, IReadOnlyList<(string Portal, Arrival Arrival)> arrivals)
    {
        var stored = new bool[arrivals.Count];
        for (var at = 0; at < stored.Length; at++)
        {
            var (portal, arrival) = arrivals[at];
            stored[at] = await db.Run(
                within,
                """
                INSERT INTO inbox (portal, key, subject, body, accepted_at, state, attempts)
                VALUES (@portal, @key, @subject, @body, @at, @state, 0) ON CONFLICT (portal, key) DO NOTHING
                """,
                ("portal", portal), ("key", arrival.Key), ("subject", arrival.Subject), ("body", arrival.Body),
                ("at", arrival.At.ToUnixTimeMilliseconds()), ("state", (int)arrival.State)) > 0;
        }

        return stored;
    }

    private static Waiting Read(DbDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt32(3), row.GetString(4), row.GetInt32(5));
}
