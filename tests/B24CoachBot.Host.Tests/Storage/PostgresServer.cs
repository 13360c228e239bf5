using B24CoachBot.Adapters.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

[assembly: AssemblyFixture(typeof(B24CoachBot.Host.Tests.Storage.PostgresServer))]

namespace B24CoachBot.Host.Tests.Storage;

/// <summary>A real PostgreSQL of this test run: in a temporary folder, on a free port, begun when the first test asks for a database.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    // initdb refuses root, so root's tests let Debian's user do it. Flushed to disk as in use: only the making of the empty cluster is not.
    private const string Script = """
        bin=$1 folder=$2 port=$3
        clear() { rm -rf "$folder"; }
        if [ "$(id -u)" = 0 ]; then
            chown postgres "$folder"
            set -- setpriv --reuid=postgres --regid=postgres --init-groups
        else
            set --
        fi
        cd "$folder"
        "$@" "$bin/initdb" -D "$folder/data" -U coach -A trust -E UTF8 --locale=C.UTF-8 --no-sync > "$folder/log" 2>&1 || { cat "$folder/log" >&2; clear; exit 1; }
        "$@" "$bin/postgres" -D "$folder/data" -k "$folder" -p "$port" -c listen_addresses=127.0.0.1 -c max_connections=300 -c shared_buffers=64MB -c log_min_messages=fatal >> "$folder/log" 2>&1 &
        server=$!
        """;

    private const string Template = "coach_template";

    private static readonly SemaphoreSlim One = new(1, 1);
    private static Started? started;
    private static int made;

    /// <summary>Where Debian puts the programs, the newest version first; null when the package is missing.</summary>
    public static string? Programs { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin")).FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        : null;

    /// <summary>Another database, empty and with the newest schema, as a connection string. Without PostgreSQL the test is skipped at a desk and fails where CI=true.</summary>
    public static Task<string> Fresh() => New($"TEMPLATE {Template}");

    /// <summary>Another database with nothing in it.</summary>
    public static Task<string> Bare() => New("");

    /// <summary>Whoever is still connected to it loses the connection.</summary>
    public static async Task Drop(string connection)
    {
        if (started is { } running)
        {
            await running.Run($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (started is { } running)
        {
            started = null;
            await running.DisposeAsync();
        }
    }

    private static async Task<string> New(string options)
    {
        if (Programs is null)
        {
            GuardedServer.Missing("PostgreSQL is missing: tests/run --install brings it.");
        }

        await One.WaitAsync();
        try
        {
            started ??= await Started.Begin();
            var name = $"coach{++made}";
            await started.Run($"CREATE DATABASE {name} {options}");
            return started.At(name);
        }
        finally
        {
            One.Release();
        }
    }

    private sealed class Started(GuardedServer server, int port) : IAsyncDisposable
    {
        private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(At(port, "postgres"));

        public static async Task<Started> Begin()
        {
            var folder = Directory.CreateTempSubdirectory("b24-postgres-").FullName;
            var port = GuardedServer.FreePort();
            var server = await GuardedServer.Start(Script, [Programs!, folder, $"{port}"], async () =>
            {
                try
                {
                    await using var db = new NpgsqlConnection(At(port, "postgres") + ";Pooling=false");
                    await db.OpenAsync();
                    return true;
                }
                catch (NpgsqlException)
                {
                    return false;
                }
            });
            var started = new Started(server, port);
            await started.Run($"CREATE DATABASE {Template}");
            await using var template = Database.On(started.At(Template), TimeProvider.System, NullLogger.Instance);
            await template.Prepare();
            return started;
        }

        public string At(string database) => At(port, database);

        public async Task Run(string text)
        {
            await using var command = source.CreateCommand(text);
            await command.ExecuteNonQueryAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await source.DisposeAsync();
            await server.DisposeAsync();
        }

        private static string At(int port, string database) => $"Host=127.0.0.1;Port={port};Username=coach;Database={database}";
    }
}
