using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace B24CoachBot.Adapters.Storage;

/// <summary>A file of this process: one writer that commits in groups, readers beside it.</summary>
internal sealed class SqliteFile(string file) : IDatabaseEngine
{
    private readonly string connection = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30 }.ToString();

    public bool IsShared => false;

    public int Writers => 1;

    public CoachDb Schema() => new(new DbContextOptionsBuilder<CoachDb>().UseSqlite(connection).Options);

    public async Task<DbConnection> OpenToRead()
    {
        var db = new SqliteConnection(connection);
        await db.OpenAsync();
        return db;
    }

    public IWriter Writer() => new SqliteWriter(this);

    /// <summary>SQLite waits for its locks itself; what it says then is final.</summary>
    public Task<bool> Again(Exception failure, int attempt) => Task.FromResult(false);

    public string? Unavailable(Exception failure) => null;

    /// <summary>The file has one process only.</summary>
    public Task<IAsyncDisposable> Lock(string name) => Task.FromResult<IAsyncDisposable>(new Unlocked());

    /// <summary>Old pages would otherwise lie in the write-ahead log until they are overwritten.</summary>
    public async Task Sweep()
    {
        await using var db = await OpenToRead();
        await db.Run(null, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    public void Stop()
    {
        // Nothing is ever waited for.
    }

    /// <summary>Whoever waits for the file to be closed, such as a copy, need not wait for this process to end.</summary>
    public ValueTask DisposeAsync()
    {
        using var any = new SqliteConnection(connection);
        SqliteConnection.ClearPool(any);
        return ValueTask.CompletedTask;
    }

    private sealed class Unlocked : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class SqliteWriter(SqliteFile file) : IWriter
    {
        private DbConnection? db;

        public DbConnection Connection => db ?? throw new InvalidOperationException("The writer was not opened.");

        public bool IsOpen => db is { State: ConnectionState.Open };

        public async Task Open()
        {
            if (db is null)
            {
                var opened = await file.OpenToRead();

                // FULL: an accepted event and a promised answer survive a power cut, not only a crash.
                // Every event lies on another page of the index over keys: with 16 MB of log and of cache a page is copied home, and read again, a few times less often.
                await opened.Run(
                    null,
                    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA wal_autocheckpoint=4000; PRAGMA cache_size=-16000;");
                db = opened;
            }
        }

        /// <summary>The file has one writer, so nothing interleaves.</summary>
        public async Task<DbTransaction> Begin(IReadOnlyCollection<string> portals) => await Connection.BeginTransactionAsync();

        /// <summary>A commit that SQLite reports as failed did not happen.</summary>
        public Task<bool> CameToPass() => Task.FromResult(false);

        public async ValueTask DisposeAsync()
        {
            if (db is not null)
            {
                await db.DisposeAsync();
            }
        }
    }
}
