using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Money;

/// <summary>ISO 4217 codes by the numbers the lexicon carries.</summary>
internal static class Currencies
{
    private static readonly Dictionary<int, string> Codes = new()
    {
        [643] = "RUB",
        [840] = "USD",
        [978] = "EUR",
        [826] = "GBP",
        [398] = "KZT",
        [933] = "BYN",
        [980] = "UAH",
        [860] = "UZS",
        [156] = "CNY",
        [784] = "AED",
        [981] = "GEL",
        [51] = "AMD",
        [417] = "KGS",
        [949] = "TRY",
        [756] = "CHF",
        [392] = "JPY",
        [356] = "INR",
        [972] = "TJS",
        [944] = "AZN",
        [376] = "ILS",
        [410] = "KRW",
        [985] = "PLN",
        [203] = "CZK",
        [752] = "SEK",
        [764] = "THB",
        [704] = "VND",
        [941] = "RSD",
        [682] = "SAR",
        [496] = "MNT",
        [124] = "CAD",
        [36] = "AUD",
        [702] = "SGD",
        [344] = "HKD",
    };

    public static string? Of(Word word) => word.Has(Cue.Currency, out var number) ? Codes[number] : null;
}
