namespace B24CoachBot.Domain.Language.People;

/// <summary>«второго участка» is «Участок №2».</summary>
internal static class Ordinals
{
    private static readonly string[] Stems = ["перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят"];

    /// <summary>The number in digits; a word that is no number as it was.</summary>
    public static string Digits(string key)
    {
        var at = Array.FindIndex(Stems, stem => key.StartsWith(stem, StringComparison.Ordinal) && key.Length - stem.Length is >= 2 and <= 3);
        if (at >= 0)
            return (at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return char.IsAsciiDigit(key[0]) ? string.Concat(key.TakeWhile(char.IsAsciiDigit)) : key;
    }
}
