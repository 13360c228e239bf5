using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Words;

/// <summary>Cuts a text into words, digits and marks, in one pass; spans point into the text as it was handed in.</summary>
internal static class WordSplitter
{
    // A Latin letter typed among Cyrillic ones by mistake, and what was meant.
    private const string LatinTwins = "aceopxykmtbh";
    private const string CyrillicTwins = "\u0430\u0441\u0435\u043E\u0440\u0445\u0443\u043A\u043C\u0442\u0432\u043D";
    private const int MostDigits = 18;

    /// <summary>A word without its meanings.</summary>
    internal readonly record struct Piece(string Text, TextSpan Span, WordKind Kind);

    /// <summary>Lower case, without the two dots of ё, without combining marks, one kind of dash.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, from) =>
    {
        for (var at = 0; at < folded.Length; at++)
        {
            folded[at] = Letters.Lower(from[at]) switch
            {
                '\u0451' => '\u0435',
                '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' => '-',
                '\u2019' or '\u02BC' or '`' => '\'',
                '\u00A0' or '\u202F' or '\u2009' => ' ',
                var other => other,
            };
        }
    });

    /// <summary>The lexicon itself is read with it.</summary>
    public static List<Piece> Split(string folded)
    {
        var pieces = new List<Piece>(folded.Length / 5 + 4);
        for (var at = 0; at < folded.Length;)
        {
            var end = Math.Max(Literals.EndAt(folded, at), at);
            var kind = WordKind.Literal;
            if (end == at)
            {
                (end, kind) = Plain(folded, at);
            }

            // The end of a line is a mark: no date runs over it.
            if (kind != WordKind.Mark || !char.IsWhiteSpace(folded[at]) || folded[at] == '\n')
            {
                pieces.Add(new(TextOf(folded, at, end, kind), new TextSpan(at, end - at), kind));
            }

            at = end;
        }

        return pieces;
    }

    private static string TextOf(string folded, int at, int end, WordKind kind) =>
        end == at + 1 ? Letters.Alone(folded[at])
        : kind == WordKind.Letters && IsMixed(folded.AsSpan(at, end - at)) ? OneAlphabet(folded[at..end])
        : folded[at..end];

    private static (int End, WordKind Kind) Plain(string text, int at)
    {
        var end = at + 1;
        if (char.IsAsciiDigit(text[at]))
        {
            while (end < text.Length && char.IsAsciiDigit(text[end]) && end - at < MostDigits)
            {
                end++;
            }

            return (end, WordKind.Digits);
        }

        if (!char.IsLetter(text[at]))
        {
            return (end, WordKind.Mark);
        }

        while (end < text.Length && (text[end] is >= 'а' and <= 'я' || char.IsLetter(text[end])))
        {
            end++;
        }

        return (end, WordKind.Letters);
    }

    private static bool IsMixed(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (letter < 0x80 != word[0] < 0x80)
            {
                return true;
            }
        }

        return false;
    }

    private static string OneAlphabet(string word) => string.Create(word.Length, word, static (letters, from) =>
    {
        for (var at = 0; at < letters.Length; at++)
        {
            var twin = LatinTwins.IndexOf(from[at], StringComparison.Ordinal);
            letters[at] = twin < 0 ? from[at] : CyrillicTwins[twin];
        }
    });
}
