using System.Text.Json.Nodes;

namespace B24CoachBot.Sandbox.Portal;

/// <summary>
/// The ids that a list's filter can let through at all, from its &gt;ID, &lt;=ID, =ID and @ID: so that a page of a big table is found
/// without a look at every row. The filter itself still judges each of them.
/// </summary>
internal sealed class IdRange
{
    private long first = long.MinValue;
    private long last = long.MaxValue;
    private HashSet<long>? only;

    public static IdRange Everything { get; } = new();

    public static IdRange Of(JsonNode? filter)
    {
        var range = new IdRange();
        var members = filter as JsonObject ?? [];
        if (members.Any(member => string.Equals(member.Key, "logic", StringComparison.OrdinalIgnoreCase)))
        {
            return range;
        }

        foreach (var (key, value) in members)
        {
            var name = key.TrimStart('!', '<', '>', '=', '%', '@');
            if (name.Equals("ID", StringComparison.OrdinalIgnoreCase))
            {
                range.Narrow(key[..^name.Length], Numbers(value));
            }
        }

        return range;
    }

    /// <summary>Rows of a table, ordered by id.</summary>
    /// <param name="offset">How far the rows' ids are from the numbers that are asked for.</param>
    /// <param name="most">Rows of other kinds stand above this number.</param>
    public IEnumerable<T> Rows<T>(Table<T> table, long offset = 0, long most = long.MaxValue)
        where T : class, IRow
    {
        var (from, to) = (Math.Max(first, 0), Math.Min(last, most));
        return only is null
            ? table.Between(offset + from, offset + to)
            : only.Where(id => id >= from && id <= to).Order().Select(id => table.Find(offset + id)).OfType<T>();
    }

    private void Narrow(string sign, IReadOnlyList<long> ids)
    {
        switch (sign, ids)
        {
            case ("", _) or ("=", _) or ("@", _):
                only = only is null ? [.. ids] : [.. only.Intersect(ids)];
                break;
            case (">", [var bound]) when bound < long.MaxValue:
                first = Math.Max(first, bound + 1);
                break;
            case (">=", [var bound]):
                first = Math.Max(first, bound);
                break;
            case ("<", [var bound]) when bound > long.MinValue:
                last = Math.Min(last, bound - 1);
                break;
            case ("<=", [var bound]):
                last = Math.Min(last, bound);
                break;
        }
    }

    private static IReadOnlyList<long> Numbers(JsonNode? value) => value switch
    {
        JsonArray list => [.. list.Select(Number)],
        JsonObject map => [.. map.Select(member => Number(member.Value))],
        _ => [Number(value)],
    };

    // What is no number is 0 to the filters too, and no row has that.
    private static long Number(JsonNode? node) => Loose.Number(node) ?? 0;
}
