using B24CoachBot.Domain.Guardrails;
using YamlDotNet.RepresentationModel;

namespace B24CoachBot.Adapters.Library;

/// <summary>Reads one file of <c>guardrails/</c>: what is said of a category of the black list in both languages.</summary>
internal static class GuardRuleFile
{
    private static readonly Dictionary<string, FindingCategory> Categories = new(StringComparer.Ordinal)
    {
        ["price"] = FindingCategory.Price,
        ["legal"] = FindingCategory.Legal,
        ["client_deadline"] = FindingCategory.ClientDeadline,
        ["personal_data"] = FindingCategory.PersonalData,
    };

    public static string NameOf(FindingCategory category) => Categories.First(pair => pair.Value == category).Key;

    public static GuardRule? Read(string key, string text, ProblemNotes notes)
    {
        if (notes.Parse(text) is not { } file)
        {
            return null;
        }

        if (file.Text("id") is var named && named != key)
        {
            notes.Add(1, $"id is {named}, but the file's name says {key}");
        }

        if (!Categories.TryGetValue(key, out var category))
        {
            notes.Add(1, $"the black list has no category {key}, only {string.Join(", ", Categories.Keys)}");
        }

        var rule = new GuardRule(category, file.Number("version"), file.Text("owner"), file.Date("reviewed"), Language(file.Node("ru"), notes), Language(file.Node("en"), notes));
        if (!file.Flag("critical"))
        {
            notes.Add(1, "critical must be true: what a client may read is word for word");
        }

        file.NothingElse();
        return notes.All.Count == 0 ? rule : null;
    }

    private static GuardWording Language(YamlNode node, ProblemNotes notes)
    {
        var map = YamlMap.Of(node, notes, "a language of a rule");
        var wording = new GuardWording(map.Text("name"), map.Text("reason"), map.Text("safe"), Cases(map, "blocked", notes), Cases(map, "allowed", notes));
        map.NothingElse();
        return wording;
    }

    private static List<string> Cases(YamlMap map, string key, ProblemNotes notes) =>
        [.. map.Items(key).Select(item => item is YamlScalarNode { Value.Length: > 0 } text ? text.Value : notes.Add(item, "a text is expected", ""))];
}
