namespace B24CoachBot.Domain.Templates;

/// <summary>Quotation marks of a language; those inside the text step down to the second level.</summary>
internal static class Quotes
{
    public static string Around(string text, Tongue tongue) => tongue == Tongue.Russian
        ? $"«{text.Replace('«', '„').Replace('»', '“')}»"
        : $"“{text.Replace('“', '‘').Replace('”', '’')}”";
}
