using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using B24CoachBot.Host.Tests.Faults;
using B24CoachBot.Host.Tests.Storage;

namespace B24CoachBot.Host.Tests.Campaign;

/// <summary>Many runs side by side, and what they came to.</summary>
internal sealed class Campaign(string? prepared, int lessons)
{
    // A run waits for sockets and disk more than it computes.
    private const int SideBySide = 6;
    private const int MostRounds = 4;

    private readonly Repertoire repertoire = new();
    private readonly ConcurrentBag<Outcome> outcomes = [];

    public IEnumerable<Outcome> Wrong => outcomes.Where(outcome => outcome.Findings.Count > 0).OrderBy(outcome => outcome.Seed);

    /// <summary>Calls that the bot has made and that nothing has happened to.</summary>
    public IReadOnlyList<string> Unwounded =>
        [.. Called.Except(outcomes.SelectMany(outcome => outcome.Met).Select(met => met.Method), StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];

    /// <summary>What has not happened to a call that the bot has made.</summary>
    private HashSet<(string Method, string Kind)> Left =>
        [.. Called.SelectMany(method => Wound.Kinds.Select(kind => (method, kind))).Except(outcomes.SelectMany(outcome => outcome.Met))];

    private IEnumerable<string> Called => outcomes.SelectMany(outcome => outcome.Called).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>A portal at which the bot stands already, to be copied; null on a database that lies elsewhere, where each run begins anew.</summary>
    public static async Task<string?> Prepare()
    {
        if (DatabaseOfTheRun.Kind == DatabaseKind.Postgres)
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
    public Task Learn() => Run(Enumerable.Range(1, lessons).Select(number => -number), []);

    public Task Run(IEnumerable<int> seeds, IReadOnlyList<Wound> ordered) => SideBySideOver(seeds.Select(seed => (seed, ordered)));

    /// <summary>What chance has left out of every misbehaviour of every call is ordered at days that show the call, as many calls at once as one shows.</summary>
    public async Task RunWhatIsLeft()
    {
        var tried = new HashSet<(int Seed, string Kind)>();
        for (var round = 0; round < MostRounds; round++)
        {
            await SideBySideOver(Left.GroupBy(pair => pair.Kind).SelectMany(kind => Days(kind.Key, [.. kind.Select(pair => pair.Method)], tried)).ToList());
        }
    }

    /// <summary>A finding, and how to see it again: what a seed draws depends on the calls that the lessons have shown.</summary>
    public string Told(Outcome outcome)
    {
        var ordered = outcome.Ordered.Count > 0 ? $"COACH_WOUNDS={Wound.Written(outcome.Ordered)} " : "";
        return string.Create(CultureInfo.InvariantCulture, $"seed {outcome.Seed}; again: {ordered}COACH_LESSONS={lessons} tests/run --seed {outcome.Seed}\n  {outcome.Told}");
    }

    /// <summary>Runs, deaths and wounds in figures.</summary>
    public string Summary(TimeSpan took)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Fault campaign: {outcomes.Count} runs in {took.TotalMinutes:0.0} min, {Wrong.Count()} with findings");
        var met = outcomes.SelectMany(outcome => outcome.Met).ToList();
        text.AppendLine(CultureInfo.InvariantCulture, $"Wounds met: {met.Count}; {Counted(met.Select(one => one.Kind))}");
        foreach (var call in met.GroupBy(one => one.Method).OrderBy(call => call.Key, StringComparer.Ordinal))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {call.Key}: {Counted(call.Select(one => one.Kind))}");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"Not met: {Written(Left.Select(pair => $"{pair.Kind} at {pair.Method}"))}");
        text.AppendLine(CultureInfo.InvariantCulture, $"Ordered at events: {Counted(outcomes.SelectMany(outcome => outcome.AtEvents).Select(wound => $"{wound.Kind} at {wound.Method}"))}");
        var deaths = outcomes.SelectMany(outcome => outcome.Deaths).ToList();
        text.AppendLine(CultureInfo.InvariantCulture, $"Deaths: {deaths.Count}; {Counted(deaths.Select(death => death.Trim()))}");
        text.AppendLine(CultureInfo.InvariantCulture, $"Never wounded: {Written(Unwounded)}");
        foreach (var outcome in Wrong)
        {
            text.AppendLine(Told(outcome));
        }

        return text.ToString();
    }

    private static string Counted(IEnumerable<string> names) =>
        string.Join(", ", names.CountBy(name => name).OrderBy(name => name.Key, StringComparer.Ordinal).Select(name => string.Create(CultureInfo.InvariantCulture, $"{name.Key} {name.Value}")));

    private static string Written(IEnumerable<string> names) => names.Order(StringComparer.Ordinal).ToList() is { Count: > 0 } some ? string.Join(", ", some) : "nothing";

    /// <summary>Days that show all of <paramref name="methods"/> that any shows, each the day with most of what the others leave.</summary>
    private IEnumerable<(int Seed, IReadOnlyList<Wound> Ordered)> Days(string kind, HashSet<string> methods, HashSet<(int Seed, string Kind)> tried)
    {
        var days = outcomes.GroupBy(outcome => outcome.Seed).OrderBy(day => Math.Abs(day.Key)).Select(day => (Seed: day.Key, Called: day.SelectMany(outcome => outcome.Called).ToHashSet(StringComparer.OrdinalIgnoreCase))).ToList();
        while (days.Where(day => !tried.Contains((day.Seed, kind))).MaxBy(day => methods.Count(day.Called.Contains)) is { Called: { } called } day && methods.Any(called.Contains))
        {
            tried.Add((day.Seed, kind));
            yield return (day.Seed, [.. methods.Where(called.Contains).Select(method => new Wound(method, kind))]);
            methods.ExceptWith(called);
        }
    }

    private Task SideBySideOver(IEnumerable<(int Seed, IReadOnlyList<Wound> Ordered)> days) => Parallel.ForEachAsync(
        days, new ParallelOptions { MaxDegreeOfParallelism = SideBySide }, async (day, _) => outcomes.Add(await new Course(day.Seed, repertoire, prepared, day.Ordered).Run()));
}
