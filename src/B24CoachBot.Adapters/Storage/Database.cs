using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace B24CoachBot.Adapters.Storage;

/// <summary>The SQLite file: one writer that commits in groups, readers beside it.</summary>
public sealed class Database : IAsyncDisposable
{
    private readonly string connection;

    private Database(string file)
    {
        connection = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30 }.ToString();
        Writes = new Writes(ToWrite);
    }

    private Database(string connection, Writes writes)
    {
        this.connection = connection;
        Writes = writes;
    }

    public Writes Writes { get; }

    /// <summary>Nothing is opened before the first use.</summary>
    public static Database At(string file) => new(file);

    /// <summary>The same rows, written only as long as the fence holds.</summary>
    public Database Behind(Fence fence) => new(connection, Writes.Behind(fence));

    /// <summary>Brings the schema up to date; the file is made if it is not there.</summary>
    public async Task Prepare()
    {
        await using var context = new CoachDb(new DbContextOptionsBuilder<CoachDb>().UseSqlite(connection).Options);
        await context.Database.MigrateAsync();
    }

    public async Task<List<T>> Read<T>(Func<DbDataReader, T> read, string text, params (string Name, object? Value)[] values)
    {
        await using var db = new SqliteConnection(connection);
        await db.OpenAsync();
        return await db.Rows(null, read, text, values);
    }

    /// <summary>Returns when a transaction that might have written something is through; throws where nothing can be written.</summary>
    public Task Writable() => Writes.Commit((db, within) => db.Run(within, "UPDATE portals SET feed_offset = feed_offset WHERE portal = ''"));

    /// <summary>What was blanked also leaves the write-ahead log, where old pages would otherwise lie until they are overwritten.</summary>
    public async Task Sweep()
    {
        await using var db = new SqliteConnection(connection);
        await db.OpenAsync();
        await db.Run(null, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    public async ValueTask DisposeAsync() => await Writes.DisposeAsync();

    private async Task<DbConnection> ToWrite()
    {
        var db = new SqliteConnection(connection);
        await db.OpenAsync();

        // FULL: an accepted event and a promised answer survive a power cut, not only a crash.
        await db.Run(null, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;");
        return db;
    }
}
