using System.Collections.Concurrent;
using System.Globalization;
using B24CoachBot.Host.Tests.Faults;

namespace B24CoachBot.Host.Tests.Campaign;

/// <summary>Office days drawn from seeds, with every misbehaviour of the portal and deaths of the bot at commits and sends: docs/faults.md.</summary>
public sealed class CampaignTests(ITestOutputHelper output)
{
    private const int Quick = 12;
    private const int Long = 2000;
    private const int SideBySide = 6;

    private static readonly int[] Lessons = [.. Enumerable.Range(-14, 14)];

    [Fact]
    public async Task Nothing_is_lost_and_nothing_comes_twice_in_a_few_days()
    {
        var chosen = Environment.GetEnvironmentVariable("COACH_SEED") is { Length: > 0 } seed ? [int.Parse(seed, CultureInfo.InvariantCulture)] : Enumerable.Range(1, Count()).ToArray();
        var started = TimeProvider.System.GetTimestamp();
        var prepared = await Prepare();
        var repertoire = new Repertoire();
        foreach (var lesson in chosen[0] < 0 ? [] : Lessons)
        {
            var learned = await new Course(lesson, repertoire, prepared, calm: true).Run();
            if (learned.Findings.Count > 0)
            {
                Console.Error.WriteLine(learned.Told);
            }
        }

        output.WriteLine($"learned {repertoire.All.Count} calls in {TimeProvider.System.GetElapsedTime(started)}");
        var outcomes = new ConcurrentBag<Outcome>();
        await Parallel.ForEachAsync(chosen, new ParallelOptions { MaxDegreeOfParallelism = SideBySide }, async (seed, _) =>
        {
            var outcome = await new Course(seed, repertoire, prepared, calm: seed < 0).Run();
            outcomes.Add(outcome);
            if (outcome.Findings.Count > 0 || chosen.Length == 1)
            {
                output.WriteLine(outcome.Told);
                Console.Error.WriteLine(outcome.Told);
            }
        });
        output.WriteLine($"{outcomes.Count} runs in {TimeProvider.System.GetElapsedTime(started)}");
        Assert.True(outcomes.All(outcome => outcome.Findings.Count == 0), string.Join("\n\n", outcomes.Where(outcome => outcome.Findings.Count > 0).Take(5).Select(outcome => outcome.Told)));
    }

    private static int Count() => int.Parse(Environment.GetEnvironmentVariable("COACH_RUNS") ?? "12", CultureInfo.InvariantCulture);

    /// <summary>A portal at which the bot stands already.</summary>
    private static async Task<string> Prepare()
    {
        var folder = Directory.CreateTempSubdirectory("b24-prepared-").FullName;
        await using var office = new Office { Data = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()) };
        await office.InitializeAsync();
        await office.StopBot();
        foreach (var file in Directory.EnumerateFiles(office.Data, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(office.Data, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return folder;
    }
}
