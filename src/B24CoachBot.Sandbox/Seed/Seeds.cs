using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Seed.Large;
using B24CoachBot.Sandbox.Seed.Sick;
using B24CoachBot.Sandbox.Seed.Weeks;

namespace B24CoachBot.Sandbox.Seed;

/// <summary>The made-up companies by name. A seed fills an empty world, inside one call, the same way every time.</summary>
public static class Seeds
{
    public const string Company = "company";
    public const string History = "history";
    public const string Large = "large";
    public const string Sick = "sick";

    private static readonly Dictionary<string, Action<World, SeedOptions>> ByName = new(StringComparer.Ordinal)
    {
        ["small"] = SmallSeed.Fill,
        [Company] = CompanySeed.Fill,
        [History] = HistorySeed.Fill,
        [Large] = LargeSeed.Fill,
        [Sick] = SickSeed.Fill,
    };

    private static readonly Dictionary<string, Func<PlanRow, TimeZoneInfo, IReadOnlyList<Deed>>> Plans = new(StringComparer.Ordinal)
    {
        [History] = HistorySeed.Plan,
        [Large] = LargeSeed.Plan,
    };

    public static IReadOnlyCollection<string> Names => ByName.Keys;

    public static Action<World, SeedOptions>? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The first day of the pilot that a seed's weeks tell of; null where they tell of none.</summary>
    internal static DateOnly? PilotFrom(World world) =>
        world.Settings.Seed == History && world.Table<PlanRow>().Find(1) is { } plan ? HistorySeed.PilotFrom(plan, world.Zone) : null;

    /// <summary>What is still to happen in a seeded world; most seeds plan nothing.</summary>
    internal static PlannedWork Plan(World world) =>
        new(world, world.Table<PlanRow>().Find(1) is { } plan && Plans.TryGetValue(world.Settings.Seed, out var make) ? make(plan, world.Zone) : []);
}

/// <summary>What was chosen for the seed: "admin" or "ordinary" for the webhook's owner, and how many of a plan's weeks lie behind.</summary>
public sealed record SeedOptions(string Webhook, int WeeksBefore);
