using System.Collections.Frozen;
using B24CoachBot.Domain.Language.Corrections;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language;

/// <summary>Reads which of several open drafts to create: «создать все», «только 1 и 3», "all but 2". Only a whole message counts.</summary>
public static class AllWordReader
{
    private const int LongestMessage = 80;

    private static readonly FrozenSet<string> Creating = Words("create");
    private static readonly FrozenSet<string> Dropping = Words("drop");
    private static readonly FrozenSet<string> Every = Words("every");
    private static readonly FrozenSet<string> Nobody = Words("nobody");
    private static readonly FrozenSet<string> Only = Words("only");
    private static readonly FrozenSet<string> But = Words("but");
    private static readonly FrozenSet<string> Beside = Words("beside");

    /// <summary>What is meant; null when the message says anything else.</summary>
    public static AllWord? Read(string text)
    {
        if (text.Length > LongestMessage)
            return null;
        var keys = Tokens.Of(text).Where(token => token.Kind is TokenKind.Word or TokenKind.Number).Select(token => token.Key).ToList();
        // "the second one" counts once.
        var numbers = keys.Where(key => key is not "one").Select(ItemNumber.Of).OfType<int>().Distinct().ToArray();
        var isWhole = keys.TrueForAll(key => ItemNumber.Of(key) is not null || Creating.Contains(key) || Dropping.Contains(key) || Every.Contains(key) || Nobody.Contains(key)
            || Only.Contains(key) || But.Contains(key) || Beside.Contains(key));
        return isWhole ? Meaning(keys, numbers) : null;
    }

    private static AllWord? Meaning(List<string> keys, int[] numbers)
    {
        var (creates, drops) = (keys.Exists(Creating.Contains), keys.Exists(Dropping.Contains));
        if (numbers.Length > 0 && keys.Exists(But.Contains))
            return drops ? new AllWord.DropAllBut(numbers) : new AllWord.AllBut(numbers);
        if (numbers.Length > 0)
            return drops ? new AllWord.Drop(numbers) : creates || keys.Exists(Only.Contains) || numbers.Length > 1 ? new AllWord.Only(numbers) : null;
        if (keys.Exists(Nobody.Contains) || drops && keys.Exists(Every.Contains))
            return new AllWord.None();
        return keys.Exists(Every.Contains) && (creates || keys.Count == 1) ? new AllWord.All() : null;
    }

    private static FrozenSet<string> Words(string key) =>
        Lexicon.Keyed("all-words").Where(line => line.Key == key).SelectMany(line => line.Words).ToFrozenSet(StringComparer.Ordinal);
}
