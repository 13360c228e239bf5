using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>Words that put steps in order: «сначала», «потом», "after that".</summary>
internal static class OrderWords
{
    private static readonly PhraseBook<bool> Book = new(Lexicon.Lines("order-words").Select(phrase => (phrase, true)));

    /// <summary>The last token of the phrase that begins here; −1 for none.</summary>
    public static int End(List<Token> tokens, int at) => Book.TryMatch(tokens, at, out var last, out _) ? last : -1;

    /// <summary>Begins an order of steps, so that what was said before is what they make up.</summary>
    public static bool IsFirst(string key) => key is "сначала" or "сперва" or "вначале" or "во-первых" or "first" or "firstly";
}
