using System.Text.Json.Nodes;

namespace B24CoachBot.Sandbox.Portal;

/// <summary>REST 2 lists: pages of 50 with total and next; start=-1 counts nothing and tells neither.</summary>
internal static class Paging
{
    public const int Size = 50;

    public static Answer Of<T>(Call call, IEnumerable<T> found, Func<IEnumerable<T>, JsonNode> shape)
    {
        var start = call.Args.NumberOrNull("start") ?? 0;
        if (start < 0)
        {
            return new Answer(shape(found.Take(Size)), 0);
        }

        var rows = found as IReadOnlyList<T> ?? [.. found];

        var next = start + Size;
        return new Answer(shape(rows.Skip((int)start).Take(Size)), rows.Count, next < rows.Count ? next : null);
    }

    /// <summary>A list of a table that may be big: <paramref name="found"/> is walked only as far as the page needs, or once for all pages.</summary>
    public static Answer Of<TRow, T>(Call call, Table<TRow> table, IEnumerable<T> found, Func<IEnumerable<T>, JsonNode> shape)
        where TRow : class, IRow => Of(call, call.Args.NumberOrNull("start") < 0 ? found : FoundRows.Of(call, table, found), shape);

    public static JsonArray Array<T>(IEnumerable<T> rows, Func<T, JsonNode?> show) => [.. rows.Select(show)];
}
