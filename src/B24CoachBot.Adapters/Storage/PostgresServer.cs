using System.Data.Common;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace B24CoachBot.Adapters.Storage;

/// <summary>A database that several processes write to at once, and whose server may go away and come back.</summary>
internal sealed partial class PostgresServer : IDatabaseEngine
{
    /// <summary>
    /// What the settings may say otherwise. Every text is parsed once a connection; three nodes stay within the hundred connections
    /// that a server takes by itself; nothing of ours outlives its use of a connection, so nothing needs resetting.
    /// </summary>
    private const string Usual = "Application Name=B24CoachBot;Maximum Pool Size=20;Max Auto Prepare=200;Auto Prepare Min Usages=2;No Reset On Close=true;Tcp Keepalive=true;";

    /// <summary>A deadlock, a timeout and the like are tried again this often; a server that does not answer, as long as it takes.</summary>
    private const int MostAttempts = 10;

    private readonly NpgsqlDataSource source;
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private readonly CancellationTokenSource stopping = new();
    private bool silent;

    public PostgresServer(string connection, TimeProvider clock, ILogger log)
    {
        this.clock = clock;
        this.log = log;
        source = new NpgsqlDataSourceBuilder(Usual + connection).Build();
    }

    public bool IsShared => true;

    /// <summary>A portal's writes always go through the same one, so that they wait for each other here and not in the server.</summary>
    public int Writers => 3;

    /// <summary>Keywords that the driver knows, and at least where the database is and what it is called.</summary>
    public static bool Understands(string connection)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connection) is { Host.Length: > 0, Database.Length: > 0 };
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException)
        {
            return false;
        }
    }

    public CoachDb Schema() => new CoachDbOnPostgres(new DbContextOptionsBuilder<CoachDbOnPostgres>().UseNpgsql(source).Options);

    public async Task<DbConnection> OpenToRead()
    {
        var db = await source.OpenConnectionAsync();
        if (silent)
        {
            silent = false;
            Log.Answers(log);
        }

        return db;
    }

    public IWriter Writer() => new PostgresWriter(this);

    public async Task<bool> Again(Exception failure, int attempt)
    {
        if (!IsTransient(failure) || stopping.IsCancellationRequested || (attempt >= MostAttempts && !IsAway(failure)))
        {
            return false;
        }

        if (IsAway(failure) && attempt > 1 && !silent)
        {
            silent = true;
            Log.Away(log, failure.Message);
        }

        // Most often the connection was an old one: a new one is there at once.
        await Task.Delay(TimeSpan.FromMilliseconds(attempt == 1 ? 0 : Math.Min(2000, 50 << Math.Min(attempt, 6))), clock, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !stopping.IsCancellationRequested;
    }

    public string? Unavailable(Exception failure)
    {
        var settings = new NpgsqlConnectionStringBuilder(source.ConnectionString);
        return Reason(failure) is { } reason
            ? $"The database {settings.Database} on {settings.Host}:{settings.Port} cannot be used: {reason.TrimEnd('.')}. Check Coach:Database, and that the server runs."
            : null;
    }

    public async Task<IAsyncDisposable> Lock(string name)
    {
        var held = await OpenToRead();
        await held.Run(null, "SELECT pg_advisory_lock(hashtextextended(@name, 1))", ("name", name));
        return new Held(held, name);
    }

    /// <summary>What is dead the server clears away by itself (docs/storage.md).</summary>
    public Task Sweep() => Task.CompletedTask;

    public void Stop() => stopping.Cancel();

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        stopping.Dispose();
    }

    /// <summary>The server is not there, or sends everybody away: restarted, stopping, full.</summary>
    private static bool IsAway(Exception failure) => failure switch
    {
        PostgresException { SqlState: ['0', '8', ..] or ['5', '7', 'P', ..] or PostgresErrorCodes.TooManyConnections or "25P03" } => true,
        PostgresException => false,
        NpgsqlException { InnerException: IOException or SocketException } => true,
        _ => false,
    };

    private static bool IsTransient(Exception failure) => failure is NpgsqlException { IsTransient: true } || IsAway(failure);

    private static string? Reason(Exception failure) => failure switch
    {
        PostgresException refused => refused.MessageText,
        NpgsqlException { InnerException: { } inner } => inner.Message,
        NpgsqlException => failure.Message,
        _ => null,
    };

    private sealed class Held(DbConnection db, string name) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await db.Run(null, "SELECT pg_advisory_unlock(hashtextextended(@name, 1))", ("name", name));
            await db.DisposeAsync();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The database does not answer; everything waits for it: {Reason}")]
        public static partial void Away(ILogger logger, string reason);

        [LoggerMessage(Level = LogLevel.Information, Message = "The database answers again")]
        public static partial void Answers(ILogger logger);
    }
}
