using System.Globalization;
using Scriban.Runtime;

namespace B24CoachBot.Domain.Templates;

/// <summary>A length of time: a number and its unit.</summary>
internal static class LastingWords
{
    public static string Say(ScriptObject length, Wording words)
    {
        var value = Convert.ToInt32(length["value"], CultureInfo.InvariantCulture);
        var forms = words[$"lasting.{length["unit"]}"].Split('|');
        return string.Create(CultureInfo.InvariantCulture, $"{value} {Plural.Choose(value, words.Tongue, forms[0], forms[1], forms[^1])}");
    }
}
