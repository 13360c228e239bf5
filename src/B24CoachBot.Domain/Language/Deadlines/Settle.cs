namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>Turns what was said about one moment into an instant by CONVENTIONS 2–4 and 8.</summary>
internal static class Settle
{
    /// <summary>An instant, or why there is none.</summary>
    internal readonly record struct Settled(DateTimeOffset? At, string? Why = null, DateOnly? Day = null, bool HasTime = false, bool SameWeekday = false);

    public static Settled Point(Scene scene, Said said, DateOnly? after = null)
    {
        if (said.Time?.Clock is { Exists: false })
        {
            return new(null, Day.NoSuchDate);
        }

        if (said.Day is Instant instant)
        {
            return new(instant.At, Day: scene.Calendar.Day(instant.At), HasTime: true);
        }

        var time = said.Time is { } spoken ? spoken.At(scene, spoken.Tie == Tie.None ? said.Tie : spoken.Tie) : (TimeOnly?)null;
        if (said.Day is null)
        {
            return WithoutDay(scene, said, time!.Value, after);
        }

        var found = Find(scene, said, after ?? scene.Today, said.Time?.Clock is null ? null : time);
        if (found.Date is not { } day)
        {
            return new(null, found.Why);
        }

        return new(At(scene, said, day, time), null, day, time is not null, found.SameWeekday);
    }

    /// <summary>The first moment of a range or a start: the working day's beginning when no time was said.</summary>
    public static Settled Start(Scene scene, Said said)
    {
        var settled = said.Day is Period period
            ? new Settled(scene.Calendar.At(scene.FirstWorking(period.First), scene.Calendar.StartOfDay), Day: period.First)
            : Point(scene, said with { Tie = Tie.At });
        return settled.Day is { } day && !settled.HasTime ? settled with { At = scene.Calendar.At(day, scene.Calendar.StartOfDay) } : settled;
    }

    /// <summary>A clock time without a day: today if still ahead, else the next working day.</summary>
    public static DateTimeOffset Nearest(Scene scene, TimeOnly time, TimeZoneInfo? zone)
    {
        var today = In(scene, scene.Today, time, zone);
        return today > scene.Now ? today : In(scene, scene.Calendar.NextWorking(scene.Today), time, zone);
    }

    public static DateTimeOffset EndOf(Scene scene, DateOnly day) =>
        scene.Calendar.At(day, day == scene.Today && scene.IsOver(day, scene.EndOfDay) ? Clock.LastMinute : scene.EndOfDay);

    private static Settled WithoutDay(Scene scene, Said said, TimeOnly time, DateOnly? after)
    {
        var spoken = said.Time!;
        if (after is { } given)
        {
            return new(In(scene, given, time, spoken.Clock?.Zone), Day: given, HasTime: true);
        }

        if (spoken.IsEndOfDay(spoken.Tie == Tie.None ? said.Tie : spoken.Tie))
        {
            return new(EndOf(scene, scene.Today), Day: scene.Today, HasTime: true);
        }

        var at = spoken.Today ? In(scene, scene.Today, time, null) : Nearest(scene, time, spoken.Clock?.Zone);
        return new(at, Day: scene.Calendar.Day(at), HasTime: true);
    }

    private static Found Find(Scene scene, Said said, DateOnly from, TimeOnly? clock)
    {
        if (said.Day is Period period)
        {
            return said.Tie switch
            {
                Tie.After => new(scene.FirstWorking(period.Last.AddDays(1))),
                _ when said.Time is { Part: TimeSaid.FirstThing } && period.First > scene.Today => new(scene.FirstWorking(period.First)),
                Tie.Until or Tie.Before when period.First > scene.Today => new(scene.Calendar.PreviousWorking(period.First)),
                _ => period.On(scene, from, clock),
            };
        }

        var found = said.Day!.On(scene, from, clock);
        return found.Date is not { } day || said.Time is not null ? found
            : said.Tie == Tie.Before && said.Day is not ThatDay { IsEnd: true } ? found with { Date = scene.Calendar.PreviousWorking(day) }
            : said.Tie == Tie.After ? found with { Date = scene.Calendar.NextWorking(day) }
            : found;
    }

    private static DateTimeOffset At(Scene scene, Said said, DateOnly day, TimeOnly? time) =>
        time is null || (said.Time!.IsEndOfDay(said.Time.Tie == Tie.None ? said.Tie : said.Time.Tie) && day == scene.Today)
            ? EndOf(scene, day)
            : In(scene, day, time.Value, said.Time!.Clock?.Zone);

    private static DateTimeOffset In(Scene scene, DateOnly day, TimeOnly time, TimeZoneInfo? zone) =>
        zone is null
            ? scene.Calendar.At(day, time)
            : TimeZoneInfo.ConvertTime((scene.Calendar with { Zone = zone }).At(day, time), scene.Calendar.Zone);
}
