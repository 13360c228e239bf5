using Microsoft.Data.Sqlite;

namespace B24CoachBot.Benchmarks;

/// <summary>The floor under every turn: one prepared insert of a kilobyte, committed with the same durability to a file on the same disk.</summary>
internal sealed class BareCommits : IDisposable
{
    private readonly SqliteConnection db;
    private readonly SqliteCommand insert;

    public BareCommits(string folder)
    {
        db = new SqliteConnection($"Data Source={Path.Combine(folder, "bare.db")};Pooling=False");
        db.Open();
        using var setup = db.CreateCommand();
        setup.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE rows (id INTEGER PRIMARY KEY, body TEXT)";
        setup.ExecuteNonQuery();
        insert = db.CreateCommand();
        insert.CommandText = "INSERT INTO rows (body) VALUES (@body)";
        insert.Parameters.AddWithValue("body", new string('x', 1024));
        insert.Prepare();
    }

    public Task One()
    {
        using var transaction = db.BeginTransaction();
        insert.Transaction = transaction;
        insert.ExecuteNonQuery();
        transaction.Commit();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        insert.Dispose();
        db.Dispose();
    }
}
