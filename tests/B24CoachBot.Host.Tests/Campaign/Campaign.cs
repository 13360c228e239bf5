using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using B24CoachBot.Host.Tests.Faults;

namespace B24CoachBot.Host.Tests.Campaign;

/// <summary>Many runs side by side, and what they came to.</summary>
internal sealed class Campaign(string? prepared, int lessons)
{
    // A run waits for sockets and disk more than it computes.
    private const int SideBySide = 6;

    private const string LostAnswer = "lost-answer";

    private readonly Repertoire repertoire = new();
    private readonly ConcurrentBag<Outcome> outcomes = [];

    public IEnumerable<Outcome> Wrong => outcomes.Where(outcome => outcome.Findings.Count > 0).OrderBy(outcome => outcome.Seed);

    /// <summary>Calls that the bot has made and that nothing has happened to.</summary>
    public IReadOnlySet<string> Unwounded =>
        outcomes.SelectMany(outcome => outcome.Called).Concat(repertoire.All).ToHashSet(StringComparer.OrdinalIgnoreCase) is var called && outcomes.SelectMany(outcome => outcome.Met).Select(met => met.Method) is var met
            ? called.Except(met, StringComparer.OrdinalIgnoreCase).ToHashSet(StringComparer.OrdinalIgnoreCase)
            : [];

    /// <summary>A portal at which the bot stands already, to be copied; null on a database that lies elsewhere, where each run begins anew.</summary>
    public static async Task<string?> Prepare()
    {
        if (Environment.GetEnvironmentVariable("COACH_DATABASE") is "postgres")
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("b24-prepared-").FullName;
        await using var office = new Office();
        await office.InitializeAsync();
        await office.StopBot();
        Folders.Copy(office.DataFolder, folder);
        return folder;
    }

    /// <summary>Days in which nothing goes wrong: they teach what calls there are, and must be faultless themselves.</summary>
    public Task Learn() => SideBySideOver(Enumerable.Range(1, lessons).Select(number => -number), seed => new Course(seed, repertoire, prepared, calm: true));

    public Task Run(IEnumerable<int> seeds) => SideBySideOver(seeds, seed => new Course(seed, repertoire, prepared));

    /// <summary>What chance has left out is wounded in the lessons that show it, as many calls at once as one shows; what only a recovery calls, behind lost answers everywhere.</summary>
    public async Task RunWhatIsLeft()
    {
        for (var left = Unwounded; left.Count > 0;)
        {
            var lesson = repertoire.Best(left) ?? repertoire.Best(repertoire.All.ToHashSet())!.Value;
            List<string> shown = [.. repertoire.Of(lesson).Where(left.Contains)];
            List<Wound> wounds = shown.Count > 0
                ? [.. shown.Select((method, at) => new Wound(method, at % 2 == 0 ? LostAnswer : "busy"))]
                : [.. left.Select(method => new Wound(method, LostAnswer)), .. repertoire.Of(lesson).Select(method => new Wound(method, LostAnswer))];
            await SideBySideOver([lesson], seed => new Course(seed, repertoire, prepared, calm: true, wounds));
            var now = Unwounded;
            if (now.Count == left.Count)
            {
                return;
            }

            left = now;
        }
    }

    /// <summary>A finding, and how to see it again: what a seed draws depends on the calls that the lessons have shown.</summary>
    public string Told(Outcome outcome) => string.Create(
        CultureInfo.InvariantCulture, $"seed {outcome.Seed}; again: COACH_LESSONS={lessons} tests/run --seed {outcome.Seed}\n  {outcome.Told}");

    /// <summary>Runs, deaths and wounds in figures.</summary>
    public string Summary(TimeSpan took)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Fault campaign: {outcomes.Count} runs in {took.TotalMinutes:0.0} min, {Wrong.Count()} with findings");
        var met = outcomes.SelectMany(outcome => outcome.Met).ToList();
        text.AppendLine(CultureInfo.InvariantCulture, $"Wounds met: {met.Count}; {string.Join(", ", met.CountBy(one => one.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Key} {kind.Value}"))}");
        foreach (var call in met.GroupBy(one => one.Method).OrderBy(call => call.Key, StringComparer.Ordinal))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {call.Key}: {string.Join(", ", call.CountBy(one => one.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Key} {kind.Value}"))}");
        }

        var deaths = outcomes.SelectMany(outcome => outcome.Deaths).ToList();
        text.AppendLine(CultureInfo.InvariantCulture, $"Deaths: {deaths.Count}; {string.Join(", ", deaths.CountBy(death => death.Trim()).OrderBy(death => death.Key, StringComparer.Ordinal).Select(death => $"{death.Key} {death.Value}"))}");
        text.AppendLine(CultureInfo.InvariantCulture, $"Never wounded: {(Unwounded.Count == 0 ? "nothing" : string.Join(", ", Unwounded.Order(StringComparer.Ordinal)))}");
        foreach (var outcome in Wrong)
        {
            text.AppendLine(Told(outcome));
        }

        return text.ToString();
    }

    private Task SideBySideOver(IEnumerable<int> seeds, Func<int, Course> course) => Parallel.ForEachAsync(
        seeds, new ParallelOptions { MaxDegreeOfParallelism = SideBySide }, async (seed, _) => outcomes.Add(await course(seed).Run()));
}
