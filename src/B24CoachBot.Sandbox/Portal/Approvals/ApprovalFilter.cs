using System.Globalization;
using System.Text.Json.Nodes;

namespace B24CoachBot.Sandbox.Portal.Approvals;

/// <summary>Conditions and order of <c>bizproc.task.list</c>; they read the shown row. A list of values is any of them.</summary>
internal sealed class ApprovalFilter(Args filter, TimeZoneInfo zone)
{
    private static readonly HashSet<string> Numbers =
        ["ID", "STATUS", "USER_ID", "USER_STATUS", "WORKFLOW_STARTED_BY", "WORKFLOW_TEMPLATE_ID", "DOCUMENT_ID"];

    private static readonly HashSet<string> Moments = ["MODIFIED", "WORKFLOW_STARTED", "OVERDUE_DATE"];

    /// <summary>Unknown names are ignored.</summary>
    public bool Holds(JsonObject row) => filter.Keys.All(key =>
    {
        var name = Name(key);
        return !row.ContainsKey(name) || Holds(key[..^name.Length], name, Loose.Text(row[name]), filter.List(key).Select(node => Loose.Text(node) ?? "").ToList());
    });

    /// <summary>Whose tasks are asked for by name; empty when nobody's are.</summary>
    public IReadOnlyList<long> People() => [.. filter.Keys.Where(key => Name(key) == "USER_ID").SelectMany(filter.Numbers)];

    /// <summary>The newest first unless asked otherwise.</summary>
    public IEnumerable<JsonObject> Sorted(IEnumerable<JsonObject> rows, Args order)
    {
        var sorted = rows.OrderBy(_ => 0);
        foreach (var key in order.Count == 0 ? ["ID"] : order.Keys)
        {
            var name = key.ToUpperInvariant();
            var comparer = Comparer<JsonObject>.Create((one, other) => Compare(name, Loose.Text(one[name]), Loose.Text(other[name])));
            sorted = order.Count == 0 || string.Equals(order.TextOrNull(key), "desc", StringComparison.OrdinalIgnoreCase)
                ? sorted.ThenByDescending(row => row, comparer)
                : sorted.ThenBy(row => row, comparer);
        }

        return sorted;
    }

    private static string Name(string key) => key.TrimStart('!', '<', '>', '=').ToUpperInvariant();

    private bool Holds(string sign, string name, string? value, List<string> wanted) => sign switch
    {
        "<" => wanted is [var bound] && value is not null && Compare(name, value, bound) < 0,
        "<=" => wanted is [var bound] && value is not null && Compare(name, value, bound) <= 0,
        ">" => wanted is [var bound] && value is not null && Compare(name, value, bound) > 0,
        ">=" => wanted is [var bound] && value is not null && Compare(name, value, bound) >= 0,
        "!" or "!=" => !wanted.Exists(other => Compare(name, value, other) == 0),
        _ => wanted.Exists(other => Compare(name, value, other) == 0),
    };

    private int Compare(string name, string? one, string? other) =>
        Numbers.Contains(name) ? Number(one).CompareTo(Number(other))
        : Moments.Contains(name) ? Nullable.Compare(Moment(one), Moment(other))
        : string.Compare(one ?? "", other ?? "", StringComparison.OrdinalIgnoreCase);

    private static decimal Number(string? text) => decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private DateTimeOffset? Moment(string? text) => text is null ? null : Instants.Read(text, zone);
}
