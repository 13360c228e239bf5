using System.Collections.Concurrent;

namespace B24CoachBot.Host.Delivery;

/// <summary>Which rows of the outbox are being carried now.</summary>
/// <param name="ended">Called after each.</param>
internal sealed class Underway(Action ended)
{
    private readonly ConcurrentDictionary<long, Task> rows = new();

    public int Count => rows.Count;

    public IReadOnlySet<long> Rows => rows.Keys.ToHashSet();

    /// <summary>Ends when everything that runs now has ended.</summary>
    public Task Ended => Task.WhenAll(rows.Values);

    public bool Has(long row) => rows.ContainsKey(row);

    /// <summary>Carries a row in the background. It is entered before it begins: one that is done before the hand that began it comes back would stand there for good, and never be tried again.</summary>
    public void Begin(long row, Func<Task> carry)
    {
        var carried = new Task<Task>(() => UntilDone(row, carry));
        rows[row] = carried.Unwrap();
        carried.Start(TaskScheduler.Default);
    }

    private async Task UntilDone(long row, Func<Task> carry)
    {
        try
        {
            await carry();
        }
        finally
        {
            rows.TryRemove(row, out _);
            ended();
        }
    }
}
