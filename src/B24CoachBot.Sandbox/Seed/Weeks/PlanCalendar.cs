namespace B24CoachBot.Sandbox.Seed.Weeks;

/// <summary>The weeks that a plan spans, and who works on which day of them.</summary>
/// <param name="Start">The portal's first moment, with its offset.</param>
internal sealed record PlanCalendar(DateTimeOffset Start, DateOnly First, DateOnly Last)
{
    /// <summary>Who is not there when the portal starts, and after how many days they are back.</summary>
    public IReadOnlyDictionary<long, int> Away { get; init; } = new Dictionary<long, int>();

    public IEnumerable<DateOnly> WorkDays => Seed.Weeks.WorkDays.Between(First, Last);

    public static PlanCalendar Of(DateTimeOffset start, int daysBefore, int daysInAll)
    {
        var first = DateOnly.FromDateTime(start.DateTime).AddDays(-daysBefore);
        return new PlanCalendar(start, first, first.AddDays(daysInAll - 1));
    }

    /// <summary>From 0.</summary>
    public int Week(DateOnly day) => (day.DayNumber - First.DayNumber) / 7;

    public bool Works(long person, DateOnly day)
    {
        var today = DateOnly.FromDateTime(Start.DateTime);
        return !Away.TryGetValue(person, out var back) || day < today.AddDays(-3) || day > today.AddDays(back + 2);
    }
}
