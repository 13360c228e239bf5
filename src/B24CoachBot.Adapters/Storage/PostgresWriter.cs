using System.Data;
using System.Data.Common;
using Npgsql;
using static B24CoachBot.Adapters.Storage.PostgresBatches;

namespace B24CoachBot.Adapters.Storage;

/// <summary>
/// Writes beside other writers, of this process and of others. A transaction first locks the portals it writes to, in one order for everybody: a portal's
/// writes go one after another as they do in a file. So what was read within a transaction still holds when it writes, two groups cannot wait for each
/// other, and the ids of a portal's rows rise in the order of their commits, which the order of lanes and of a person's events rests on.
/// </summary>
internal sealed class PostgresWriter(PostgresServer server) : IWriter
{
    // A process that is frozen in the middle of a transaction holds its portals back no longer than this; awake again it finds its connection gone.
    // A commit is on the server's disk when it is answered, even where the server was told to be quicker than that.
    private const string Session = """
        SET idle_in_transaction_session_timeout = '2s'; SET default_transaction_isolation = 'read committed';
        SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'
        """;

    private DbConnection? db;
    private long id;
    private long number;

    public DbConnection Connection => db ?? throw new InvalidOperationException("The writer was not opened.");

    public bool IsOpen => db is { State: ConnectionState.Open };

    public async Task Open()
    {
        if (IsOpen)
        {
            return;
        }

        await Close();
        var opened = await server.OpenToRead();
        try
        {
            await opened.Run(null, Session);
            if (id == 0)
            {
                id = (await opened.Rows(null, row => row.GetInt64(0), "INSERT INTO writers (committed) VALUES (0) RETURNING id"))[0];
            }
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }

        db = opened;
    }

    public async Task<DbTransaction> Begin(IReadOnlyCollection<string> portals)
    {
        var transaction = await Connection.BeginTransactionAsync(IsolationLevel.ReadCommitted);
        try
        {
            // One round trip for both.
            await using var batch = Batch(Connection, transaction, Beginning(portals));
            await batch.ExecuteNonQueryAsync();
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    /// <summary>The beginning, the statements and the commit in one round trip: each waits for a thread on both sides, and that takes longer than the work.</summary>
    public async Task<bool> TryAccept(IReadOnlyCollection<string> portals, IReadOnlyList<Acceptance> units)
    {
        var arrivals = new PostgresArrivals(Acceptance.Arrivals(units));
        var accepted = units.Select(unit => unit.Accepted).ToList();
        await using var batch = Batch(
            Connection,
            within: null,
            [
                .. Beginning(portals), .. PostgresAcceptance.Fences(Fence.Of(units)),
                arrivals.Command(), .. PostgresAcceptance.Offsets(accepted), .. PostgresAcceptance.Positions(accepted),
            ]);
        Acceptance.Tell(units, await arrivals.Run(batch));
        return true;
    }

    /// <summary>Waits for the transaction if the server still has it: it holds the row that is asked for.</summary>
    public async Task<bool> CameToPass() =>
        await Connection.Rows(null, row => row.GetInt64(0), "SELECT committed FROM writers WHERE id = @id FOR UPDATE", ("id", id)) is [var committed] && committed == number;

    public async ValueTask DisposeAsync()
    {
        if (IsOpen)
        {
            try
            {
                await Connection.Run(null, "DELETE FROM writers WHERE id = @id", ("id", id));
            }
            catch (NpgsqlException)
            {
                // The server has gone first; a row too many does no harm.
            }
        }

        await Close();
    }

    private async Task Close()
    {
        if (db is { } old)
        {
            db = null;
            await old.DisposeAsync();
        }
    }

    private IEnumerable<NpgsqlBatchCommand> Beginning(IReadOnlyCollection<string> portals)
    {
        yield return Command("UPDATE writers SET committed = $1 WHERE id = $2", One(++number), One(id));
        if (portals.Count > 0)
        {
            yield return Command(
                "SELECT pg_advisory_xact_lock(hashtextextended(portal, 0)) FROM unnest($1) AS portal", Each(portals.Distinct().Order(StringComparer.Ordinal), portal => portal));
        }
    }
}
