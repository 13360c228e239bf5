using B24CoachBot.Domain.Metrics;

namespace B24CoachBot.Domain.Digest;

/// <summary>Minutes after a call over the last weeks, beside what they were before the pilot.</summary>
internal static class DigestTrend
{
    private const int Weeks = 8;

    public static TrendChart Of(DigestScene scene, Figures? was)
    {
        var monday = DigestDays.Monday(scene.Ask.Day);
        var points = Enumerable.Range(1, Weeks).Select(back => monday.AddDays(-7 * back)).Reverse().Select(week => Point(week, scene))
            .SkipWhile(point => point.Count == 0);
        return new TrendChart([.. points], was is { Calls.IsEnough: true } ? was.Calls.MedianMinutes : null);
    }

    private static TrendPoint Point(DateOnly week, DigestScene scene)
    {
        var calls = AfterCallMinutes.Of(scene.Rows, scene.Ask.Calendar.Period((week, week.AddDays(6))), scene.Ask.Calendar);
        return new TrendPoint(week, calls.WithAction, calls.IsEnough ? calls.MedianMinutes : null);
    }
}
