using System.Text.RegularExpressions;

namespace B24CoachBot.Domain.Guardrails.PersonalData;

/// <summary>A pension insurance number: by the word before it, or by its shape («112-233-445 95», eleven digits in a row) when the control number agrees.</summary>
internal static partial class SnilsDetector
{
    public static IEnumerable<Finding> Find(GuardText text)
    {
        foreach (var span in Places.Of(Number(), text.Narrow))
        {
            var number = span.In(text.Narrow);
            var isCalled = Called().IsMatch(Around.Before(text.Narrow, span.Start));
            if (isCalled || (IsShaped(number) && Digits.IsSnils(Digits.Of(number)) && !Around.IsThingsNumber(text.Narrow, span)))
            {
                yield return new Finding(FindingCategory.PersonalData, PersonalDataKind.Snils, text.Wide(span), "pii-snils");
            }
        }
    }

    // Eleven digits in a row that begin with 7 or 8 are a telephone first.
    private static bool IsShaped(string number) => number[3] == '-' || (number.Length == 11 && number[0] is not ('7' or '8'));

    [GeneratedRegex(@"(?<!\w)(?:снилс|страхов(?:ое|ой|ого|ому) (?:свидетельств\w|номер\w{0,2}))\w{0,2}(?!\w)[^\d]{0,14}$", RegexOptions.CultureInvariant)]
    private static partial Regex Called();

    [GeneratedRegex(@"(?<![\d\-+])\d{3}[ \-]{0,2}\d{3}[ \-]{0,2}\d{3}[ \-]{0,2}\d{2}(?![\d\-])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
