using System.Diagnostics;
using System.Globalization;

namespace B24CoachBot.Host.Tests.Cluster;

/// <summary>A thousand events a second, fixed, at fifty portals, while nodes die and freeze. It takes some minutes and the whole machine: tests/run --long.</summary>
[Trait("Length", "Long")]
public sealed class ClusterLoadTests(ITestOutputHelper output)
{
    private const int Person = 3;
    private const int Portals = 50;
    private static readonly int Rate = int.Parse(Environment.GetEnvironmentVariable("COACH_RATE") ?? "1000", CultureInfo.InvariantCulture);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task Through_a_kill_and_a_freeze_no_event_is_lost_or_doubled_and_no_portal_is_silent_for_long()
    {
        await using var vendor = await Vendor.Open(Portals, nodes: 3, "--Coach:MessagesPerMinute=20");
        using var load = new Load(vendor, Rate);
        try
        {
            // A person's first word opens the dialogue, which is an event of its own.
            await Task.WhenAll(vendor.Portals.Select(portal => vendor.Say(portal, Person, "здравствуйте")));
            await Vendor.Until("the dialogues are open", async () => await vendor.Accepted(Person) == 2 * Portals);
            var silence = new Silence(vendor);
            var watching = silence.Watch(Longest);
            var speaking = load.Run(Longest);
            await Task.Delay(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
            var usual = silence.Longest();
            var killed = await vendor.Busiest();
            silence.After(killed.Kill, await vendor.ServedBy(killed));
            vendor.AddNode();
            await Task.Delay(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
            var (afterKill, takenAfterKill) = (silence.Longest(), silence.TakenOver);
            var frozen = await vendor.Busiest();
            await frozen.Freeze();
            silence.After(() => { }, await vendor.ServedBy(frozen));
            await Task.Delay(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
            await frozen.Wake();
            await Task.WhenAll(speaking, watching);
            var afterFreeze = silence.Longest();
            var expected = load.Said + (2 * Portals);
            await Vendor.Until("everything said is accepted", async () => await vendor.Accepted(Person) >= expected, seconds: 180);
            await Vendor.Until("nothing waits to be heard", async () => await vendor.Unheard() == 0, seconds: 180);
            await Task.Delay(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);

            Assert.Equal(expected, await vendor.Accepted(Person));
            output.WriteLine(
                $"{load.Said} events, {load.Said / load.Took.TotalSeconds:0}/s; longest silence of a portal: usually {Seconds(usual)}, after the kill {Seconds(afterKill)}, in the freeze and after it {Seconds(afterFreeze)}; "
                + $"until something was stored again of each portal of the killed node {takenAfterKill}, of the frozen one {silence.TakenOver}");
        }
        catch
        {
            output.WriteLine(vendor.Said);
            throw;
        }
    }

    /// <summary>On two processors three nodes cannot be quicker than one, so what is compared is the processor time that an event takes of all nodes together.</summary>
    [Fact]
    public async Task An_event_costs_three_nodes_at_most_twice_what_it_costs_one()
    {
        var one = await CostOfAnEvent(nodes: 1);
        var three = await CostOfAnEvent(nodes: 3);

        output.WriteLine($"processor time for an event: one node {one * 1000:0} µs, three nodes {three * 1000:0} µs, {three / one:0.00} x");
        Assert.InRange(three / one, 0.1, 2);
    }

    private static string Seconds(TimeSpan time) => $"{time.TotalSeconds:0.0} s";

    /// <summary>Milliseconds of all nodes' processor time.</summary>
    private static async Task<double> CostOfAnEvent(int nodes)
    {
        await using var vendor = await Vendor.Open(Portals, nodes, "--Coach:MessagesPerMinute=20");

        // Every portal's first minute, with its answers, and every method's first compilation are over.
        using (var warming = new Load(vendor, Rate / 2))
        {
            await warming.Run(TimeSpan.FromSeconds(30));
        }

        var before = vendor.ProcessorTime;
        using var load = new Load(vendor, Rate / 2);
        await load.Run(TimeSpan.FromSeconds(30));
        return (vendor.ProcessorTime - before).TotalMilliseconds / load.Said;
    }

    /// <summary>For how long, at most, nothing of some portal was stored although people spoke there all the time.</summary>
    private sealed class Silence(Vendor vendor)
    {
        private readonly Dictionary<string, (long Offset, long Since)> seen = [];
        private readonly HashSet<string> orphans = [];
        private TimeSpan longest;
        private TimeSpan takenOver;
        private int orphaned;
        private long since;

        public async Task Watch(TimeSpan howLong)
        {
            var begun = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(begun) < howLong)
            {
                foreach (var (portal, offset) in await vendor.Offsets())
                {
                    Note(portal, offset);
                }

                await Task.Delay(50);
            }
        }

        /// <summary>Since the last time it was asked for.</summary>
        public TimeSpan Longest()
        {
            lock (seen)
            {
                var found = longest;
                longest = TimeSpan.Zero;
                return found;
            }
        }

        /// <summary>How many of the portals of a node that died or froze were served again, and how long the last of them took.</summary>
        public string TakenOver
        {
            get
            {
                lock (seen)
                {
                    return $"{orphaned - orphans.Count} of {orphaned} within {Seconds(takenOver)}";
                }
            }
        }

        public void After(Action blow, IReadOnlyCollection<string> portals)
        {
            lock (seen)
            {
                orphans.Clear();
                orphans.UnionWith(portals);
                orphaned = portals.Count;
                takenOver = TimeSpan.Zero;
                blow();
                since = Stopwatch.GetTimestamp();
            }
        }

        private void Note(string portal, long offset)
        {
            lock (seen)
            {
                var now = Stopwatch.GetTimestamp();
                var (known, moved) = seen.GetValueOrDefault(portal, (offset, now));
                var silent = Stopwatch.GetElapsedTime(moved, now);
                longest = silent > longest ? silent : longest;
                seen[portal] = (offset, known == offset ? moved : now);
                if (known != offset && orphans.Remove(portal))
                {
                    takenOver = Stopwatch.GetElapsedTime(since, now);
                }
            }
        }
    }

    /// <summary>Says so much a second, whatever the answers take.</summary>
    private sealed class Load(Vendor vendor, int rate) : IDisposable
    {
        private readonly SemaphoreSlim underway = new(64, 64);
        private int said;

        public int Said => said;

        public TimeSpan Took { get; private set; }

        public async Task Run(TimeSpan longest)
        {
            var clock = Stopwatch.StartNew();
            for (var number = 0; clock.Elapsed < longest; number++)
            {
                var due = TimeSpan.FromSeconds((double)number / rate);
                if (due - clock.Elapsed is { TotalMilliseconds: > 5 } early)
                {
                    await Task.Delay(early);
                }

                await underway.WaitAsync();
                _ = One(vendor.Portals[number % vendor.Portals.Count], number);
            }

            for (var at = 0; at < 64; at++)
            {
                await underway.WaitAsync();
            }

            Took = clock.Elapsed;
        }

        public void Dispose() => underway.Dispose();

        private async Task One(string portal, int number)
        {
            try
            {
                await vendor.Say(portal, Person, $"сообщение {number}");
                Interlocked.Increment(ref said);
            }
            finally
            {
                underway.Release();
            }
        }
    }
}
