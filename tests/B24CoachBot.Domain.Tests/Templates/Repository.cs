using System.Runtime.CompilerServices;
using B24CoachBot.Adapters.Library;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Domain.Tests.Templates;

/// <summary>The library as it stands in the repository, read once.</summary>
internal static class Repository
{
    public static string Templates { get; } = Path.GetFullPath(Path.Combine(Here(), "../../../templates"));

    public static string Golden { get; } = Path.Combine(Here(), "Golden");

    /// <summary>Files that the bot sends, whole.</summary>
    public static string Papers { get; } = Path.Combine(Here(), "Papers");

    public static LibraryReading Reading { get; } = LibraryFolder.Read(Templates);

    public static TemplateSet Set => Reading.Library.Templates;

    /// <summary>The example of a template with some values replaced; null removes an optional one.</summary>
    public static Dictionary<string, object?> Example(string id, Tongue tongue, params (string Name, object? Value)[] replaced)
    {
        var model = Set.Find(id, tongue)!.Header.Example.ToDictionary();
        foreach (var (name, value) in replaced)
        {
            model[name] = value;
        }

        return model;
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
