using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>Holidays called by their name, which are single days whether worked or not: «ко Дню Победы», "after Thanksgiving".</summary>
internal static class FeastRule
{
    public static Hit<Day>? Read(Line line, int at, Tie tie)
    {
        var name = line[at].Has(Cue.The) ? at + 1 : at;
        var only = name == 0 && line[name + 1] == Word.None;
        return tie == Tie.None && !only ? null
            : line[name].Has(Cue.FixedFeast, out var date) ? new(new CalendarDay(date % 100, date / 100), name + 1)
            : line[name].Has(Cue.MovableFeast, out var rule) ? new(new Feast(rule / 100, rule / 10 % 10, rule % 10), name + 1)
            : null;
    }

    /// <summary>The n-th such weekday of a month, this year or the next; 9 is the last.</summary>
    private sealed record Feast(int Month, int Nth, int Iso) : Day
    {
        public override Found On(Scene scene, DateOnly from, TimeOnly? clock) =>
            Found.Of(In(from.Year) is { } here && here >= from ? here : In(from.Year + 1));

        private DateOnly? In(int year) => WeekdayRule.InMonth(Periods.Month(year, Month), Iso, Nth == 9 ? -1 : Nth);
    }
}
