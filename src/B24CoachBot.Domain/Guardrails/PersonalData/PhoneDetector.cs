using System.Text.RegularExpressions;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Guardrails.PersonalData;

/// <summary>A person's telephone. A free line (8-800), a switchboard and a number that belongs to a thing are none.</summary>
internal static partial class PhoneDetector
{
    public static IEnumerable<Finding> Find(GuardText text)
    {
        foreach (var span in Places.Of(Number(), text.Narrow))
        {
            if (IsPhone(text.Narrow, span))
            {
                yield return new Finding(FindingCategory.PersonalData, PersonalDataKind.Phone, text.Wide(span), "pii-phone");
            }
        }

        foreach (var spoken in Spoken(text))
        {
            yield return spoken;
        }
    }

    /// <summary>«плюс семь девятьсот пять …», «девять один шесть …»: a mobile number said in words.</summary>
    private static IEnumerable<Finding> Spoken(GuardText text) =>
        from said in SpokenNumbers.In(text)
        where (said.Digits.Length == 11 && said.Digits[0] is '7' or '8' && said.Digits[1] is '3' or '4' or '9') || (said.Digits.Length == 10 && said.Digits[0] == '9')
        select new Finding(FindingCategory.PersonalData, PersonalDataKind.Phone, said.Span, "pii-phone");

    private static bool IsPhone(string text, TextSpan span)
    {
        var said = span.In(text);
        var digits = Digits.Of(said);
        var before = Around.Before(text, span.Start);
        if (Free().IsMatch(said) || Public().IsMatch(before))
        {
            return false;
        }

        if (said[0] == '+' || Called().IsMatch(before))
        {
            return digits.Length >= 10;
        }

        if (Around.IsThingsNumber(text, span))
        {
            return false;
        }

        var isParted = said.Any(letter => letter is ' ' or '-' or '(' or '.');
        return (digits.Length == 11 && digits[0] is '7' or '8' && digits[1] is '3' or '4' or '9')
            || (digits.Length == 11 && digits.StartsWith("07", StringComparison.Ordinal))
            || (digits.Length == 10 && isParted && Ten().IsMatch(said));
    }

    [GeneratedRegex(@"(?<![\d\-+/№#.,])(?:\+\d{1,3}[ \-.]{0,2}|[78][ \-.]{0,2})?(?:\(\d{2,5}\)|\d{2,5})(?:[ \-.]{0,2}\d{2,4}){2,4}(?![\d\-]?\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:\+?7|8)[ \-.(]{0,3}80[0-9]|^\+?1?[ \-.(]{0,2}8(?:00|88|77)[ \-.)]", RegexOptions.CultureInvariant)]
    private static partial Regex Free();

    [GeneratedRegex(@"(?<!\w)(?:горяч\w{2,3} лини\w|ресепшн\w?|рецепшн|при[её]мн\w{2}|коммутатор\w?|единый номер|колл-центр\w?|call-центр\w?|кол-центр|офис\w{0,3}|секретариат|многоканальн\w{2,4}|справочн\w{2,3}|hotline|switchboard|front desk|reception|office|main line|call center|helpline|toll-free|toll free)(?!\w)[^\d+]{0,16}$", RegexOptions.CultureInvariant)]
    private static partial Regex Public();

    [GeneratedRegex(@"(?<!\w)(?:тел\w{0,6}|моб\w{0,8}|сотов\w{2,3}|сот|номер\w{0,2} телефона|позвони\w{0,3}|звони\w{0,3}|набери\w{0,3}|вотсап\w?|ватсап\w?|whatsapp|вайбер\w?|viber|telegram|личный|cell|mobile|phone|call|tel|ph|text him|text her|reach (?:him|her))(?!\w)[^\d]{0,12}$", RegexOptions.CultureInvariant)]
    private static partial Regex Called();

    // 916 222-33-44, (415) 555-0132, 415-555-0132.
    [GeneratedRegex(@"^(?:\(\d{3}\)[ \-.]{0,2}|\d{3}[ \-.]{1,2})\d{3}[ \-.]{1,2}\d{2}[ \-.]{0,1}\d{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Ten();
}
