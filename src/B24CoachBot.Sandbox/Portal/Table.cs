using System.Text.Json;
using B24CoachBot.Sandbox.Portal.Storage;

namespace B24CoachBot.Sandbox.Portal;

/// <summary>What the journal needs to know of a table without knowing its rows.</summary>
internal interface ITable
{
    string Kind { get; }

    /// <summary>The row as it is stored, or null when it is gone.</summary>
    string? Json(long id);
}

/// <summary>All rows of one kind, by id. Writes belong to the call in progress and vanish with it if it throws.</summary>
public sealed class Table<T> : ITable
    where T : class, IRow
{
    private readonly SortedDictionary<long, T> rows = [];
    private readonly Journal journal;

    internal Table(string kind, IEnumerable<string> stored, Journal journal)
    {
        Kind = kind;
        this.journal = journal;
        foreach (var json in stored)
        {
            var row = JsonSerializer.Deserialize<T>(json, RowJson.Options)!;
            rows[row.Id] = row;
        }
    }

    public string Kind { get; }

    /// <summary>A snapshot ordered by id: rows may be written while it is walked.</summary>
    public IReadOnlyList<T> All => [.. rows.Values];

    public int Count => rows.Count;

    public T? Find(long id) => rows.GetValueOrDefault(id);

    public void Put(T row)
    {
        var id = row.Id;
        var before = rows.GetValueOrDefault(id);
        rows[id] = row;
        journal.Wrote(this, id, () => Restore(id, before));
    }

    public void Remove(long id)
    {
        if (rows.Remove(id, out var before))
        {
            journal.Wrote(this, id, () => Restore(id, before));
        }
    }

    string? ITable.Json(long id) =>
        rows.TryGetValue(id, out var row) ? JsonSerializer.Serialize(row, RowJson.Options) : null;

    private void Restore(long id, T? before)
    {
        if (before is null)
        {
            rows.Remove(id);
        }
        else
        {
            rows[id] = before;
        }
    }
}
