using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>Holidays, named or not; without a name they are the next block of the portal's own days off.</summary>
internal static class HolidayRule
{
    private const int LongestSearch = 400;

    public static Hit<Day>? Read(Line line, Scene scene, int at, Tie tie)
    {
        if (tie == Tie.None)
        {
            return null;
        }

        var name = Modifier.Read(line[at]) is not null || line[at].Has(Cue.Nearest) ? at + 1 : at;
        return line[name].Has(Cue.NewYear) ? new(Around(scene, Coming(scene, 1, 1), Coming(scene, 1, 1)), name + 1)
            : line[name].Has(Cue.MayHolidays) ? new(May(scene), name + 1)
            : line[name].Has(Cue.Christmas) ? new(char.IsAscii(line[name].Text[0]) ? Single(scene, 12, 25) : Single(scene, 1, 7), name + 1)
            : line[name].Has(Cue.Holidays, out var several) && (several > 1 || tie != Tie.At) && Next(scene, tie) is { } block ? new(block, name + 1)
            : null;
    }

    private static DateOnly Coming(Scene scene, int month, int day)
    {
        var date = new DateOnly(scene.Today.Year, month, day);
        return date >= scene.Today ? date : date.AddYears(1);
    }

    private static Period Single(Scene scene, int month, int day) => Coming(scene, month, day) is var date ? new(date, date, Units.Holidays, Rest: true) : null!;

    private static Period May(Scene scene)
    {
        var last = Coming(scene, 5, 9);
        var block = Around(scene, last, last);
        return block with { First = new DateOnly(last.Year, 5, 1) };
    }

    // Only the end is stretched: «до Нового года» stays before 1 January, or before the days off that lead to it.
    private static Period Around(Scene scene, DateOnly first, DateOnly last)
    {
        for (var seen = 0; seen < 30 && !scene.Calendar.IsWorking(last.AddDays(1)); seen++)
        {
            last = last.AddDays(1);
        }

        return new Period(first, last, Units.Holidays, Rest: true);
    }

    private static Period? Next(Scene scene, Tie tie)
    {
        var ahead = scene.Calendar.Holidays.Where(day => day >= scene.Today).Order().ToList();
        foreach (var day in ahead)
        {
            var first = day;
            while (!scene.Calendar.IsWorking(first.AddDays(-1)) && day.DayNumber - first.DayNumber < LongestSearch)
            {
                first = first.AddDays(-1);
            }

            if (tie is Tie.After or Tie.At || first > scene.Today)
            {
                return Around(scene, first, day);
            }
        }

        return null;
    }
}
