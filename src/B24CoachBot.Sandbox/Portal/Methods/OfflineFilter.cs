using System.Globalization;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>The filter and order of an offline queue: the sign stands before the field's name; what is not known filters nothing.</summary>
internal static class OfflineFilter
{
    public static IEnumerable<OfflineRow> Apply(Call call, IEnumerable<OfflineRow> rows, string usualOrder)
    {
        var filter = call.Args.Map("filter");
        var found = rows.Where(row => filter.Keys.All(key => Holds(call, row, key, filter)));
        var order = call.Args.Map("order");
        var by = order.Keys.FirstOrDefault() ?? usualOrder;
        var sorted = found.OrderBy(row => Value(row, by), StringComparer.Ordinal).ThenBy(row => row.Id);
        return string.Equals(order.TextOrNull(by), "DESC", StringComparison.OrdinalIgnoreCase) ? sorted.Reverse() : sorted;
    }

    private static bool Holds(Call call, OfflineRow row, string key, Args filter)
    {
        var name = key.TrimStart('!', '<', '>', '=', '%', '@');
        if (Value(row, name) is not { } value)
        {
            return true;
        }

        var wanted = filter.List(key).Select(node => Wanted(call, name, Loose.Text(node) ?? "")).ToList();
        return key[..^name.Length] switch
        {
            ">" => wanted.TrueForAll(other => string.CompareOrdinal(value, other) > 0),
            ">=" => wanted.TrueForAll(other => string.CompareOrdinal(value, other) >= 0),
            "<" => wanted.TrueForAll(other => string.CompareOrdinal(value, other) < 0),
            "<=" => wanted.TrueForAll(other => string.CompareOrdinal(value, other) <= 0),
            "!" or "!=" or "!@" => !wanted.Contains(value),
            "%" => wanted.Exists(other => value.Contains(other, StringComparison.OrdinalIgnoreCase)),
            _ => wanted.Contains(value),
        };
    }

    /// <summary>Numbers and moments so written that their order is that of the texts.</summary>
    private static string? Value(OfflineRow row, string name) => name.ToUpperInvariant() switch
    {
        "ID" => row.Id.ToString("D19", CultureInfo.InvariantCulture),
        "TIMESTAMP_X" => Moment(row.At),
        "EVENT_NAME" => row.Event,
        "MESSAGE_ID" => row.MessageId,
        "PROCESS_ID" => row.ProcessId,
        "ERROR" => row.IsError ? "1" : "0",
        _ => null,
    };

    private static string Wanted(Call call, string name, string text) => name.ToUpperInvariant() switch
    {
        "ID" => long.TryParse(text, CultureInfo.InvariantCulture, out var id) ? id.ToString("D19", CultureInfo.InvariantCulture) : text,
        "TIMESTAMP_X" => Instants.Read(text, call.World.Zone) is { } moment ? Moment(moment) : text,
        _ => text,
    };

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("s", CultureInfo.InvariantCulture);
}
