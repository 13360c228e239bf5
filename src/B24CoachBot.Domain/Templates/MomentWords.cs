using System.Globalization;

namespace B24CoachBot.Domain.Templates;

/// <summary>Instants as people read them, on the wall clock of the offset they carry.</summary>
internal sealed class MomentWords(Wording words, int? thisYear)
{
    /// <summary>Weekday, date and time; the year is added when it is not this year.</summary>
    public string Day(DateTimeOffset moment) => $"{On(moment)}, {Time(moment)}";

    /// <summary>Weekday and date without the time of day.</summary>
    public string On(DateTimeOffset moment)
    {
        var sameYear = thisYear is null || thisYear == moment.Year;
        return $"{Weekday(moment)} {(sameYear ? ShortDate(moment) : Date(moment))}";
    }

    public string Date(DateTimeOffset moment) => words.Tongue switch
    {
        Tongue.Russian => moment.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        _ => $"{ShortDate(moment)} {moment.Year.ToString(CultureInfo.InvariantCulture)}",
    };

    public static string Time(DateTimeOffset moment) => moment.ToString("HH:mm", CultureInfo.InvariantCulture);

    private string Weekday(DateTimeOffset moment) =>
        words[$"weekdays.{moment.DayOfWeek.ToString()[..2].ToLowerInvariant()}"];

    private string ShortDate(DateTimeOffset moment) => words.Tongue switch
    {
        Tongue.Russian => moment.ToString("dd.MM", CultureInfo.InvariantCulture),
        _ => $"{moment.Day.ToString(CultureInfo.InvariantCulture)} {words[$"months.{moment.Month.ToString(CultureInfo.InvariantCulture)}"]}",
    };
}
