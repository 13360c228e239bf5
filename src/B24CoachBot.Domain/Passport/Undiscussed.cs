using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Passport;

/// <summary>Tells "it did not come up" from "I do not know": both are honest, only the first is counted apart.</summary>
internal static class Undiscussed
{
    private enum Cue
    {
        NotDiscussed,
        Unknown,
    }

    private static readonly PhraseBook<Cue> Book = new(
        from line in Lexicon.Lines("undiscussed")
        let colon = line.IndexOf(':', StringComparison.Ordinal)
        from phrase in line[(colon + 1)..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        select (phrase, Enum.Parse<Cue>(line[..colon])));

    public static bool Says(string text) => Has(text, Cue.NotDiscussed);

    public static bool Ignorant(string text) => Has(text, Cue.Unknown);

    private static bool Has(string text, Cue wanted)
    {
        var tokens = Tokens.Of(text);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Book.TryMatch(tokens, at, out _, out var cue) && cue == wanted)
            {
                return true;
            }
        }

        return false;
    }
}
