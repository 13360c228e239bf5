using System.Diagnostics;

namespace B24CoachBot.Benchmarks;

/// <summary>Durations of one thing, in milliseconds.</summary>
internal sealed class Times(int expected)
{
    private readonly List<double> taken = new(expected);

    public double Median => Share(0.50);

    public async Task Take(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    public void Add(double milliseconds) => taken.Add(milliseconds);

    /// <summary>The value that this share of all did not exceed.</summary>
    public double Share(double share)
    {
        var ordered = taken.Order().ToList();
        return ordered[(int)Math.Ceiling(share * ordered.Count) - 1];
    }
}
