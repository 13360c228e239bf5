namespace B24CoachBot.Sandbox.Portal;

/// <summary>A second way to find rows: by <typeparamref name="TKey"/>, of which a row may have several. Every table keeps its own pages of it.</summary>
internal sealed class RowIndex<T, TKey>(Func<T, IEnumerable<TKey>> keys)
    where TKey : notnull
{
    public IEnumerable<TKey> Keys(T row) => keys(row);
}

/// <summary>One table's pages of an index.</summary>
internal sealed class RowsByKey<T>(Func<T, IEnumerable<object>> keys)
    where T : class, IRow
{
    private readonly Dictionary<object, SortedSet<long>> pages = [];

    public IEnumerable<long> Ids(object key) => pages.GetValueOrDefault(key) ?? [];

    public void Add(T? row)
    {
        foreach (var key in row is null ? [] : keys(row))
        {
            if (!pages.TryGetValue(key, out var page))
            {
                pages.Add(key, page = []);
            }

            page.Add(row!.Id);
        }
    }

    public void Remove(T? row)
    {
        foreach (var key in row is null ? [] : keys(row))
        {
            if (pages.TryGetValue(key, out var page) && page.Remove(row!.Id) && page.Count == 0)
            {
                pages.Remove(key);
            }
        }
    }
}
