namespace B24CoachBot.Domain.Metrics;

/// <summary>The middle of what was measured, which one odd case does not move.</summary>
public static class Median
{
    /// <summary>Of an even number the mean of the middle two; null of nothing.</summary>
    public static double? Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>The ninetieth percentile by the nearest rank: a value that occurred.</summary>
    public static double? P90(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? null : sorted[(int)Math.Ceiling(sorted.Count * 0.9) - 1];
    }
}
