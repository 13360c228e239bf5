using System.Globalization;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Telephony;

/// <summary>
/// Conditions and order of <c>voximplant.statistic.get</c>. They read the columns as they are shown, so every one can be asked for; the
/// start is compared as a moment, since a big portal is read by it.
/// </summary>
internal sealed class StatisticFilter(Args filter, World world)
{
    private const string StartDate = "CALL_START_DATE";

    private static readonly HashSet<string> Numbers =
        ["ID", "PORTAL_USER_ID", "CALL_TYPE", "CALL_DURATION", "CALL_VOTE", "COST", "CRM_ENTITY_ID", "CRM_ACTIVITY_ID", "TRANSCRIPT_ID"];

    /// <summary>Unknown names are ignored.</summary>
    public IEnumerable<CallRow> Found()
    {
        var tests = filter.Keys.Select(Condition).OfType<Func<CallRow, bool>>().ToList();
        return IdRange.Of(filter.Members).Rows(world.Table<CallRow>()).Where(row => tests.TrueForAll(test => test(row)));
    }

    /// <summary>They come by id.</summary>
    public IEnumerable<CallRow> Sorted(IEnumerable<CallRow> rows, string? by, bool descending)
    {
        var name = by?.ToUpperInvariant();
        if (name is null or "CALL_TYPE" or "ID" || Statistics.Column(name) is not { } column)
        {
            return name == "ID" && descending ? rows.Reverse() : rows;
        }

        var order = Comparer<CallRow>.Create((one, other) => Compare(name, column(world, one), column(world, other)));
        return descending ? rows.OrderByDescending(row => row, order) : rows.OrderBy(row => row, order);
    }

    private Func<CallRow, bool>? Condition(string key)
    {
        var name = key.TrimStart('!', '<', '>', '=', '%', '?').ToUpperInvariant();
        if (Statistics.Column(name) is not { } column)
        {
            return null;
        }

        var (sign, wanted) = (key[..^name.Length], filter.List(key).Select(node => Loose.Text(node) ?? "").ToList());
        return name == StartDate && sign is "<" or "<=" or ">" or ">=" && Moment(wanted[0]) is { } bound
            ? row => Ordered(sign, row.Start.CompareTo(bound))
            : row => Holds(sign, name, column(world, row), wanted);
    }

    private bool Holds(string sign, string name, string? value, List<string> wanted) => sign switch
    {
        "<" or "<=" or ">" or ">=" => Ordered(sign, Compare(name, value, wanted[0])),
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
        : name == StartDate ? Nullable.Compare(Moment(one), Moment(other))
        : string.Compare(one ?? "", other ?? "", StringComparison.OrdinalIgnoreCase);

    private static bool Ordered(string sign, int order) => sign switch
    {
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        _ => order >= 0,
    };

    private static decimal Number(string? text) => decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private DateTimeOffset? Moment(string? text) => text is null ? null : Instants.Read(text, world.Zone);
}
