using B24CoachBot.Domain;
using B24CoachBot.Domain.Templates;
using YamlDotNet.RepresentationModel;

namespace B24CoachBot.Adapters.Library;

/// <summary>Reads <c>captions.yml</c>: groups of single words, known to templates as <c>group.name</c>.</summary>
internal static class CaptionsFile
{
    private static readonly string[] Header = ["id", "version", "owner", "reviewed"];

    public static Wording? Read(Tongue tongue, string text, ProblemNotes notes)
    {
        if (notes.Parse(text) is not { } file)
        {
            return null;
        }

        file.Text("id");
        file.Number("version");
        file.Text("owner");
        file.Date("reviewed");
        var words = new Dictionary<string, string>();
        foreach (var (group, node) in file.All.Where(pair => !Header.Contains(pair.Key)))
        {
            foreach (var (name, word) in YamlMap.Of(node, notes, group).All)
            {
                words[$"{group}.{name}"] = word is YamlScalarNode { Value.Length: > 0 } scalar ? scalar.Value : notes.Add(word, $"{group}.{name} is empty", "");
            }
        }

        return notes.All.Count == 0 ? new Wording(tongue, words) : null;
    }
}
