using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>Holidays called by their name, which are single days whether worked or not: «ко Дню Победы», "after Thanksgiving".</summary>
internal static class FeastRule
{
    private const int Julian = 1000;
    private const int Last = 9;

    public static Hit<Day>? Read(Line line, int at, Tie tie)
    {
        var name = line[at].Has(Cue.The) ? at + 1 : at;
        var only = name == 0 && line[name + 1] == Word.None;
        return tie == Tie.None && !only ? null
            : line[name].Has(Cue.FixedFeast, out var date) ? new(new CalendarDay(date % 100, date / 100), name + 1)
            : line[name].Has(Cue.MovableFeast, out var rule) ? new(new Feast(year => Nth(year, rule)), name + 1)
            : line[name].Has(Cue.Easter, out var easter) ? new(new Feast(year => Easter(year, julian: easter >= Julian).AddDays(easter % Julian - 100)), name + 1)
            : null;
    }

    private static DateOnly? Nth(int year, int rule) =>
        WeekdayRule.InMonth(Periods.Month(year, rule / 100 % 100), rule % 10, rule / 10 % 10 is var nth && nth == Last ? -1 : nth)?.AddDays(rule / 10_000);

    /// <summary>Easter Sunday by the Gregorian date, by the anonymous algorithm (Meeus, "Astronomical Algorithms", chapter 8); right for 1900–2099.</summary>
    private static DateOnly Easter(int year, bool julian)
    {
        if (julian)
        {
            var moon = (19 * (year % 19) + 15) % 30;
            var days = moon + (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7 + 114;
            return new DateOnly(year, days / 31, days % 31 + 1).AddDays(13);
        }

        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        var late = (golden + 11 * epact + 22 * sunday) / 451;
        var day = epact + sunday - 7 * late + 114;
        return new DateOnly(year, day / 31, day % 31 + 1);
    }

    /// <summary>A day that is elsewhere every year: this year's, or the next when it has passed.</summary>
    internal sealed record Feast(Func<int, DateOnly?> In) : Day
    {
        public override Found On(Scene scene, DateOnly from, TimeOnly? clock) =>
            Found.Of(In(from.Year) is { } here && here >= from ? here : In(from.Year + 1));
    }
}
