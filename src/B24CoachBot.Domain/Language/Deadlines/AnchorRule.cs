using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>Times counted from another date or hour: «за 3 дня до 1 марта», "a week from Friday", «за полчаса до 14:00».</summary>
internal static class AnchorRule
{
    /// <summary>So long before or after another date; the sign is given by the word between when <paramref name="sign"/> is 0.</summary>
    public static Hit<Day>? Read(Line line, Scene scene, Hit<Amount> amount, int sign)
    {
        var link = line[amount.End];
        var before = link.Has(Cue.Before) || (link.Has(Cue.Until) && link.Has(Cue.UpTo) && sign <= 0 && !char.IsAscii(link.Text[0]));
        var after = link.Has(Cue.After) || link.Has(Cue.From) || (link.Text == "on" && sign == 0 && !amount.Said.IsExact && amount.Said.Unit != Units.Day);
        if (!(before && sign <= 0) && !(after && sign >= 0))
        {
            return null;
        }

        if (DayRules.ReadNamed(line, scene, amount.End + 1, Tie.Until) is { } day)
        {
            var seen = day.Said is Period period ? (before ? period.First : period.Last) : day.Said.On(scene, scene.Today, null).Date;
            return seen is not { } anchor ? new(new NoDay(Day.NoSuchDate), day.End)
                : amount.Said.IsExact ? null
                : new(Plain(amount.Said.From(scene, anchor, before ? -1 : 1)), day.End);
        }

        if (amount.Said.IsExact && TimeSaid.Read(line, amount.End + 1, Tie.Until, dayKnown: false) is { } clock && clock.Said.Clock is not { Exists: false })
        {
            var at = Settle.Nearest(scene, clock.Said.At(scene, Tie.Until), clock.Said.Clock?.Zone);
            return new(new Instant(before ? at - amount.Said.Length : at + amount.Said.Length), clock.End);
        }

        return null;
    }

    /// <summary>A day that no weekday said beside it may move within its week.</summary>
    public static Day Plain(Day day) => day is ThatDay { Weeks: true } that ? that with { Weeks = false } : day;
}
