using System.Globalization;
using Scriban.Runtime;

namespace B24CoachBot.Domain.Templates;

/// <summary>The value of a field of the CRM as people say it: a text, a sum or its limits, a day, yes or no.</summary>
internal static class FactWords
{
    public static string Say(ScriptObject value, Wording words, MomentWords moments) =>
        Text(value) is { } text ? (value["quoted"] is true ? Quotes.Around(text, words.Tongue) : text)
        : value["day"] is DateTimeOffset day ? (value["timed"] is true ? moments.Day(day) : moments.On(day))
        : value["yes"] is bool yes ? words[yes ? "speech.yes" : "speech.no"]
        : Sum(value, words);

    private static string? Text(ScriptObject value) => value["text"] as string;

    private static string Sum(ScriptObject value, Wording words)
    {
        var currency = value["currency"] as string ?? "";
        string Say(decimal amount) => MoneyWords.Say(amount, currency, words.Tongue);
        return (Amount(value, "min"), Amount(value, "max")) switch
        {
            ({ } min, { } max) when min == max => Say(min),
            ({ } min, { } max) => $"{Say(min)} – {Say(max)}",
            ({ } min, null) => words["speech.from"].Replace("{0}", Say(min), StringComparison.Ordinal),
            (null, { } max) => words["speech.up_to"].Replace("{0}", Say(max), StringComparison.Ordinal),
            _ => "",
        };
    }

    private static decimal? Amount(ScriptObject value, string name) => value[name] is { } amount ? Convert.ToDecimal(amount, CultureInfo.InvariantCulture) : null;
}
