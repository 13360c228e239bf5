using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>«срок был в понедельник», "it was due on Friday": a day without a week or a year is the last such one.</summary>
internal static class Overdue
{
    private const int Reach = 3;

    public static Mention Seen(Line line, Scene scene, Mention mention)
    {
        if (mention is not { When.Kind: WhenKind.Point, Said: { Day: { } day } said } || mention.When.IsPast || !IsLapsed(line, mention.From))
        {
            return mention;
        }

        Day? gone = day switch
        {
            Weekday { Which: Which.Bare } weekday => weekday with { Which = Which.Last },
            CalendarDay { MonthShift: null, Year: 0 } date => Before(scene, date),
            _ => null,
        };
        return gone is null ? mention : Mention.Point(scene, mention.From, new(said with { Day = gone }, mention.To));
    }

    private static CalendarDay? Before(Scene scene, CalendarDay date)
    {
        for (var back = 0; back < 14; back++)
        {
            if (Scene.ShiftMonths(scene.Today, -back) is { } month && (date.Month == 0 || date.Month == month.Month)
                && Scene.Date(month.Year, month.Month, date.Number) is { } day && day < scene.Today)
            {
                return new CalendarDay(day.Day, day.Month, day.Year);
            }
        }

        return null;
    }

    private static bool IsLapsed(Line line, int from)
    {
        for (var at = from - 1; at >= from - Reach && line[at] != Word.None && line[at].Kind == WordKind.Letters; at--)
        {
            if (line[at].Has(Cue.Lapsed))
            {
                return true;
            }
        }

        return false;
    }
}
