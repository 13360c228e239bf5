using B24CoachBot.Sandbox.Portal;

namespace B24CoachBot.Sandbox.Seed;

/// <summary>The made-up companies by name. A seed fills an empty world, inside one call, the same way every time.</summary>
public static class Seeds
{
    public const string Company = "company";

    private static readonly Dictionary<string, Action<World, SeedOptions>> ByName = new(StringComparer.Ordinal)
    {
        ["small"] = SmallSeed.Fill,
        [Company] = CompanySeed.Fill,
    };

    public static IReadOnlyCollection<string> Names => ByName.Keys;

    public static Action<World, SeedOptions>? Find(string name) => ByName.GetValueOrDefault(name);
}

/// <summary>What the person at the console chose for the seed: "admin" or "ordinary" for the webhook's owner.</summary>
public sealed record SeedOptions(string Webhook);
