using B24CoachBot.Adapters.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace B24CoachBot.Host.Tests.Storage;

/// <summary>The same rows in either database.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}

/// <summary>Where tests of the whole bot keep its rows when they do not say: COACH_DATABASE=postgres repeats a run on the other one.</summary>
internal static class DatabaseOfTheRun
{
    public static DatabaseKind Kind { get; } = Environment.GetEnvironmentVariable("COACH_DATABASE") == "postgres" ? DatabaseKind.Postgres : DatabaseKind.Sqlite;

    /// <summary>A connection string for the bot's settings, empty for a file in its folder.</summary>
    public static async Task<string> Fresh(DatabaseKind kind) => kind == DatabaseKind.Postgres ? await PostgresServer.Fresh() : "";

    public static Task Drop(string connection) => connection.Length == 0 ? Task.CompletedTask : PostgresServer.Drop(connection);
}

/// <summary>Tests of rows, on a database of the test's own.</summary>
public abstract class StoreTests(DatabaseKind kind) : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("b24-store-").FullName;

    protected Database Database { get; private set; } = null!;

    /// <summary>Of PostgreSQL; empty for a file.</summary>
    protected string Connection { get; private set; } = "";

    /// <summary>As another process would open it.</summary>
    protected Database Another() => kind == DatabaseKind.Sqlite ? Database.At(Path.Combine(folder, "coach.db")) : Database.On(Connection, TimeProvider.System, NullLogger.Instance);

    public virtual async ValueTask InitializeAsync()
    {
        Connection = await DatabaseOfTheRun.Fresh(kind);
        Database = Another();
        if (kind == DatabaseKind.Sqlite)
        {
            await Database.Prepare();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Database is not null)
        {
            await Database.DisposeAsync();
        }

        await DatabaseOfTheRun.Drop(Connection);
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
