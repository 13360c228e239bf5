using System.Collections.Frozen;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.People;

/// <summary>The author, in a phrase that names who does it: «мне», «возьму сам», I'll do it.</summary>
internal static class SelfSaid
{
    private static readonly FrozenSet<string> Said = Of("self").Concat(Of("took")).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Beside = Of("beside").ToFrozenSet(StringComparer.Ordinal);

    public static bool IsIn(List<Token> tokens) => tokens.Exists(token => token.IsWord && Said.Contains(token.Key));

    /// <summary>«мне и Жанне», Jen and me: named in one breath with somebody.</summary>
    public static bool IsBeside(List<Token> tokens, List<Named> people) => people.Exists(named => Is(tokens, named.First - 2, named.First - 1) || Is(tokens, named.Last + 2, named.Last + 1));

    /// <summary>«I will» is no William.</summary>
    public static bool Speaks(List<Token> tokens, int at) => at > 0 && tokens[at].Key is "will" or "may" or "can" && !tokens[at].Capital && tokens[at - 1].Key is "i" or "we" or "he" or "she" or "you" or "who" or "they" or "it";

    private static bool Is(List<Token> tokens, int self, int link) => self >= 0 && self < tokens.Count && Beside.Contains(tokens[self].Key)
        && (tokens[link].Key is "и" or "and" || tokens[link].Is(',') || tokens[link].Is('+') || tokens[link].Is('&'));

    private static IEnumerable<string> Of(string kind) => Lexicon.Keyed("self-words").Where(line => line.Key == kind).SelectMany(line => line.Words);
}
