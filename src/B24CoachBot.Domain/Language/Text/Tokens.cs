using System.Globalization;

namespace B24CoachBot.Domain.Language.Text;

/// <summary>Cuts a text into tokens in one pass. BB codes are noise, except a mention; so are invisible characters.</summary>
internal static class Tokens
{
    public static List<Token> Of(string text)
    {
        var tokens = new List<Token>(text.Length / 5 + 8);
        var at = 0;
        while (at < text.Length)
        {
            at = Step(text, at, tokens);
        }

        return tokens;
    }

    private static int Step(string text, int at, List<Token> tokens)
    {
        var c = text[at];
        if (c == '\n')
        {
            tokens.Add(new Token(TokenKind.Line, new TextSpan(at, 1), "\n"));
            return at + 1;
        }

        if (char.IsWhiteSpace(c) || WordKey.IsInvisible(c))
            return at + 1;

        if (c == '[' && BbCode.TryRead(text, at, out var code))
        {
            if (code.UserId is { } id)
                tokens.Add(new Token(TokenKind.Mention, new TextSpan(at, code.Length), "@", true, id));
            return at + code.Length;
        }

        if (char.IsLetter(c))
            return Word(text, at, tokens);

        if (char.IsAsciiDigit(c))
            return Number(text, at, tokens);

        var length = char.IsHighSurrogate(c) && at + 1 < text.Length ? 2 : 1;
        tokens.Add(new Token(TokenKind.Mark, new TextSpan(at, length), Mark(text, at, length)));
        return at + length;
    }

    /// <summary>Letters and digits; a hyphen, an apostrophe or an invisible character only between them.</summary>
    private static int Word(string text, int start, List<Token> tokens)
    {
        var end = start;
        while (end < text.Length && (IsPart(text[end]) || Joins(text, end)))
            end++;

        tokens.Add(new Token(TokenKind.Word, new TextSpan(start, end - start), WordKey.Of(text.AsSpan(start, end - start)), char.IsUpper(text[start])));
        return end;
    }

    /// <summary>Digits with what is written together with them: 17-ДП, 1С, 12.09, 15:00.</summary>
    private static int Number(string text, int start, List<Token> tokens)
    {
        var end = start;
        while (end < text.Length && (IsPart(text[end]) || Joins(text, end) || JoinsDigits(text, end)))
            end++;

        var isWord = HasLetter(text, start, end);
        tokens.Add(new Token(isWord ? TokenKind.Word : TokenKind.Number, new TextSpan(start, end - start), WordKey.Of(text.AsSpan(start, end - start)), isWord));
        return end;
    }

    private static bool HasLetter(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetter(text[i]))
                return true;
        }

        return false;
    }

    private static bool IsPart(char c) =>
        char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static bool Joins(string text, int at) =>
        at + 1 < text.Length && at > 0
        && (text[at] is '-' or '\u2010' or '\u2011' or '\'' or '’' || WordKey.IsInvisible(text[at]))
        && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);

    private static bool JoinsDigits(string text, int at) =>
        at + 1 < text.Length && at > 0 && text[at] is '.' or ':' or ',' or '/'
        && char.IsAsciiDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    private static string Mark(string text, int at, int length) => length == 2 ? text.Substring(at, 2) : text[at] switch
    {
        '—' or '–' or '−' or '-' or '―' => "-",
        '«' or '„' or '“' or '"' or '”' or '»' or '‟' => "\"",
        '•' or '●' or '▪' or '◦' or '‣' or '·' or '*' or '☐' or '□' or '✓' or '✔' or '✅' => "*",
        var c => Letters.Alone(c),
    };
}
