using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.People;
using B24CoachBot.Domain.Tests.Language;

namespace B24CoachBot.Domain.Tests.Eval;

/// <summary>Reads the example instructions and judges each field by SCHEMA.md; a gold alternative overrides the fields it names.</summary>
internal static class InstructionExam
{
    public static readonly string[] Fields =
        ["title", "title_clean", "responsible", "accomplices", "observers", "deadline", "priority", "template", "project", "checklist", "done_criteria", "crm"];

    /// <summary>Each field's rights and wrongs over a file; <paramref name="invented"/> counts values where the gold has none.</summary>
    public static Dictionary<string, (int Right, int All)> Take(string file, out List<string> invented)
    {
        var marks = Fields.ToDictionary(field => field, _ => (Right: 0, All: 0));
        invented = [];
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Eval", file)))
        {
            var record = JsonDocument.Parse(line).RootElement;
            var read = Read(record);
            foreach (var field in Fields)
            {
                var right = Golds(record).Any(gold => IsRight(field, gold, read));
                marks[field] = (marks[field].Right + (right ? 1 : 0), marks[field].All + 1);
                if (!right && field is "responsible" or "accomplices" or "observers" or "deadline" or "project" && !right && IsInvented(field, record.GetProperty("gold"), read))
                    invented.Add($"{record.GetProperty("id")}: {field}");
            }
        }

        return marks;
    }

    public static PeopleDirectory Directory(JsonElement record) => new([.. record.GetProperty("directory").EnumerateArray().Select(person => new Person(
        new UserId(person.GetProperty("id").GetInt32()), Text(person, "first_name") ?? "", Text(person, "last_name") ?? "", Text(person, "patronymic"), Text(person, "position"), Text(person, "department")))]);

    public static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static Instruction Read(JsonElement record)
    {
        var calendar = WorkCalendar.Usual(TimeZoneInfo.FindSystemTimeZoneById(Text(record, "tz")!));
        if (record.TryGetProperty("holidays", out var holidays))
            calendar = calendar with { Holidays = holidays.EnumerateArray().Select(day => DateOnly.Parse(day.GetString()!, CultureInfo.InvariantCulture)).ToHashSet() };
        return InstructionReader.Read(
            Text(record, "text")!, DateTimeOffset.Parse(Text(record, "ref")!, CultureInfo.InvariantCulture), calendar, Directory(record), new UserId(record.GetProperty("author").GetInt32()), Kinds.Few,
            Text(record, "locale") == "en-US" ? DateOrder.MonthDay : DateOrder.DayMonth);
    }

    private static IEnumerable<Func<string, JsonElement?>> Golds(JsonElement record)
    {
        var gold = record.GetProperty("gold");
        yield return name => gold.TryGetProperty(name, out var value) ? value : null;
        if (!record.TryGetProperty("gold_alternatives", out var others))
            yield break;
        foreach (var other in others.EnumerateArray())
            yield return name => other.TryGetProperty(name, out var value) || (name != "responsible_candidates" || !other.TryGetProperty("responsible", out _)) && gold.TryGetProperty(name, out value) ? value : null;
    }

