namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>Builds the stretches of days that have names.</summary>
internal static class Periods
{
    /// <summary>The current week, month, quarter, half-year or year, or the one so many after it.</summary>
    public static Period Current(Scene scene, int unit, int shift)
    {
        var today = scene.Today;
        return unit switch
        {
            Units.Week => new Period(scene.Monday.AddDays(7 * shift), scene.Monday.AddDays(7 * shift + 6), Units.Week),
            Units.Quarter => Months(today.Year, (today.Month - 1) / 3 * 3 + 1 + 3 * shift, 3, Units.Quarter),
            Units.HalfYear => Months(today.Year, (today.Month - 1) / 6 * 6 + 1 + 6 * shift, 6, Units.HalfYear),
            Units.Year => Months(today.Year + shift, 1, 12, Units.Year),
            _ => Months(today.Year, today.Month + shift, 1, Units.Month),
        };
    }

    public static Period Month(int year, int month) => Months(year, month, 1, Units.Month);

    /// <param name="month">May lie outside 1–12: it is counted from January of the year.</param>
    public static Period Months(int year, int month, int length, int unit)
    {
        var first = new DateOnly(Math.Clamp(year, 1900, 2199), 1, 1).AddMonths(month - 1);
        return new Period(first, first.AddMonths(length).AddDays(-1), unit);
    }

    public static Period Season(Scene scene, int firstMonth, int shift, int? year)
    {
        if (year is { } named)
        {
            return Months(firstMonth == 12 ? named - 1 : named, firstMonth, 3, Units.Season);
        }

        var begun = Months(scene.Today.Year - 1, firstMonth, 3, Units.Season);
        while (begun.Last < scene.Today)
        {
            begun = new Period(begun.First.AddYears(1), begun.First.AddYears(1).AddMonths(3).AddDays(-1), Units.Season);
        }

        var turn = shift == 1 && begun.First > scene.Today ? 0 : shift;
        return new Period(begun.First.AddYears(turn), begun.First.AddYears(turn).AddMonths(3).AddDays(-1), Units.Season);
    }

    /// <summary>Saturday and Sunday of this week, or of the week so many after it.</summary>
    public static Period Weekend(Scene scene, int shift) =>
        new(scene.Monday.AddDays(7 * shift + 5), scene.Monday.AddDays(7 * shift + 6), Units.Weekend, Rest: true);
}
