using System.Text.RegularExpressions;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Guardrails.PersonalData;

/// <summary>A passport's series and number: «45 08 123456» by its shape, any other shape by the word before it.</summary>
internal static partial class PassportDetector
{
    public static IEnumerable<Finding> Find(GuardText text)
    {
        foreach (var span in Places.Of(Shaped(), text.Narrow))
        {
            if (IsCalled(text.Narrow, span) || (IsSpaced(span.In(text.Narrow)) && !Around.IsThingsNumber(text.Narrow, span)))
            {
                yield return new Finding(FindingCategory.PersonalData, PersonalDataKind.Passport, text.Wide(span), "pii-passport");
            }
        }

        foreach (Match found in Foreign().Matches(text.Narrow))
        {
            yield return new Finding(FindingCategory.PersonalData, PersonalDataKind.Passport, text.Wide(new TextSpan(found.Groups[1].Index, found.Groups[1].Length)), "pii-passport");
        }
    }

    private static bool IsCalled(string text, TextSpan span) =>
        Document().IsMatch(Around.Before(text, span.Start)) || Issued().IsMatch(Around.After(text, span.End));

    // «45 08 123456» and «4508 №123456»; one run of ten digits may be anything.
    private static bool IsSpaced(string number) => number.Any(letter => !char.IsAsciiDigit(letter)) && (number.Contains('№') || number.IndexOf(' ') == 2);

    [GeneratedRegex(@"(?<![\d+\-])\d{2}[ ]{0,2}\d{2}(?:[ ,]{0,3}(?:номер|ном\.?|n|№)?[ ]{0,2})\d{6}(?![\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Shaped();

    [GeneratedRegex(@"(?<!\w)(?:загран\w{0,10}(?: паспорт\w{0,3})?|passport)(?: (?:no|number|is|номер|#|№)){0,2}[ .:#№]{0,3}([a-z]{0,2}[ ]?\d{2}[ ]?\d{5,7})(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"(?<!\w)(?:паспорт\w{0,3}|серия|серии|п-т|п/т|загран\w{0,10}|пасп|passport)(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Document();

    [GeneratedRegex(@"^[ ,]{0,3}(?:выдан|кем выдан|код подр|issued)", RegexOptions.CultureInvariant)]
    private static partial Regex Issued();
}
