using System.Text.RegularExpressions;

namespace B24CoachBot.Domain.Guardrails.PersonalData;

/// <summary>A bank card: 16 digits in fours, or American Express, that pass the Luhn check or are called a card.</summary>
internal static partial class CardDetector
{
    public static IEnumerable<Finding> Find(GuardText text)
    {
        foreach (var span in Places.Of(Number(), text.Narrow))
        {
            var isCalled = Card().IsMatch(Around.Before(text.Narrow, span.Start));
            if (isCalled || (Digits.IsLuhn(Digits.Of(span.In(text.Narrow))) && !Around.IsThingsNumber(text.Narrow, span)))
            {
                yield return new Finding(FindingCategory.PersonalData, PersonalDataKind.Card, text.Wide(span), "pii-card");
            }
        }
    }

    [GeneratedRegex(@"(?<![\d\-+])(?:[2-6]\d{3}(?:[ \-]{0,2}\d{4}){3}(?:[ \-]{0,2}\d{2,3}(?!\d))?|3[47]\d{2}[ \-]{0,2}\d{6}[ \-]{0,2}\d{5})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    // A card of a shop is none, and a number in between would be the card's.
    [GeneratedRegex(@"(?<!\w)(?:карт(?:а|у|ы|е|ой|очк\w{1,2})|card|visa|mastercard|мир)(?!\w)(?! (?:лояльн|клиент|скид|дисконт|топлив|парков))[^\d]{0,16}$", RegexOptions.CultureInvariant)]
    private static partial Regex Card();
}
