using System.Runtime.InteropServices;

namespace B24CoachBot.Domain.Language.Text;

/// <summary>Phrases looked up word by word; <c>*</c> after a stem stands for any ending, <c>_</c> for any one word. The longest wins.</summary>
internal sealed class PhraseBook<T>
{
    private readonly Dictionary<string, List<(string[] Words, T Meaning)>> exact = new(StringComparer.Ordinal);
    private readonly ByFirstLetter<(string[] Words, T Meaning)> stems;

    public PhraseBook(IEnumerable<(string Phrase, T Meaning)> phrases)
    {
        var open = new List<(string[] Words, T Meaning)>();
        foreach (var (phrase, meaning) in phrases)
        {
            var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words[0].EndsWith('*') || words[0] == "_")
            {
                open.Add((words, meaning));
                continue;
            }

            if (!exact.TryGetValue(words[0], out var list))
                exact[words[0]] = list = [];
            list.Add((words, meaning));
        }

        stems = new(open, phrase => phrase.Words[0] == "_" ? "" : phrase.Words[0]);
    }

    /// <summary>The longest phrase that begins at the token; its words may be parted by commas. Returns the last token of it.</summary>
    public bool TryMatch(List<Token> tokens, int at, out int last, out T meaning)
    {
        (last, meaning) = (-1, default!);
        if (tokens[at].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Mark))
            return false;
        var best = 0;
        if (exact.TryGetValue(tokens[at].Key, out var list))
            Longest(tokens, at, CollectionsMarshal.AsSpan(list), ref best, ref last, ref meaning);
        Longest(tokens, at, stems.Of(tokens[at].Key), ref best, ref last, ref meaning);
        return best > 0;
    }

    private static void Longest(List<Token> tokens, int at, ReadOnlySpan<(string[] Words, T Meaning)> phrases, ref int best, ref int last, ref T meaning)
    {
        foreach (var (words, means) in phrases)
        {
            if (words.Length > best && Ends(tokens, at, words) is var end and >= 0)
                (best, last, meaning) = (words.Length, end, means);
        }
    }

    private static int Ends(List<Token> tokens, int at, string[] words)
    {
        var i = at;
        for (var word = 0; word < words.Length; word++, i++)
        {
            if (word > 0 && i < tokens.Count && tokens[i].Is(',') && words[word] != ",")
                i++;
            if (i >= tokens.Count || !Fits(tokens[i], words[word]))
                return -1;
        }

        return i - 1;
    }

    private static bool Fits(Token token, string word) => word == "_"
        ? token.IsWord
        : word.Length > 1 && word[^1] == '*' ? token.IsWord && token.Key.AsSpan().StartsWith(word.AsSpan(0, word.Length - 1)) : token.Key == word;
}
