using System.Globalization;

namespace B24CoachBot.Domain.Language.Corrections;

/// <summary>Which checklist item is meant: «2», «второй», «2-й», the second, «последний» (−1).</summary>
internal static class ItemNumber
{
    private static readonly string[] Russian = ["перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят"];
    private static readonly string[] English = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    private static readonly string[] EnglishCount = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    public static int? Of(string key)
    {
        if (key.Length == 0)
            return null;
        var digits = key.TakeWhile(char.IsAsciiDigit).Count();
        if (digits > 0)
            return digits < 4 && (digits == key.Length || key[digits] is '-' || key[digits..] is "й" or "ый" or "ой" or "st" or "nd" or "rd" or "th")
                ? int.Parse(key[..digits], CultureInfo.InvariantCulture) : null;
        if (key.StartsWith("последн", StringComparison.Ordinal) || key is "last")
            return -1;
        var at = Array.FindIndex(Russian, stem => key.StartsWith(stem, StringComparison.Ordinal) && key.Length - stem.Length is > 0 and <= 3);
        at = at < 0 ? Array.IndexOf(English, key) : at;
        at = at < 0 ? Array.IndexOf(EnglishCount, key) : at;
        return at < 0 ? null : at + 1;
    }
}
