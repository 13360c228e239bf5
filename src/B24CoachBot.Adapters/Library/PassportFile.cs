using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Passport;
using YamlDotNet.RepresentationModel;

namespace B24CoachBot.Adapters.Library;

/// <summary>Reads one file of <c>passport/</c>: the mandatory fields of some pipelines in both languages.</summary>
internal static class PassportFile
{
    private const string OpenTodo = "todo";

    private static readonly Dictionary<string, CrmKind> Entities = new(StringComparer.Ordinal) { ["deal"] = CrmKind.Deal, ["lead"] = CrmKind.Lead };

    private static readonly Dictionary<string, FieldReading> Readings = new(StringComparer.Ordinal)
    {
        ["text-and-date"] = FieldReading.TextAndDate,
        ["text"] = FieldReading.Text,
        ["money"] = FieldReading.Money,
        ["person"] = FieldReading.Person,
        ["choice"] = FieldReading.Choice,
        ["yes-no"] = FieldReading.YesNo,
        ["date"] = FieldReading.Date,
    };

    public static FieldPassport? Read(string key, string text, ProblemNotes notes)
    {
        if (notes.Parse(text) is not { } file)
        {
            return null;
        }

        if (file.Text("id") is var named && named != key)
        {
            notes.Add(1, $"id is {named}, but the file's name says {key}");
        }

        var page = new FieldPassport(
            key,
            file.Number("version"),
            file.Text("owner"),
            file.Date("reviewed"),
            new PassportScope(
                OneOf(Entities, file.Text("entity"), "entity", file.Node("entity"), notes),
                file.Find("pipelines") is null ? [] : [.. file.Items("pipelines").Select(node => Word(node, notes))]),
            [.. file.Items("fields").Select(node => Field(node, notes))]);
        file.NothingElse();
        return notes.All.Count == 0 ? page : null;
    }

    private static PassportField Field(YamlNode node, ProblemNotes notes)
    {
        var map = YamlMap.Of(node, notes, "a field");
        var home = map.Text("code");
        var field = new PassportField(
            map.Text("key"),
            home == OpenTodo ? new FieldHome.OpenTodo() : new FieldHome.Field(home),
            OneOf(Readings, map.Text("reader"), "reader", map.Node("reader"), notes),
            map.Find("from_call") is null ? 1 : map.Number("from_call"),
            map.Find("from_stage") is null ? null : map.Text("from_stage"),
            map.Flag("may_be_undiscussed"),
            map.Flag("judgement"),
            Language(map.Node("ru"), notes),
            Language(map.Node("en"), notes));
        map.NothingElse();
        return field;
    }

    private static FieldText Language(YamlNode node, ProblemNotes notes)
    {
        var map = YamlMap.Of(node, notes, "a language of a field");
        var text = new FieldText(
            map.Text("title"), map.Text("question"), map.Text("rule"), map.Text("why"), map.Text("good"), map.Text("bad"),
            map.Find("undiscussed") is null ? null : map.Text("undiscussed"));
        map.NothingElse();
        return text;
    }

    private static T OneOf<T>(Dictionary<string, T> known, string said, string what, YamlNode node, ProblemNotes notes)
        where T : struct =>
        known.TryGetValue(said, out var value) ? value : notes.Add(node, $"{what} must be one of {string.Join(", ", known.Keys)}", default(T));

    private static string Word(YamlNode node, ProblemNotes notes) =>
        node is YamlScalarNode { Value.Length: > 0 } word ? word.Value : notes.Add(node, "a pipeline's name or number is expected", "");
}
