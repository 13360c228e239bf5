using System.Text.Json;
using B24CoachBot.Sandbox.Portal.Storage;

namespace B24CoachBot.Sandbox.Portal;

/// <summary>What the journal needs to know of a table without knowing its rows.</summary>
internal interface ITable
{
    string Kind { get; }

    /// <summary>The row as it is stored, or null when it is gone.</summary>
    string? Json(long id);

    /// <summary>Takes a write back: what stood there stands there again.</summary>
    void Restore(long id, object? before);
}

/// <summary>All rows of one kind, by id. Writes belong to the call in progress and vanish with it if it throws.</summary>
public sealed class Table<T> : ITable
    where T : class, IRow
{
    // A stretch longer than this is a part of the shared snapshot rather than a copy of its own.
    private const int Few = 1_000;

    // Two lists side by side, ordered by id: new rows nearly always come at the end, and a stretch of ids is found by halving.
    private readonly List<long> ids = [];
    private readonly List<T> rows = [];
    private readonly Dictionary<object, RowsByKey<T>> indexes = [];
    private readonly Journal journal;
    private T[]? snapshot;

    internal Table(string kind, IEnumerable<string> stored, Journal journal)
    {
        Kind = kind;
        this.journal = journal;
        foreach (var json in stored)
        {
            var row = JsonSerializer.Deserialize<T>(json, RowJson.Options)!;
            Set(row.Id, row);
        }
    }

    public string Kind { get; }

    /// <summary>A snapshot ordered by id: rows may be written while it is walked. As long as nothing is written it is the same one.</summary>
    public IReadOnlyList<T> All => Snapshot;

    public int Count => rows.Count;

    private T[] Snapshot => snapshot ??= [.. rows];

    public T? Find(long id) => ids.BinarySearch(id) is >= 0 and var at ? rows[at] : null;

    /// <summary>A snapshot of the rows with ids from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public IReadOnlyList<T> Between(long first, long last)
    {
        var (from, to) = (At(first), last == long.MaxValue ? rows.Count : At(last + 1));
        return from >= to ? []
            : to - from > Few ? new ArraySegment<T>(Snapshot, from, to - from)
            : rows.GetRange(from, to - from);
    }

    public void Put(T row)
    {
        var id = row.Id;
        journal.Wrote(this, id, Set(id, row));
    }

    public void Remove(long id)
    {
        if (Set(id, null) is { } before)
        {
            journal.Wrote(this, id, before);
        }
    }

    /// <summary>The rows of one key, ordered by id, without walking the others.</summary>
    internal IReadOnlyList<T> Of<TKey>(RowIndex<T, TKey> index, TKey key)
        where TKey : notnull
    {
        if (!indexes.TryGetValue(index, out var kept))
        {
            kept = new RowsByKey<T>(row => index.Keys(row).Cast<object>());
            rows.ForEach(kept.Add);
            indexes.Add(index, kept);
        }

        return [.. kept.Ids(key).Select(id => Find(id)!)];
    }

    string? ITable.Json(long id) => Find(id) is { } row ? JsonSerializer.Serialize(row, RowJson.Options) : null;

    void ITable.Restore(long id, object? before) => Set(id, (T?)before);

    /// <summary>Puts, replaces or (null) takes away; gives what stood there before.</summary>
    private T? Set(long id, T? row)
    {
        snapshot = null;
        var at = ids.BinarySearch(id);
        var before = at >= 0 ? rows[at] : null;
        foreach (var index in indexes.Values)
        {
            index.Remove(before);
            index.Add(row);
        }

        if (at >= 0 && row is not null)
        {
            rows[at] = row;
        }
        else if (at >= 0)
        {
            ids.RemoveAt(at);
            rows.RemoveAt(at);
        }
        else if (row is not null)
        {
            ids.Insert(~at, id);
            rows.Insert(~at, row);
        }

        return before;
    }

    private int At(long id) => ids.BinarySearch(id) is var at && at >= 0 ? at : ~at;
}
