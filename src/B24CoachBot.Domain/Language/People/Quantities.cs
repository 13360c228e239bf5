using System.Collections.Frozen;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.People;

/// <summary>«обоим», «всем», both: all who fit; «любому», «одному из», either: one of them.</summary>
internal static class Quantities
{
    private const int Reach = 3;
    private static readonly FrozenSet<string> All = Of("all");
    private static readonly FrozenSet<string> Any = Of("any");
    private static readonly FrozenSet<string> Between = Of("between");

    public static bool IsAny(string key) => Any.Contains(key);

    /// <summary>A word of either kind stands before the name or right after it.</summary>
    public static bool IsCounted(List<Token> tokens, int at) => Before(tokens, at) >= 0 || at + 1 < tokens.Count && All.Contains(tokens[at + 1].Key);

    /// <summary>The name with what its quantity says: all of them, or one that has to be asked for.</summary>
    public static Named Counted(List<Token> tokens, Named named)
    {
        var word = Before(tokens, named.First);
        if (word >= 0)
            return Any.Contains(tokens[word].Key) ? named with { IsAll = false, First = word } : named with { IsAll = true, First = word };
        return named.Last + 1 < tokens.Count && All.Contains(tokens[named.Last + 1].Key) ? named with { IsAll = true, Last = named.Last + 1 } : named;
    }

    private static int Before(List<Token> tokens, int at)
    {
        for (var word = at - 1; word >= 0 && at - word <= Reach; word--)
        {
            if (All.Contains(tokens[word].Key) || Any.Contains(tokens[word].Key))
                return word;
            if (!Between.Contains(tokens[word].Key))
                return -1;
        }

        return -1;
    }

    private static FrozenSet<string> Of(string kind) => Lexicon.Keyed("quantities").Where(line => line.Key == kind).SelectMany(line => line.Words).ToFrozenSet(StringComparer.Ordinal);
}
