using System.Text.RegularExpressions;

namespace B24CoachBot.Domain.Guardrails.PersonalData;

/// <summary>A bank card: 16 digits in fours, or American Express, that pass the Luhn check.</summary>
internal static partial class CardDetector
{
    public static IEnumerable<Finding> Find(GuardText text)
    {
        foreach (var span in Places.Of(Number(), text.Narrow))
        {
            var isCalled = Card().IsMatch(Around.Before(text.Narrow, span.Start));
            if (Digits.IsLuhn(Digits.Of(span.In(text.Narrow))) && (isCalled || !Around.IsThingsNumber(text.Narrow, span)))
            {
                yield return new Finding(FindingCategory.PersonalData, PersonalDataKind.Card, text.Wide(span), "pii-card");
            }
        }
    }

    [GeneratedRegex(@"(?<![\d\-+])(?:[2-6]\d{3}(?:[ \-]{0,2}\d{4}){3}(?:[ \-]{0,2}\d{2,3}(?!\d))?|3[47]\d{2}[ \-]{0,2}\d{6}[ \-]{0,2}\d{5})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<!\w)(?:карт\w{0,4}|card|visa|mastercard|мир)(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Card();
}
