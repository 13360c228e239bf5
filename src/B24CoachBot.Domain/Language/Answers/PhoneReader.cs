using System.Text.RegularExpressions;
using PhoneNumbers;

namespace B24CoachBot.Domain.Language.Answers;

/// <summary>The first telephone number of a text, in digits or as it is dictated, in E.164.</summary>
internal static partial class PhoneReader
{
    private const int MostCandidates = 5;

    public static (string Number, TextSpan From)? Read(string text, TimeZoneInfo zone)
    {
        var tried = 0;
        foreach (var candidate in Candidate().EnumerateMatches(text))
        {
            var from = new TextSpan(candidate.Index, candidate.Length);
            if (Number(from.In(text), zone) is { } number)
            {
                return (number, from);
            }

            if (++tried == MostCandidates)
            {
                break;
            }
        }

        return PhoneDictated.Read(text) is { } said && Number(said.Digits, zone) is { } dictated ? (dictated, said.From) : null;
    }

    private static string? Number(string said, TimeZoneInfo zone)
    {
        try
        {
            var numbers = PhoneNumberUtil.GetInstance();
            var number = numbers.Parse(said, Region(said, zone));
            return numbers.IsPossibleNumber(number) ? numbers.Format(number, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>Where a number without «+» is at home: eleven digits from 7 or 8 are Russian, others belong to the portal's zone.</summary>
    private static string Region(string said, TimeZoneInfo zone)
    {
        var digits = said.Where(char.IsAsciiDigit).ToArray();
        if (digits.Length == 11 && digits[0] is '7' or '8')
        {
            return "RU";
        }

        return zone.Id switch
        {
            "Europe/London" => "GB",
            "Europe/Minsk" => "BY",
            "Asia/Tashkent" => "UZ",
            _ when zone.Id.StartsWith("America/", StringComparison.Ordinal) => "US",
            _ => "RU",
        };
    }

    [GeneratedRegex(@"(?<![\d+])\+?\(?\d(?:[ \u00A0\-–—().]{0,3}\d){6,14}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Candidate();
}
