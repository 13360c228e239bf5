using System.Collections.Frozen;

namespace B24CoachBot.Domain.Language.Text;

/// <summary>A word list beside this assembly: one entry a line, <c>#</c> begins a remark, <c>ключ: слова</c> is a keyed line.</summary>
internal static class Lexicon
{
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream(Resource(name))!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var remark = line.IndexOf('#', StringComparison.Ordinal);
            var entry = (remark < 0 ? line : line[..remark]).Trim();
            if (entry.Length > 0)
                yield return entry;
        }
    }

    public static IEnumerable<(string Key, string[] Words)> Keyed(string name) =>
        from line in Lines(name)
        let colon = line.IndexOf(':', StringComparison.Ordinal)
        where colon > 0
        select (line[..colon].Trim(), line[(colon + 1)..].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Every word of the list, whatever its line.</summary>
    public static FrozenSet<string> Set(string name) =>
        Lines(name).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.Ordinal);

    private static string Resource(string name) => typeof(Lexicon).Assembly.GetManifestResourceNames()
        .First(resource => resource.EndsWith($".{name}.lexicon", StringComparison.Ordinal));
}
