using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Crm;

/// <summary>The filter of CRM lists: prefixes before names, nested groups under numeric keys, AND unless a group says OR.</summary>
internal sealed partial class CrmFilter(IReadOnlyList<CrmField> fields, TimeZoneInfo zone)
{
    public Func<CrmItemRow, bool> Read(JsonNode? filter)
    {
        var members = filter switch
        {
            JsonObject map => map.Select(member => (member.Key, member.Value)),
            JsonArray list => list.Select((value, index) => (index.ToString(CultureInfo.InvariantCulture), value)),
            _ => [],
        };
        var any = false;
        var tests = new List<Func<CrmItemRow, bool>>();
        foreach (var (key, value) in members)
        {
            if (string.Equals(key, "logic", StringComparison.OrdinalIgnoreCase))
            {
                any = string.Equals(Loose.Text(value), "OR", StringComparison.OrdinalIgnoreCase);
            }
            else
            {
                tests.Add(key.All(char.IsDigit) ? Read(value) : Condition(key, value));
            }
        }

        return any ? item => tests.Any(test => test(item)) : item => tests.TrueForAll(test => test(item));
    }

    private Func<CrmItemRow, bool> Condition(string key, JsonNode? value)
    {
        var parts = Prefixed().Match(key);
        var (sign, name) = (parts.Groups[1].Value, parts.Groups[2].Value);
        var field = CrmFields.Find(fields, name);
        if (field is null || field.Type == "crm_multifield")
        {
            throw new PortalError(400, "INVALID_ARG_VALUE", $"Invalid filter: field '{name}' is not allowed in filter");
        }

        var negated = sign.StartsWith('!');
        var wanted = Wanted(value);
        var emptiness = wanted is [""] && sign.TrimStart('!') is "" or "=" or "@";
        List<Func<string, int>> against = emptiness || sign.Contains('%', StringComparison.Ordinal) ? [] : [.. wanted.Select(one => Against(field, one))];
        Func<string?, bool> test = sign.TrimStart('!') switch
        {
            "%" => text => wanted.Any(part => text?.Contains(part, StringComparison.OrdinalIgnoreCase) == true),
            "=%" or "%=" => text => wanted.Any(pattern => Like(text ?? "", pattern)),
            ">" => text => text is not null && against[0](text) > 0,
            ">=" => text => text is not null && against[0](text) >= 0,
            "<" => text => text is not null && against[0](text) < 0,
            "<=" => text => text is not null && against[0](text) <= 0,
            _ => text => text is not null && against.Exists(compare => compare(text) == 0),
        };
        return item =>
        {
            var stored = item.Fields.GetValueOrDefault(field.Name, CrmValues.Null);
            var hit = emptiness
                ? CrmValues.IsEmpty(field, stored)
                : stored.ValueKind == JsonValueKind.Array
                    ? stored.EnumerateArray().Any(one => test(CrmValues.Text(one)))
                    : test(CrmValues.Text(stored));
            return hit != negated;
        };
    }

    private static List<string> Wanted(JsonNode? value)
    {
        var texts = value switch
        {
            JsonArray list => list.Select(Loose.Text),
            JsonObject map => map.Select(member => Loose.Text(member.Value)),
            _ => [Loose.Text(value)],
        };
        var wanted = texts.Select(text => text ?? "").ToList();
        return wanted.Count == 0 ? [""] : wanted;
    }

    /// <summary>How a stored value stands to one that is wanted, which is read only once.</summary>
    private Func<string, int> Against(CrmField field, string wanted)
    {
        switch (field.Type)
        {
            case "boolean":
                // A custom flag is "Y" in the item but 1 in a filter.
                var flag = Loose.Flag(JsonValue.Create(wanted)) == true ? "Y" : "N";
                return stored => string.CompareOrdinal(stored, flag);
            case "date" or "datetime":
                var bound = Instants.Read(wanted, zone)
                    ?? throw new PortalError(400, "INVALID_ARG_VALUE", $"Invalid filter: value of field '{field.Name}' is not a date");
                return field.Type == "date" ? stored => Instants.Read(stored, zone)!.Value.Date.CompareTo(bound.Date) : Moments(bound);
            case "money":
                var sum = Number(wanted.Split('|')[0]);
                return stored => Number(stored.Split('|')[0]).CompareTo(sum);
            case "integer" or "double" or "user" or "enumeration" or "employee" or "crm_company" or "crm_contact" or "crm_lead" or "crm_category":
                var number = Number(wanted);
                return stored => Number(stored).CompareTo(number);
            default:
                return stored => string.Compare(stored, wanted, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>Moments of one offset, whole seconds all of them, stand in their texts' own order.</summary>
    private Func<string, int> Moments(DateTimeOffset bound)
    {
        const int offset = 19;
        var text = Instants.Write(bound, zone);
        var isWhole = bound.Ticks % TimeSpan.TicksPerSecond == 0;
        return stored => isWhole && stored.Length == text.Length && stored.AsSpan(offset).SequenceEqual(text.AsSpan(offset))
            ? string.CompareOrdinal(stored, text)
            : Instants.Read(stored, zone)!.Value.CompareTo(bound);
    }

    private static decimal Number(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>% stands for any run of signs.</summary>
    private static bool Like(string text, string pattern) => Regex.IsMatch(
        text,
        $"^{Regex.Escape(pattern).Replace("%", ".*", StringComparison.Ordinal)}$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant);

    [GeneratedRegex("^(!=%|!%=|!=|!%|!@|!|>=|<=|=%|%=|>|<|=|%|@)?(.+)$", RegexOptions.Singleline)]
    private static partial Regex Prefixed();
}
