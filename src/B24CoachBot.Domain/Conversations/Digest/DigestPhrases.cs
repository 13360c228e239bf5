using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Conversations.Digest;

/// <summary>The words by which a lead speaks of the digest: the typed twins of its buttons, and «сводка».</summary>
public static class DigestPhrases
{
    private const int LongestMessage = 80;
    private const string OfBlock = "block.";
    private const string BlockWord = "word";
    private const string Filler = "filler";

    private static readonly PhraseBook<string> Book = new(
        from line in Lexicon.Lines("digest-words")
        let colon = line.IndexOf(':', StringComparison.Ordinal)
        from phrase in line[(colon + 1)..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        select (Key(phrase), line[..colon]));

    /// <summary>Null when anything else is said, too.</summary>
    public static DigestOrder? Read(string text)
    {
        if (text.Length > LongestMessage)
        {
            return null;
        }

        var tokens = Tokens.Of(text);
        var verbs = new HashSet<DigestVerb>();
        string? block = null;
        var saysBlock = false;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Kind is not (TokenKind.Word or TokenKind.Number))
            {
                continue;
            }

            if (!Book.TryMatch(tokens, at, out var last, out var meaning))
            {
                return null;
            }

            at = last;
            if (Enum.TryParse<DigestVerb>(meaning, ignoreCase: true, out var verb))
            {
                verbs.Add(verb);
            }
            else if (meaning == OfBlock + BlockWord)
            {
                saysBlock = true;
            }
            else if (meaning != Filler)
            {
                block = meaning[OfBlock.Length..];
            }
        }

        return verbs.Count > 0 || block is not null || saysBlock ? new DigestOrder(verbs, block, saysBlock) : null;
    }

    // A stem's star is no part of the word.
    private static string Key(string phrase) => string.Join(' ', phrase.Split(' ').Select(word => word.EndsWith('*') ? Folded(word[..^1]) + "*" : Folded(word)));

    private static string Folded(string word) => string.Concat(Tokens.Of(word).Select(token => token.Key));
}
