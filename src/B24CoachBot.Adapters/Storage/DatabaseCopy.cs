using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace B24CoachBot.Adapters.Storage;

/// <summary>Everything in a stopped bot's file into an empty PostgreSQL database, in one transaction.</summary>
public sealed class DatabaseCopy(string file, TimeProvider clock)
{
    private const int Busy = 5;

    /// <summary>Rows copied, by table; the keys that encrypt secrets go with them, so that tokens stay readable.</summary>
    /// <param name="keys">The name and the XML of each.</param>
    /// <param name="target">As <see cref="Database.On"/> takes it.</param>
    /// <exception cref="DatabaseCopyException">The bot runs, there is no file, or the target is not empty.</exception>
    /// <exception cref="DatabaseUnavailableException">The target does not answer, or does not let us in.</exception>
    public async Task<IReadOnlyList<(string Table, long Rows)>> Run(IReadOnlyList<(string Name, string Xml)> keys, string target)
    {
        if (!File.Exists(file))
        {
            throw new DatabaseCopyException($"There is no file {file}: name its folder with Coach:DataFolder.");
        }

        await (await Alone()).DisposeAsync();
        await using (var source = Database.At(file))
        {
            await source.Prepare();
        }

        await using (var prepared = Database.On(target, clock, NullLogger.Instance))
        {
            await prepared.Prepare();
        }

        await using var from = await Alone();
        await using var to = new NpgsqlConnection(target);
        await to.OpenAsync();
        await using var within = await to.BeginTransactionAsync();
        var tables = Tables();
        foreach (var (name, _) in tables.Append(("keys", [])))
        {
            if ((await to.Rows(within, row => row.GetBoolean(0), $"SELECT EXISTS (SELECT 1 FROM {name})"))[0])
            {
                throw new DatabaseCopyException($"The database {to.Database} is not empty: table {name} has rows. Name a database that no bot has used.");
            }
        }

        var copied = new List<(string, long)>();
        foreach (var (name, columns) in tables)
        {
            copied.Add((name, await Copy(from, to, name, columns)));
            await MoveOn(to, within, name, columns);
        }

        foreach (var (name, xml) in keys)
        {
            await to.Run(within, "INSERT INTO keys (name, xml) VALUES (@name, @xml)", ("name", name), ("xml", xml));
        }

        await within.CommitAsync();
        return [.. copied, ("keys", keys.Count)];
    }

    /// <summary>Nobody else has the file open. A running bot keeps it open all the time.</summary>
    private async Task<SqliteConnection> Alone()
    {
        var db = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 1, Pooling = false }.ToString());
        try
        {
            await db.OpenAsync();
            await db.Run(null, "PRAGMA locking_mode=EXCLUSIVE");
            await db.Run(null, "BEGIN EXCLUSIVE");
            await db.Run(null, "COMMIT");
            return db;
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == Busy)
        {
            await db.DisposeAsync();
            throw new DatabaseCopyException($"A bot runs on {file}: stop it first.");
        }
    }

    private static List<(string Name, List<IProperty> Columns)> Tables()
    {
        using var schema = new CoachDb(new DbContextOptionsBuilder<CoachDb>().UseSqlite().Options);
        return [.. schema.Model.GetEntityTypes().Select(entity => (entity.GetTableName()!, entity.GetProperties().ToList())).OrderBy(table => table.Item1, StringComparer.Ordinal)];
    }

    private static async Task<long> Copy(SqliteConnection from, NpgsqlConnection to, string table, List<IProperty> columns)
    {
        var names = string.Join(", ", columns.Select(column => $"\"{column.GetColumnName()}\""));
        await using var rows = await to.BeginBinaryImportAsync($"COPY {table} ({names}) FROM STDIN (FORMAT BINARY)");
        await using var select = from.CreateCommand();

        // The names are the schema's own.
#pragma warning disable CA2100
        select.CommandText = $"SELECT {names} FROM {table}";
#pragma warning restore CA2100
        await using var row = await select.ExecuteReaderAsync();
        while (await row.ReadAsync())
        {
            await rows.StartRowAsync();
            foreach (var (at, column) in columns.Index())
            {
                await Write(rows, row.GetValue(at), Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType);
            }
        }

        return (long)await rows.CompleteAsync();
    }

    // SQLite knows one kind of number.
    private static Task Write(NpgsqlBinaryImporter rows, object value, Type type) => value switch
    {
        DBNull => rows.WriteNullAsync(),
        string text => rows.WriteAsync(text),
        _ when type == typeof(bool) => rows.WriteAsync(Convert.ToBoolean(value, CultureInfo.InvariantCulture)),
        _ when type == typeof(long) => rows.WriteAsync(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        _ => rows.WriteAsync(Convert.ToInt32(value, CultureInfo.InvariantCulture)),
    };

    /// <summary>The next row's number comes after those copied.</summary>
    private static async Task MoveOn(NpgsqlConnection to, NpgsqlTransaction within, string table, List<IProperty> columns)
    {
        foreach (var counted in columns.Where(column => column.ValueGenerated == ValueGenerated.OnAdd))
        {
            var column = counted.GetColumnName();
            await to.Run(within, $"SELECT setval(pg_get_serial_sequence('{table}', '{column}'), MAX({column})) FROM {table} HAVING MAX({column}) > 0");
        }
    }
}

/// <summary>Nothing was copied; the message says why and what to do.</summary>
public sealed class DatabaseCopyException : Exception
{
    public DatabaseCopyException()
    {
    }

    public DatabaseCopyException(string message)
        : base(message)
    {
    }

    public DatabaseCopyException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
