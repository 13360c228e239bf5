using B24CoachBot.Adapters.Storage;

namespace B24CoachBot.Benchmarks;

/// <summary>Memory of a bot that is talked to without a pause: people at several portals, each portal as fast as portals let a bot answer.</summary>
internal static class SustainedRun
{
    private const int Portals = 8;
    private const int People = 30;

    /// <summary>Two calls a second are a portal's pace; a message here costs about one and a half.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1.5);

    /// <summary>Code is still compiled, and caches are filled, for so long.</summary>
    private const int Settling = 2;

    public static async Task Measure(int minutes)
    {
        await using var many = await ManyPortals.Open(Portals);
        var databases = await Task.WhenAll(many.Names.Select(many.BeginAlone));
        using var over = new CancellationTokenSource();
        var said = Task.WhenAll(many.Names.Select(portal => Talk(many, portal, over.Token)));

        var heaps = new List<double>();
        for (var minute = 1; minute <= minutes; minute++)
        {
            await Task.WhenAny(said, Task.Delay(TimeSpan.FromMinutes(1)));
            if (said.IsCompleted)
            {
                await said;
            }

            var heap = Memory.Heap() / 1e6;
            var turns = await Sum(databases, "SELECT COUNT(*) FROM inbox WHERE state = 2");
            var waits = await Sum(databases, "SELECT (SELECT COUNT(*) FROM inbox WHERE state = 0) + (SELECT COUNT(*) FROM outbox WHERE state IN (0, 1))");
            Console.WriteLine($"minute {minute,2}: {turns,6} turns, {waits,3} rows wait; managed heap {heap:0.00} MB, working set {Environment.WorkingSet / 1e6:0} MB");
            if (minute > Settling)
            {
                heaps.Add(heap);
            }
        }

        await over.CancelAsync();
        await said;
        if (heaps.Count > 1)
        {
            Console.WriteLine($"after {Settling} minutes the heap grows by {1000 * Slope(heaps):0.0} kB a minute");
        }
    }

    private static async Task Talk(ManyPortals many, string portal, CancellationToken over)
    {
        for (var said = 0; !over.IsCancellationRequested; said++)
        {
            var person = 1 + (said / 3 % People);
            await many.Say(portal, person, (said % 3) switch
            {
                0 => "/task мне до пятницы подготовить отчёт по складу. Срочно",
                1 => "нет, срок — понедельник",
                _ => "отмена",
            });
            await Task.Delay(Between, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<long> Sum(IEnumerable<Database> databases, string text)
    {
        long sum = 0;
        foreach (var database in databases)
        {
            sum += (await database.Read(row => row.GetInt64(0), text))[0];
        }

        return sum;
    }

    /// <summary>Of the straight line that fits best, per step.</summary>
    private static double Slope(List<double> values)
    {
        var middle = (values.Count - 1) / 2.0;
        var mean = values.Average();
        return values.Select((value, at) => (at - middle) * (value - mean)).Sum() / Enumerable.Range(0, values.Count).Sum(at => (at - middle) * (at - middle));
    }
}
