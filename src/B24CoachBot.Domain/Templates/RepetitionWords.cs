using System.Globalization;

namespace B24CoachBot.Domain.Templates;

/// <summary>A recurrence rule (RFC 5545: FREQ, INTERVAL, BYDAY, BYMONTHDAY, BYMONTH) in words; an unreadable one gets a general phrase.</summary>
internal static class RepetitionWords
{
    private const string Workdays = "MO,TU,WE,TH,FR";

    public static string Say(string rule, Wording words)
    {
        var parts = rule.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2))
            .Where(pair => pair.Length == 2)
            .DistinctBy(pair => pair[0])
            .ToDictionary(pair => pair[0].ToUpperInvariant(), pair => pair[1].ToUpperInvariant());
        var unit = parts.GetValueOrDefault("FREQ");
        if (unit is not ("DAILY" or "WEEKLY" or "MONTHLY" or "YEARLY"))
        {
            return words["repeats.other"];
        }

        var every = int.TryParse(parts.GetValueOrDefault("INTERVAL"), CultureInfo.InvariantCulture, out var interval) ? interval : 1;
        if (unit == "WEEKLY" && every == 1 && parts.GetValueOrDefault("BYDAY") == Workdays)
        {
            return words["repeats.workdays"];
        }

        var named = Days(parts, words).ToList();
        return named.Count == 0 ? Every(unit, every, words) : $"{Every(unit, every, words)}: {string.Join(", ", named)}";
    }

    private static string Every(string unit, int every, Wording words)
    {
        var name = unit.ToLowerInvariant();
        if (every <= 1)
        {
            return words[$"repeats.{name}"];
        }

        var forms = words[$"repeats.{name}_many"].Split('|');
        return string.Format(
            CultureInfo.InvariantCulture, words["repeats.every"], every, Plural.Choose(every, words.Tongue, forms[0], forms[1], forms[^1]));
    }

    private static IEnumerable<string> Days(Dictionary<string, string> parts, Wording words)
    {
        foreach (var day in Listed(parts, "BYDAY").Where(day => day.Length >= 2))
        {
            var weekday = words.Words.GetValueOrDefault($"weekdays.{day[^2..].ToLowerInvariant()}");
            if (weekday is not null)
            {
                yield return day.Length > 2 ? $"{Nth(day[..^2], day[^2..].ToLowerInvariant(), words)} {weekday}" : weekday;
            }
        }

        var months = Listed(parts, "BYMONTH").Select(month => words.Words.GetValueOrDefault($"months.{month}")).OfType<string>().ToList();
        foreach (var day in Listed(parts, "BYMONTHDAY"))
        {
            yield return day == "-1" ? words["repeats.last_day"]
                : months.Count == 1 ? $"{day} {months[0]}"
                : string.Format(CultureInfo.InvariantCulture, words["repeats.month_day"], words.Tongue == Tongue.English ? Ordinal(day) : day);
        }
    }

    /// <summary>Which one of the month; weekdays differ in gender, so each has its own forms: the first to the fifth, and the last.</summary>
    private static string Nth(string number, string weekday, Wording words)
    {
        var forms = words[$"nth.{weekday}"].Split('|');
        return number == "-1" ? forms[^1]
            : int.TryParse(number, CultureInfo.InvariantCulture, out var nth) && nth >= 1 && nth < forms.Length ? forms[nth - 1]
            : number;
    }

    private static string Ordinal(string number) => number + number switch
    {
        "11" or "12" or "13" => "th",
        [.., '1'] => "st",
        [.., '2'] => "nd",
        [.., '3'] => "rd",
        _ => "th",
    };

    private static string[] Listed(Dictionary<string, string> parts, string name) =>
        parts.GetValueOrDefault(name)?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
