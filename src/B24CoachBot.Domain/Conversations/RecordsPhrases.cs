using System.Globalization;
using System.Text.RegularExpressions;

namespace B24CoachBot.Domain.Conversations;

/// <summary>The typed twins of buttons under lists of records, and how a list is asked for.</summary>
public static partial class RecordsPhrases
{
    /// <summary>The page that the person looks at: the one replied to, otherwise the last that anything was said of.</summary>
    public static Draft? Topmost(Frames frames) => frames.Named ?? (frames.Open is [var youngest, ..] ? youngest : null);

    /// <summary>«журнал с 20.11», "journal from 2026-11-20 Smith" without a slash; null for any other text. The day tells it from an errand.</summary>
    public static string? JournalSince(string text) => SinceDay().Match(text) is { Success: true } match ? match.Groups["rest"].Value : null;

    public static bool MeansMore(string text) => More().IsMatch(text);

    public static bool MeansExport(string text) => Export().IsMatch(text);

    public static bool MeansErase(string text) => Erase().IsMatch(text);

    /// <summary>The typed twin of «Да, стереть».</summary>
    public static bool ConfirmsErase(string text) => EraseYes().IsMatch(text);

    public static bool MeansMended(string text) => Mended().IsMatch(text);

    public static bool MeansNoError(string text) => NoError().IsMatch(text);

    /// <summary>The line that «исправлено 2», «не ошибка 3» or a bare number names; null for any other text.</summary>
    public static (bool? Mended, int Line)? Line(string text) => Numbered().Match(text) is { Success: true } match
        ? (match.Groups["mended"].Success ? true : match.Groups["none"].Success ? false : null, int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture))
        : null;

    /// <summary>The day of «с 20.11», "from 2026-11-20", without it the text is whole; a day without a year is the last one that was.</summary>
    public static (DateOnly? From, string Name) Since(string text, DateOnly today)
    {
        if (From().Match(text) is not { Success: true } match)
        {
            return (null, text.Trim());
        }

        var (year, month, day) = match.Groups["iso"].Success
            ? (Number(match, "y1"), Number(match, "m1"), Number(match, "d1"))
            : (match.Groups["y2"].Success ? Number(match, "y2") : today.Year, Number(match, "m2"), Number(match, "d2"));
        year = year < 100 ? year + 2000 : year;
        var rest = text.Remove(match.Index, match.Length).Trim();
        if (year is < 2000 or > 2100 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return (null, rest);
        }

        var from = new DateOnly(year, month, day);
        return (from > today && !match.Groups["y2"].Success && !match.Groups["iso"].Success ? from.AddYears(-1) : from, rest);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*(?:журнал|journal)\s+(?<rest>.{0,40}?(?:со?|from|since)\s+\d.{0,60})$", RegexOptions.IgnoreCase)]
    private static partial Regex SinceDay();

    [GeneratedRegex(@"^\s*(?:(?:покажи(?:те)?\s+)?ещ[её]|(?:show\s+)?more)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex More();

    [GeneratedRegex(@"^\s*(?:выгруз(?:и|ить|ите|ка)|скача(?:ть|й)|(?:сохрани(?:ть)?|пришли)\s+файл(?:ом)?|файлом|export(?:\s+it)?|download(?:\s+it)?)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Export();

    [GeneratedRegex(@"^\s*(?:да\W+(?:сотри(?:те)?|стереть|удали(?:ть|те)?)|yes\W+(?:erase|delete))(?:\s+(?:вс[её]|it|all|everything))*[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex EraseYes();

    [GeneratedRegex(@"^\s*(?:(?:сотри(?:те)?|стереть|удали(?:ть|те)?)(?:\s+(?:вс[её]|мои данные|мо[её]|данные|обо мне))*|(?:erase|delete)(?:\s+(?:it|all|everything|my data))*)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Erase();

    [GeneratedRegex(@"^\s*(?:исправлен[оаы]?|исправил[аи]?|почин(?:ено|ил[аи]?)|готово|fixed|mended|done)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Mended();

    [GeneratedRegex(@"^\s*(?:(?:это\s+)?не\s+ошибк[аи]|(?:it is\s+)?not an error|no error)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex NoError();

    [GeneratedRegex(@"^\s*(?:(?<mended>исправлен[оаы]?|исправил[аи]?|почин(?:ено|ил[аи]?)|fixed|mended)|(?<none>(?:это\s+)?не\s+ошибк[аи]|not an error|no error))?\s*(?:№|#|строк[аиу]|line)?\s*(?<line>\d{1,2})[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(?:^|\s)(?:со?|from|since)\s+(?:(?<iso>(?<y1>\d{4})-(?<m1>\d{1,2})-(?<d1>\d{1,2}))|(?<d2>\d{1,2})\.(?<m2>\d{1,2})(?:\.(?<y2>\d{2}(?:\d{2})?))?)(?=\s|$)", RegexOptions.IgnoreCase)]
    private static partial Regex From();
}