    private static bool IsRight(string field, Func<string, JsonElement?> gold, Instruction read) => field switch
    {
        "title" => read.Title.Length is > 0 and <= 140 && Lists(gold("title_must")).All(group => group.Any(stem => Begins(stem, read.Title))),
        "title_clean" => !Strings(gold("title_forbidden")).Any(stem => Begins(stem, read.Title)),
        "responsible" => Number(gold("responsible")) is { } id ? read.Responsible?.Only?.Value == id
            : read.Responsible?.Only is null && Numbers(gold("responsible_candidates")).SetEquals(read.Responsible?.Fits.Select(fit => fit.Value) ?? []),
        "accomplices" => Numbers(gold(field)).SetEquals(read.Accomplices.Where(person => person.Only is not null).Select(person => person.Only!.Value.Value)),
        "observers" => Numbers(gold(field)).SetEquals(read.Observers.Where(person => person.Only is not null).Select(person => person.Only!.Value.Value)),
        "deadline" => SameMinute(gold("deadline"), (read.When as Heard<When>.Value)?.Said.Deadline),
        "priority" => (gold(field)?.GetString() ?? "normal").Equals(read.Priority.ToString(), StringComparison.OrdinalIgnoreCase),
        "template" => Word(gold(field)) == read.Kind,
        "project" => Word(gold(field)) is { } name ? read.Project is not null && WordSets.Jaccard(name, read.Project) >= 0.6 : read.Project is null,
        "checklist" => SameItems(gold("checklist"), gold("checklist_variants"), read.Checklist),
        "done_criteria" => SameItems(gold("done_criteria"), gold("done_criteria_variants"), read.DoneCriteria),
        "crm" => SameClients(gold("crm"), read.Crm),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private static bool IsInvented(string field, JsonElement gold, Instruction read) => field switch
    {
        "responsible" => !(gold.TryGetProperty("responsible", out var id) && id.ValueKind == JsonValueKind.Number) && read.Responsible?.Only is not null,
        "accomplices" => !gold.TryGetProperty(field, out var people) && read.Accomplices.Count > 0 || people.ValueKind == JsonValueKind.Array && people.GetArrayLength() == 0 && read.Accomplices.Count > 0,
        "observers" => !gold.TryGetProperty(field, out var people) && read.Observers.Count > 0 || people.ValueKind == JsonValueKind.Array && people.GetArrayLength() == 0 && read.Observers.Count > 0,
        "deadline" => Text(gold, "deadline") is null && read.When is Heard<When>.Value { Said.Deadline: not null },
        _ => Text(gold, field) is null && read.Project is not null,
    };

    private static bool Begins(string stem, string title) => Regex.IsMatch(WordSets.Norm(title), @"(?<!\w)" + Regex.Escape(WordSets.Norm(stem)));

    private static bool SameMinute(JsonElement? gold, DateTimeOffset? read) => Word(gold) is { } instant
        ? read is { } moment && Math.Abs((DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture) - moment).TotalMinutes) < 1
        : read is null;

    private static bool SameItems(JsonElement? gold, JsonElement? variants, IReadOnlyList<string> read)
    {
        var wanted = variants is { ValueKind: JsonValueKind.Array } ? Lists(variants) : Strings(gold).Select(item => new[] { item }).ToList();
        return wanted.Count == read.Count && wanted.TrueForAll(item => read.Any(text => item.Any(variant => WordSets.Jaccard(variant, text) >= 0.6)));
    }

    private static bool SameClients(JsonElement? gold, IReadOnlyList<CrmMention> read)
    {
        var wanted = gold is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().ToList() : [];
        return wanted.Count == read.Count && wanted.TrueForAll(client => read.Any(mention =>
            mention.Kind.ToString().Equals(Text(client, "type"), StringComparison.OrdinalIgnoreCase)
            && (Text(client, "number") is { } number ? number == mention.Number : WordSets.Jaccard(Bare(Text(client, "name")), Bare(mention.Name)) >= 0.6)));
    }

    private static string Bare(string? name) => Regex.Replace(WordSets.Norm(name), @"\b(ооо|оао|зао|пао|ао|ип|тд|гк|llc|ltd|inc|gmbh|corp|co|plc)\b", " ");

    private static int? Number(JsonElement? value) => value is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;

    private static string? Word(JsonElement? value) => value is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static HashSet<int> Numbers(JsonElement? value) => value is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(each => each.GetInt32())] : [];

    private static List<string> Strings(JsonElement? value) => value is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(each => each.GetString()!)] : [];

    private static List<string[]> Lists(JsonElement? value) => value is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray().Select(each => each.EnumerateArray().Select(stem => stem.GetString()!).ToArray())] : [];
}
