using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Templates;
using YamlDotNet.RepresentationModel;

namespace B24CoachBot.Adapters.Library;

/// <summary>Reads one file of <c>kinds/</c>: words, steps and done-criteria of a task kind in both languages.</summary>
internal static class KindFile
{
    private const int FewestSteps = 3;
    private const int MostSteps = 7;
    private const int MostCriteria = 4;

    public static TaskKind? Read(string key, string text, ProblemNotes notes)
    {
        if (notes.Parse(text) is not { } file)
        {
            return null;
        }

        var named = file.Text("id");
        if (named != key)
        {
            notes.Add(1, $"id is {named}, but the file's name says {key}");
        }

        var words = YamlMap.Of(file.Node("words"), notes, "words");
        var kind = new TaskKind(
            key,
            file.Number("version"),
            file.Text("owner"),
            file.Date("reviewed"),
            new TaskKindWords(key, Words(words, "ru", notes), Words(words, "en", notes)),
            Language(file.Node("ru"), notes),
            Language(file.Node("en"), notes),
            file.Flag("require_result"))
        { Critical = file.Flag("critical") };
        file.NothingElse();
        return notes.All.Count == 0 ? kind : null;
    }

    private static List<string> Words(YamlMap words, string language, ProblemNotes notes) =>
        [.. words.Items(language).Select(node => node is YamlScalarNode { Value.Length: > 0 } word ? Plain(word.Value) : notes.Add(node, "a word or a phrase is expected", ""))];

    // Written for people with capitals and yo, matched by readers that know small letters and no yo.
    private static string Plain(string word) => word.ToLowerInvariant().Replace('\u0451', '\u0435');

    private static KindText Language(YamlNode node, ProblemNotes notes)
    {
        var language = YamlMap.Of(node, notes, "a language of a kind");
        var text = new KindText(
            language.Text("name"),
            language.Find("title") is { } title ? Line(title, notes) : null,
            Lines(language, "checklist", FewestSteps, MostSteps, notes),
            Lines(language, "done", 1, MostCriteria, notes));
        language.NothingElse();
        return text;
    }

    private static List<KindLine> Lines(YamlMap language, string key, int fewest, int most, ProblemNotes notes)
    {
        var lines = language.Items(key);
        if (lines.Count < fewest || lines.Count > most)
        {
            notes.Add(language.Node(key), $"{key} must have {fewest} to {most} lines");
        }

        return [.. lines.Select(line => Line(line, notes))];
    }

    /// <summary>A plain line, or <c>{plain: …, client: … {{ client }} …}</c>.</summary>
    private static KindLine Line(YamlNode node, ProblemNotes notes)
    {
        if (node is YamlScalarNode { Value.Length: > 0 } scalar)
        {
            return Checked(new KindLine(scalar.Value), node, notes);
        }

        var variants = YamlMap.Of(node, notes, "a line with a client");
        var line = new KindLine(variants.Text("plain"), variants.Text("client"));
        variants.NothingElse();
        return Checked(line, node, notes);
    }

    private static KindLine Checked(KindLine line, YamlNode node, ProblemNotes notes)
    {
        if (line.Plain.Contains("{{", StringComparison.Ordinal) || line.WithClient?.Contains(KindLine.Slot, StringComparison.Ordinal) == false)
        {
            notes.Add(node, $"the slot {KindLine.Slot} belongs in the variant client, and only there");
        }

        return line;
    }
}
