using System.Text.RegularExpressions;

namespace B24CoachBot.Domain;

/// <summary>The languages the bot speaks. A reply is in the language of the person's last words.</summary>
public enum Tongue
{
    Russian,
    English,
}

public static partial class Tongues
{
    /// <summary>The language of a text by its letters; without any letter, the one known before.</summary>
    public static Tongue Of(string text, Tongue before)
    {
        var cyrillic = 0;
        var latin = 0;
        foreach (var letter in Foreign().Replace(text, ""))
        {
            cyrillic += letter is >= 'Ѐ' and <= 'ӿ' ? 1 : 0;
            latin += char.IsAsciiLetter(letter) ? 1 : 0;
        }

        // One Russian word among English ones («/task Иванову fix the VPN») is a Russian speaker's message.
        return cyrillic + latin == 0 ? before
            : cyrillic * 3 >= latin ? Tongue.Russian
            : Tongue.English;
    }

    // A command's name, a tag of the messenger and an address are Latin in any language.
    [GeneratedRegex(@"^\s*/[A-Za-z_]+|\[/?[A-Za-z]+(?:=[^\]]*)?\]|https?://\S+")]
    private static partial Regex Foreign();

    /// <summary>The folder of <c>templates/</c> and the portal's own code.</summary>
    public static string Code(this Tongue tongue) => tongue == Tongue.Russian ? "ru" : "en";

    public static Tongue OfCode(string? code) =>
        code is "ru" or "be" or "kz" or "ua" or "uz" or null or "" ? Tongue.Russian : Tongue.English;
}
