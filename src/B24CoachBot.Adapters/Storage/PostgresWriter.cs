using System.Data;
using System.Data.Common;
using Npgsql;

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
            await using var batch = Connection.CreateBatch();
            batch.Transaction = transaction;
            batch.BatchCommands.Add(Command(batch, "UPDATE writers SET committed = $1 WHERE id = $2", ++number, id));
            if (portals.Count > 0)
            {
                batch.BatchCommands.Add(Command(
                    batch, "SELECT pg_advisory_xact_lock(hashtextextended(portal, 0)) FROM unnest($1) AS portal", (object)portals.Distinct().Order(StringComparer.Ordinal).ToArray()));
            }

            await batch.ExecuteNonQueryAsync();
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
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

    private static DbBatchCommand Command(DbBatch batch, string text, params object[] values)
    {
        var command = batch.CreateBatchCommand();

        // Every text is a constant of this file.
#pragma warning disable CA2100
        command.CommandText = text;
#pragma warning restore CA2100
        foreach (var value in values)
        {
            var parameter = command.CreateParameter();
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
