using B24CoachBot.Host.Tests.Faults;

namespace B24CoachBot.Host.Tests.Campaign;

/// <summary>What calls there are to be wounded, by what brings them about; learned from runs, never written down.</summary>
internal sealed class Repertoire
{
    private readonly SortedDictionary<string, SortedSet<string>> byKind = new(StringComparer.Ordinal);
    private readonly SortedSet<string> all = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> All => all;

    public void Learn(string kind, IEnumerable<string> names)
    {
        if (!byKind.TryGetValue(kind, out var known))
        {
            byKind[kind] = known = new SortedSet<string>(StringComparer.Ordinal);
        }

        foreach (var name in names)
        {
            known.Add(name);
            all.Add(name);
        }
    }

    public IReadOnlyList<string> Of(string kind) => byKind.TryGetValue(kind, out var known) && known.Count > 0 ? [.. known] : [.. all];

    public IReadOnlyList<string> AsList() => [.. all];
}

/// <summary>One ordered misbehaviour.</summary>
internal sealed record Wound(string Method, string Kind, bool Executed, int Times, int Delay)
{
    public const string Drop = "drop-event";

    private static readonly string[] OfCalls = ["busy", "operating", "expired-token", "lost-answer", "not-json", "error-500", "late-answer"];
    private static readonly string[] OfEvents = ["repeat-event", "reorder-events", Drop];
    private static readonly string[] Events = ["ONIMBOTV2MESSAGEADD", "ONIMBOTV2COMMANDADD", "ONIMBOTV2JOINCHAT", "ONIMBOTV2MESSAGEUPDATE", "ONIMBOTV2REACTIONCHANGE", "ONVOXIMPLANTCALLEND"];

    public static IReadOnlyList<string> Kinds { get; } = [.. OfCalls, .. OfEvents];

    public bool LosesAnEvent => Kind == Drop;

    public static Wound Of(Chance chance, IReadOnlyList<string> methods) => Make(chance, chance.Of(methods), chance.Of(OfCalls));

    public static Wound Make(Chance chance, string method, string kind) => new(
        method, kind, kind == "error-500" && chance.Hits(0.5), chance.Hits(0.8) ? 1 : chance.Between(2, 5), chance.Of([10, 40, 55]));

    public static Wound OfDelivery(Chance chance) => new(chance.Of(Events), chance.Of(OfEvents), false, chance.Between(1, 2), 40);

    public Task Order(PortalControl control) => Kind == "late-answer"
        ? control.Post("faults", new { method = Method, kind = Kind, times = Times, delay = $"PT{Delay}S" })
        : control.Fault(new Misbehaviour(Method, Kind, Executed), Times);

    public override string ToString() => $"{Kind}{(Executed ? " (executed)" : "")} × {Times} at {Method}{(Kind == "late-answer" ? $" for {Delay} s" : "")}";
}
