using System.Globalization;
using B24CoachBot.Domain.Passport;
using YamlDotNet.RepresentationModel;

namespace B24CoachBot.Adapters.Library;

/// <summary>Reads one file of <c>practice/</c>: a made-up call for newcomers in both languages.</summary>
internal static class PracticeFile
{
    private static readonly Dictionary<string, PracticeWhen> Nearness = new(StringComparer.Ordinal)
    {
        ["on"] = PracticeWhen.On,
        ["not-before"] = PracticeWhen.NotBefore,
        ["not-after"] = PracticeWhen.NotAfter,
    };

    public static PracticeCall? Read(string key, string text, ProblemNotes notes)
    {
        if (notes.Parse(text) is not { } file)
        {
            return null;
        }

        if (file.Text("id") is var named && named != key)
        {
            notes.Add(1, $"id is {named}, but the file's name says {key}");
        }

        var call = new PracticeCall(
            key,
            file.Number("version"),
            file.Text("owner"),
            file.Date("reviewed"),
            file.Text("passport"),
            file.Find("dates") is { } dates ? Dates(dates, notes) : new Dictionary<string, PracticeDay>(),
            [.. file.Items("records").Select(node => Record(node, notes))],
            Talk(file.Node("ru"), notes),
            Talk(file.Node("en"), notes));
        file.NothingElse();
        return notes.All.Count == 0 ? call : null;
    }

    private static Dictionary<string, PracticeDay> Dates(YamlNode node, ProblemNotes notes) =>
        YamlMap.Of(node, notes, "dates").All.ToDictionary(pair => pair.Key, pair => Day(pair.Value, notes));

    private static PracticeDay Day(YamlNode node, ProblemNotes notes)
    {
        var said = (node as YamlScalarNode)?.Value ?? "";
        return int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? new PracticeDay.Ahead(days)
            : Enum.TryParse<DayOfWeek>(said, ignoreCase: true, out var day) ? new PracticeDay.Next(day)
            : notes.Add<PracticeDay>(node, "a day is a number of working days from now or a weekday such as friday", new PracticeDay.Ahead(0));
    }

    private static PracticeTalk Talk(YamlNode node, ProblemNotes notes)
    {
        var map = YamlMap.Of(node, notes, "a language of a call");
        var talk = new PracticeTalk(map.Text("client"), map.Text("said"));
        map.NothingElse();
        return talk;
    }

    private static PracticeRecord Record(YamlNode node, ProblemNotes notes)
    {
        var map = YamlMap.Of(node, notes, "a record");
        var field = map.Text("field");
        var when = map.Find("when") is null ? PracticeWhen.On : Near(map, notes);
        var undiscussed = map.Find("undiscussed") is not null && map.Flag("undiscussed");
        var record = new PracticeRecord(field, when, undiscussed ? null : Example(map.Node("ru"), notes), undiscussed ? null : Example(map.Node("en"), notes));
        map.NothingElse();
        return record;
    }

    private static PracticeWhen Near(YamlMap map, ProblemNotes notes) => Nearness.TryGetValue(map.Text("when"), out var when)
        ? when
        : notes.Add(map.Node("when"), $"when must be one of {string.Join(", ", Nearness.Keys)}", PracticeWhen.On);

    private static PracticeExample Example(YamlNode node, ProblemNotes notes)
    {
        var map = YamlMap.Of(node, notes, "an example");
        var example = new PracticeExample(
            map.Text("text"),
            map.Find("about") is null ? [] : [.. map.Items("about").Select(word => word is YamlScalarNode { Value.Length: > 0 } scalar ? scalar.Value : notes.Add(word, "a word's beginning is expected", ""))]);
        map.NothingElse();
        return example;
    }
}
