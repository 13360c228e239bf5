namespace B24CoachBot.Sandbox.Seed.Weeks;

/// <summary>The weeks that a plan spans, and who works on which day of them.</summary>
/// <param name="Start">The portal's first moment, with its offset.</param>
internal sealed record Calendar(DateTimeOffset Start, DateOnly First, DateOnly Last)
{
    public const int Weeks = 12;

    // Not there when the portal starts: three days before, and until they are back.
    private static readonly Dictionary<long, int> BackAfter = new() { [13] = 8, [34] = 5, [35] = 20 };

    public IEnumerable<DateOnly> WorkDays => Seed.Weeks.WorkDays.Between(First, Last);

    public static Calendar Of(DateTimeOffset start, int weeksBefore)
    {
        var first = DateOnly.FromDateTime(start.DateTime).AddDays(-7 * weeksBefore);
        return new Calendar(start, first, first.AddDays((7 * Weeks) - 1));
    }

    /// <summary>From 0.</summary>
    public int Week(DateOnly day) => (day.DayNumber - First.DayNumber) / 7;

    public bool Works(long person, DateOnly day)
    {
        var today = DateOnly.FromDateTime(Start.DateTime);
        return !BackAfter.TryGetValue(person, out var away) || day < today.AddDays(-3) || day > today.AddDays(away + 2);
    }
}
