using System.Collections.Frozen;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.People;

/// <summary>«г-ну», «госпожа», Mr, Ms. before a name: they choose between a man and a woman of one surname.</summary>
internal static class Titles
{
    private static readonly FrozenDictionary<string, bool> IsMans = Lexicon.Keyed("titles")
        .SelectMany(line => line.Words, (line, word) => (word, Male: line.Key == "m")).ToFrozenDictionary(entry => entry.word, entry => entry.Male, StringComparer.Ordinal);

    public static IEnumerable<T> Narrowed<T>(List<Token> tokens, int start, List<T> named, Func<T, bool> isMale)
    {
        var before = start > 1 && tokens[start - 1].Is('.') ? start - 2 : start - 1;
        if (before < 0 || !IsMans.TryGetValue(tokens[before].Key, out var male))
            return named;
        return named.FindAll(one => isMale(one) == male) is { Count: > 0 } kept ? kept : named;
    }
}
