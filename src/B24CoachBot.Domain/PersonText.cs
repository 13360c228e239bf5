using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace B24CoachBot.Domain;

/// <summary>Words of a person, made safe to stand in a message of the bot: no live BB codes, nothing invisible, bounded.</summary>
public static partial class PersonText
{
    public const int LineLimit = 300;

    public const int BlockLimit = 8_000;

    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>One line of at most <paramref name="limit"/> characters; runs of white space become one space.</summary>
    public static string Line(string? text, int limit = LineLimit) =>
        Cut(Space().Replace(Defused(text), " ").Trim(), limit);

    /// <summary>Keeps line breaks; quote marks of the messenger at the beginning of a line lose their power.</summary>
    public static string Block(string? text, int limit = BlockLimit)
    {
        var lines = Defused(text).Split('\n').Select(line => Blank().Replace(line, " ").TrimEnd()).Select(Harmless);
        return Cut(EmptyLines().Replace(string.Join('\n', lines), "\n\n").Trim(), limit);
    }

    // Tags are dropped with what they carry (a mention would show a number); brackets left after that become
    // round ones, so that no pieces can join into a tag again and nothing invisible has to be put in.
    private static string Defused(string? text) =>
        Tag().Replace(Visible(text ?? ""), "").Replace('[', '(').Replace(']', ')');

    private static string Visible(string text)
    {
        var seen = new StringBuilder(text.Length);
        var runes = text.ReplaceLineEndings("\n").EnumerateRunes().ToList();
        for (var i = 0; i < runes.Count; i++)
        {
            var rune = runes[i];
            var category = Rune.GetUnicodeCategory(rune);
            if (category == UnicodeCategory.Format && !JoinsEmoji(runes, i))
            {
                continue;
            }

            seen.Append(category == UnicodeCategory.Control && rune.Value != '\n' ? " " : rune.ToString());
        }

        return seen.ToString();
    }

    private static bool JoinsEmoji(List<Rune> runes, int at) =>
        runes[at].Value == ZeroWidthJoiner && at > 0 && at + 1 < runes.Count
        && Rune.GetUnicodeCategory(runes[at + 1]) == UnicodeCategory.OtherSymbol;

    private static string Harmless(string line) =>
        line.TrimStart().StartsWith(">>", StringComparison.Ordinal) ? ("> " + line.TrimStart(' ', '>')).TrimEnd()
        : Rule().IsMatch(line) ? "—"
        : line;

    private static string Cut(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        var end = limit - 1;
        return (char.IsHighSurrogate(text[end - 1]) ? text[..(end - 1)] : text[..end]).TrimEnd() + "…";
    }

    [GeneratedRegex(@"\[/?(?:b|i|u|s|br|size|color|url|user|chat|context|code|quote|img|icon|put|send|call|pch|rating|attach|like|dislike|timestamp|disk|list|table|tr|td|th|video|project|department)(?:\s*=[^\[\]\n]{0,500}|\s[^\[\]\n]{0,500})?\]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"[^\S\n]+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex EmptyLines();

    [GeneratedRegex(@"^\s*-{5,}\s*$")]
    private static partial Regex Rule();
}
