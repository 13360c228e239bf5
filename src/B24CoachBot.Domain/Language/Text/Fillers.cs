namespace B24CoachBot.Domain.Language.Text;

/// <summary>Politeness, address and hesitation: words that make no difference to what is asked.</summary>
internal static class Fillers
{
    private static readonly PhraseBook<bool> Book = new(Lexicon.Lines("fillers").Select(line => (line, true)));

    /// <summary>The last token of the filler that begins here; −1 for none.</summary>
    public static int End(List<Token> tokens, int at) => Book.TryMatch(tokens, at, out var last, out _) ? last : -1;
}
