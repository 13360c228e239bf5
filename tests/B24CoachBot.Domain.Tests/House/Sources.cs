using System.Runtime.CompilerServices;

namespace B24CoachBot.Domain.Tests.House;

/// <summary>The repository as files. Paths are relative to its root, with slashes.</summary>
internal static class Sources
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../.."));

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>The C# sources below <paramref name="folder"/>, without what a build leaves.</summary>
    public static IReadOnlyList<string> Code(string folder) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal),
    ];

    private static string Here([CallerFilePath] string file = "") => file;
}
