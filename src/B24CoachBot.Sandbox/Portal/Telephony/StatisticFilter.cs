using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Telephony;

/// <summary>Conditions and order of <c>voximplant.statistic.get</c>. They read the shown row, so every field it has can be asked for.</summary>
internal sealed class StatisticFilter(Args filter, TimeZoneInfo zone)
{
    private static readonly HashSet<string> Numbers =
        ["ID", "PORTAL_USER_ID", "CALL_TYPE", "CALL_DURATION", "CALL_VOTE", "COST", "CRM_ENTITY_ID", "CRM_ACTIVITY_ID", "TRANSCRIPT_ID"];

    /// <summary>A first look at a call before it is shown at all, since showing is dear: by id, and by the bounds of its start.</summary>
    public IEnumerable<CallRow> Candidates(Table<CallRow> calls)
    {
        var (from, to) = (Bound(">=") ?? Bound(">") ?? DateTimeOffset.MinValue, Bound("<=") ?? Bound("<") ?? DateTimeOffset.MaxValue);
        return IdRange.Of(filter.Members).Rows(calls).Where(call => call.Start >= from && call.Start <= to);
    }

    /// <summary>Unknown names are ignored.</summary>
    public bool Holds(JsonObject row) => filter.Keys.All(key =>
    {
        var name = key.TrimStart('!', '<', '>', '=', '%', '?').ToUpperInvariant();
        return !row.ContainsKey(name) || Holds(key[..^name.Length], name, Loose.Text(row[name]), filter.List(key).Select(node => Loose.Text(node) ?? "").ToList());
    });

    public IEnumerable<JsonObject> Sorted(IEnumerable<JsonObject> rows, string? by, bool descending)
    {
        var name = by?.ToUpperInvariant();
        if (name is null or "CALL_TYPE" || (name == "ID" && !descending))
        {
            return rows;
        }

        var order = Comparer<JsonObject>.Create((one, other) => Compare(name, Loose.Text(one[name]), Loose.Text(other[name])));
        return descending ? rows.OrderByDescending(row => row, order) : rows.OrderBy(row => row, order);
    }

    private DateTimeOffset? Bound(string sign) => Moment(filter.TextOrNull($"{sign}CALL_START_DATE"));

    private bool Holds(string sign, string name, string? value, List<string> wanted) => sign switch
    {
        "<" => Compare(name, value, wanted[0]) < 0,
        "<=" => Compare(name, value, wanted[0]) <= 0,
        ">" => Compare(name, value, wanted[0]) > 0,
        ">=" => Compare(name, value, wanted[0]) >= 0,
        "><" => Between(name, value, wanted),
        "!><" => !Between(name, value, wanted),
        "%" or "?" => wanted.Exists(part => value?.Contains(part, StringComparison.OrdinalIgnoreCase) == true),
        "!%" => !wanted.Exists(part => value?.Contains(part, StringComparison.OrdinalIgnoreCase) == true),
        "!" or "!=" => !wanted.Exists(other => Compare(name, value, other) == 0),
        _ => wanted.Exists(other => Compare(name, value, other) == 0),
    };

    private bool Between(string name, string? value, List<string> bounds) =>
        bounds.Count == 2 && Compare(name, value, bounds[0]) >= 0 && Compare(name, value, bounds[1]) <= 0;

    private int Compare(string name, string? one, string? other) =>
        Numbers.Contains(name) ? Number(one).CompareTo(Number(other))
        : name == "CALL_START_DATE" ? Nullable.Compare(Moment(one), Moment(other))
        : string.Compare(one ?? "", other ?? "", StringComparison.OrdinalIgnoreCase);

    private static decimal Number(string? text) => decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private DateTimeOffset? Moment(string? text) => text is null ? null : Instants.Read(text, zone);
}
