using B24CoachBot.Host.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace B24CoachBot.Benchmarks;

/// <summary>What one more portal costs a process that serves it while nobody says anything there. Its bot is not registered (a webhook registers one portal's only); everything else stands.</summary>
internal static class IdlePortalsRun
{
    private const int Before = 3;
    private const int Portals = 100;

    public static async Task Measure()
    {
        await using var many = await ManyPortals.Open(Before + Portals);
        await Serve(many, [.. many.Names.Take(Before)], andKnow: true);
        List<string> added = [.. many.Names.Skip(Before)];
        var (heap, set) = (Memory.Heap(), Environment.WorkingSet);

        await Serve(many, added, andKnow: false);
        Say("served", heap, set);
        await Serve(many, added, andKnow: true);
        Say("served, and its people known", heap, set);
    }

    private static void Say(string what, double heap, long set) => Console.WriteLine(
        $"a portal, {what}: managed heap {(Memory.Heap() - heap) / Portals / 1e3:0} kB, working set {(Environment.WorkingSet - set) / (double)Portals / 1e3:0} kB");

    private static Task Serve(ManyPortals many, IReadOnlyList<string> portals, bool andKnow) => Parallel.ForEachAsync(portals, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (portal, stop) =>
    {
        await many.Coaches.Begin(portal, fence: null, stop);
        if (andKnow)
        {
            await many.Coaches.Find(portal)!.Services.GetRequiredService<Knowledge>().Get(stop);
        }
    });
}
