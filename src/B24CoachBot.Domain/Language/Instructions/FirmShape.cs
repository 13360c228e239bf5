using System.Collections.Frozen;
using B24CoachBot.Domain.Language.People;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>Words that only a firm is called by: «Плитпром», «ЛесТорг», «Уралтранс», in any case.</summary>
internal static class FirmShape
{
    private const int ShortestStart = 3;

    private static readonly string[] Ends = [.. Words("end")];
    private static readonly FrozenSet<string> Ordinary = Words("word").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Likely = Words("name").Select(RoleWord.Stem).ToFrozenSet(StringComparer.Ordinal);

    public static bool Is(string key) => RoleWord.Stem(key) is var stem && !Ordinary.Contains(stem)
        && Array.Exists(Ends, end => stem.Length - end.Length >= ShortestStart && stem.EndsWith(end, StringComparison.Ordinal));

    /// <summary>A word that firms like to be called by, in any case: «ромашкой», «лотосу».</summary>
    public static bool IsLikely(string key) => Likely.Contains(RoleWord.Stem(key)) || Is(key);

    private static IEnumerable<string> Words(string key) => Lexicon.Keyed("firm-parts").Where(line => line.Key == key).SelectMany(line => line.Words);
}
