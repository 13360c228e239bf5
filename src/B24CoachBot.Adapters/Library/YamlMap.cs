using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace B24CoachBot.Adapters.Library;

/// <summary>A YAML mapping read key by key; what is wrong is noted with its line, and reading goes on so that all is found at once.</summary>
internal sealed class YamlMap
{
    private readonly YamlMappingNode node;
    private readonly ProblemNotes notes;
    private readonly HashSet<string> read = [];

    private YamlMap(YamlMappingNode node, ProblemNotes notes)
    {
        this.node = node;
        this.notes = notes;
    }

    public static YamlMap Of(YamlNode node, ProblemNotes notes, string what)
    {
        if (node is YamlMappingNode map)
        {
            if (map.Children.Keys.FirstOrDefault(key => key is not YamlScalarNode) is { } strange)
            {
                notes.Add(strange, "a name is expected here; a text with braces or brackets stands in quotes");
            }

            return new YamlMap(map, notes);
        }

        notes.Add(node, $"{what} must be a list of names with values");
        return new YamlMap([], notes);
    }

    public IEnumerable<(string Key, YamlNode Value)> All =>
        node.Children.Where(pair => pair.Key is YamlScalarNode).Select(pair => (((YamlScalarNode)pair.Key).Value ?? "", pair.Value));

    public YamlNode? Find(string key)
    {
        read.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    public YamlNode Node(string key)
    {
        var value = Find(key);
        if (value is null)
        {
            notes.Add(node, $"{key} is missing");
        }

        return value ?? new YamlScalarNode("");
    }

    public string Text(string key)
    {
        var value = Find(key);
        if (value is YamlScalarNode { Value.Length: > 0 } scalar)
        {
            return scalar.Value.Trim();
        }

        notes.Add(value ?? node, $"{key} is missing");
        return "";
    }

    public int Number(string key) => int.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : notes.Add(Find(key) ?? node, $"{key} must be a whole number", 0);

    public DateOnly Date(string key) => DateOnly.TryParseExact(Text(key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : notes.Add(Find(key) ?? node, $"{key} must be a date like 2026-11-22", DateOnly.MinValue);

    public bool Flag(string key) => bool.TryParse(Text(key), out var flag) ? flag
        : notes.Add(Find(key) ?? node, $"{key} must be true or false", false);

    public IReadOnlyList<YamlNode> Items(string key)
    {
        var value = Node(key);
        return value is YamlSequenceNode list ? [.. list.Children] : notes.Add<IReadOnlyList<YamlNode>>(value, $"{key} must be a list", []);
    }

    /// <summary>A misspelt key would be silently without effect.</summary>
    public void NothingElse()
    {
        foreach (var key in node.Children.Keys.OfType<YamlScalarNode>().Where(key => !read.Contains(key.Value ?? "")))
        {
            notes.Add(key, $"{key.Value} is not a known key");
        }
    }
}
