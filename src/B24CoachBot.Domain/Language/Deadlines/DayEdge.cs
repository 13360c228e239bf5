using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>The beginning, a half or the end of a day called by its name: «в первой половине завтрашнего дня», «во второй половине пятницы».</summary>
internal static class DayEdge
{
    private const int Start = 3;
    private const int Lunch = 5;
    private const int End = 7;

    public static Hit<(Day Day, TimeSaid Time)>? Read(Line line, Scene scene, int at, Tie tie)
    {
        var word = line[at];
        var part = word.Has(Cue.EdgeStart) ? Start : word.Has(Cue.FirstHalf) ? Lunch : word.Has(Cue.SecondHalf) ? End : 0;
        return part > 0 && DayRules.ReadNamed(line, scene, at + 1, Tie.Until) is { Said: ThatDay { Weeks: false } or Weekday or CalendarDay } day
            ? new((day.Said, new TimeSaid(null, part, false, tie, false)), day.End)
            : null;
    }
}
