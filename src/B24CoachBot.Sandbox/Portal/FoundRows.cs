using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace B24CoachBot.Sandbox.Portal;

/// <summary>
/// Pages of one list are asked for one after another, often fifty in one batch: what its filter found is kept as long as nobody has written
/// into the table, so that it is not looked for again for every page. Only for lists that show a row by what is in it and by nothing else.
/// </summary>
internal static class FoundRows
{
    private const int Most = 16;

    // By the table's snapshot, which is another one after every write.
    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<string, object>> Kept = [];

    public static IReadOnlyList<T> Of<TRow, T>(Call call, Table<TRow> table, IEnumerable<T> found)
        where TRow : class, IRow
    {
        var kept = Kept.GetOrCreateValue(table.All);
        var question = Question(call);
        if (kept.TryGetValue(question, out var known) && known is IReadOnlyList<T> rows)
        {
            return rows;
        }

        if (kept.Count >= Most)
        {
            kept.Clear();
        }

        rows = [.. found];
        kept[question] = rows;
        return rows;
    }

    /// <summary>Who asks, when, and everything but the page.</summary>
    private static string Question(Call call) => string.Join('&', call.Args.Members
        .Where(member => !member.Key.Equals("start", StringComparison.OrdinalIgnoreCase))
        .Select(member => $"{member.Key}={member.Value?.ToJsonString()}")
        .Prepend($"{call.Caller.UserId} {call.World.Now:O}"));
}
