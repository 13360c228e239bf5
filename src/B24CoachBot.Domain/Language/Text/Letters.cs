namespace B24CoachBot.Domain.Language.Text;

/// <summary>Letters and marks one by one, from tables: asking the culture for every letter and making a string of every mark cost more than all the rest of cutting a text.</summary>
internal static class Letters
{
    // Latin, Greek, Cyrillic and the punctuation of print lie below it.
    private const int Known = 0x2100;

    private static readonly string LowerCase = string.Create(Known, 0, static (letters, _) =>
    {
        for (var code = 0; code < letters.Length; code++)
            letters[code] = (char)code;
    }).ToLowerInvariant();

    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(code => ((char)code).ToString())];

    /// <summary>Lower case as the invariant culture has it.</summary>
    public static char Lower(char letter) => letter < Known ? LowerCase[letter] : char.ToLowerInvariant(letter);

    /// <summary>The letter as a text.</summary>
    public static string Alone(char letter) => letter < Ascii.Length ? Ascii[letter] : letter.ToString();
}
