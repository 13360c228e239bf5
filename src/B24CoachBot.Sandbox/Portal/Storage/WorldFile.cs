using Microsoft.Data.Sqlite;

namespace B24CoachBot.Sandbox.Portal.Storage;

/// <summary>The portal's state on disk: one SQLite file of documents (kind, id, JSON), written in whole calls.</summary>
internal sealed class WorldFile : IDisposable
{
    private readonly SqliteConnection connection;

    public WorldFile(string folder)
    {
        Directory.CreateDirectory(folder);
        connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder, "portal.db"),
            Pooling = false,
        }.ToString());
        connection.Open();
        Execute("PRAGMA journal_mode = WAL");
        Execute("PRAGMA synchronous = FULL");
        Execute("CREATE TABLE IF NOT EXISTS document (kind TEXT NOT NULL, id INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID");
    }

    public IReadOnlyList<string> Read(string kind)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT json FROM document WHERE kind = $kind ORDER BY id";
        command.Parameters.AddWithValue("$kind", kind);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    /// <summary>Writes all or nothing; a null JSON removes the row.</summary>
    public void Write(IEnumerable<(string Kind, long Id, string? Json)> rows)
    {
        using var transaction = connection.BeginTransaction();
        using var put = Prepare(transaction, "INSERT INTO document (kind, id, json) VALUES ($kind, $id, $json) ON CONFLICT (kind, id) DO UPDATE SET json = excluded.json");
        put.Parameters.Add("$json", SqliteType.Text);
        using var remove = Prepare(transaction, "DELETE FROM document WHERE kind = $kind AND id = $id");
        foreach (var (kind, id, json) in rows)
        {
            var command = json is null ? remove : put;
            command.Parameters["$kind"].Value = kind;
            command.Parameters["$id"].Value = id;
            if (json is not null)
            {
                command.Parameters["$json"].Value = json;
            }

            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    public void Dispose() => connection.Dispose();

    private SqliteCommand Prepare(SqliteTransaction transaction, string sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // The statement is one of the two constants above.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.Add("$kind", SqliteType.Text);
        command.Parameters.Add("$id", SqliteType.Integer);
        return command;
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only the constants of the constructor come here.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
