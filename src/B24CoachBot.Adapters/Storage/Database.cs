using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace B24CoachBot.Adapters.Storage;

/// <summary>Where rows are kept: a SQLite file of this process, or a PostgreSQL database that nodes share. The only door to both.</summary>
public sealed class Database : IAsyncDisposable
{
    /// <summary>About half a minute: longer than a server takes to start beside us.</summary>
    private const int AttemptsToOpen = 20;

    private readonly IDatabaseEngine engine;
    private readonly bool own;
    private int disposed;

    internal Database(IDatabaseEngine engine)
    {
        this.engine = engine;
        own = true;
        Writes = new Writes(engine);
    }

    private Database(IDatabaseEngine engine, Writes writes)
    {
        this.engine = engine;
        Writes = writes;
    }

    public Writes Writes { get; }

    /// <summary>A SQLite file. Nothing is opened before the first use.</summary>
    public static Database At(string file) => new(new SqliteFile(file));

    /// <summary>A PostgreSQL database. Nothing is opened before the first use.</summary>
    /// <param name="connection">As Npgsql writes it: <c>Host=…;Database=…;Username=…;Password=…</c>.</param>
    /// <param name="clock">Of the machine, also where the bot lives by another: a server comes back in its own time.</param>
    public static Database On(string connection, TimeProvider clock, ILogger log) => new(new PostgresServer(connection, clock, log));

    /// <summary>Whether <see cref="On"/> can do anything with it.</summary>
    public static bool Understands(string connection) => PostgresServer.Understands(connection);

    /// <summary>Nodes share it, and with it the keys that encrypt what is secret in it.</summary>
    public bool IsShared => engine.IsShared;

    /// <summary>The same rows, written only as long as the fence holds.</summary>
    public Database Behind(Fence fence) => new(engine, Writes.Behind(fence));

    /// <summary>Brings the schema up to date; a file is made if it is not there. Several nodes may do it at once.</summary>
    /// <exception cref="DatabaseUnavailableException">It does not answer, or does not let us in.</exception>
    public async Task Prepare()
    {
        await Reach();
        await Alone("schema", async () =>
        {
            await using var context = engine.Schema();
            await context.Database.MigrateAsync();
        });
    }

    /// <summary>Waits a while for a server that does not answer yet.</summary>
    /// <exception cref="DatabaseUnavailableException">It does not answer, or does not let us in.</exception>
    public async Task Reach()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var db = await engine.OpenToRead();
                return;
            }
            catch (DbException failure)
            {
                if (attempt == AttemptsToOpen || !await engine.Again(failure, attempt))
                {
                    throw engine.Unavailable(failure) is { } sentence ? new DatabaseUnavailableException(sentence, failure) : failure;
                }
            }
        }
    }

    public async Task<List<T>> Read<T>(Func<DbDataReader, T> read, string text, params (string Name, object? Value)[] values)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var db = await engine.OpenToRead();
                return await db.Rows(null, read, text, values);
            }
            catch (DbException failure)
            {
                if (!await engine.Again(failure, attempt))
                {
                    throw;
                }
            }
        }
    }

    /// <summary>Returns when a transaction that might have written something is through; throws where nothing can be written.</summary>
    public Task Writable() => Writes.Commit((db, within) => db.Run(within, "UPDATE portals SET feed_offset = feed_offset WHERE portal = ''"));

    /// <summary>A connection of the caller's own, for a lock that lasts.</summary>
    internal Task<DbConnection> OpenToLock() => engine.OpenToRead();

    /// <summary>Runs <paramref name="work"/> while no other process runs anything under this name.</summary>
    public async Task Alone(string name, Func<Task> work)
    {
        await using var held = await engine.Lock(name);
        await work();
    }

    /// <summary>What was blanked also leaves the database's files, as far as that can be seen to from here.</summary>
    public Task Sweep() => engine.Sweep();

    public async ValueTask DisposeAsync()
    {
        // The container disposes it once more where somebody has already.
        if (own && Interlocked.Exchange(ref disposed, 1) == 0)
        {
            engine.Stop();
            await Writes.DisposeAsync();
            await engine.DisposeAsync();
        }
    }
}

/// <summary>The database cannot be opened; the message says where it was looked for and why it was not to be had, and no secret.</summary>
public sealed class DatabaseUnavailableException : Exception
{
    public DatabaseUnavailableException()
    {
    }

    public DatabaseUnavailableException(string message)
        : base(message)
    {
    }

    public DatabaseUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
