using System.Globalization;

namespace B24CoachBot.Domain.Templates;

/// <summary>An amount with its currency sign, kopecks only when there are any.</summary>
internal static class MoneyWords
{
    // A sum must not be torn apart at the end of a line.
    private const string Glue = "\u00A0";

    public static string Say(decimal amount, string currency, Tongue tongue)
    {
        var figures = amount.ToString(decimal.IsInteger(amount) ? "#,##0" : "#,##0.00", CultureInfo.InvariantCulture);
        var sign = Sign(currency);
        if (tongue == Tongue.Russian)
        {
            return figures.Replace(",", Glue, StringComparison.Ordinal).Replace('.', ',') + Glue + sign;
        }

        return sign is "$" or "€" or "£" ? sign + figures : figures + Glue + sign;
    }

    private static string Sign(string currency) => currency.ToUpperInvariant() switch
    {
        "RUB" or "RUR" => "₽",
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "KZT" => "₸",
        "BYN" => "Br",
        var code => code,
    };
}
