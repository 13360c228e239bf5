using System.Text.RegularExpressions;

namespace B24CoachBot.Domain.Guardrails.PersonalData;

/// <summary>A pension insurance number: «112-233-445 95» by its shape, eleven digits in a row by the word; the control number must agree.</summary>
internal static partial class SnilsDetector
{
    public static IEnumerable<Finding> Find(GuardText text)
    {
        foreach (var span in Places.Of(Number(), text.Narrow))
        {
            var number = span.In(text.Narrow);
            var isCalled = Around.Before(text.Narrow, span.Start).Contains("снилс", StringComparison.Ordinal);
            if ((isCalled || number[3] == '-') && Digits.IsSnils(Digits.Of(number)))
            {
                yield return new Finding(FindingCategory.PersonalData, PersonalDataKind.Snils, text.Wide(span), "pii-snils");
            }
        }
    }

    [GeneratedRegex(@"(?<![\d\-+])\d{3}[ \-]{0,2}\d{3}[ \-]{0,2}\d{3}[ \-]{0,2}\d{2}(?![\d\-])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
