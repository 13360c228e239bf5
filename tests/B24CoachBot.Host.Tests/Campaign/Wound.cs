using B24CoachBot.Host.Tests.Faults;

namespace B24CoachBot.Host.Tests.Campaign;

/// <summary>One ordered misbehaviour.</summary>
/// <param name="Method">A call, alone or within a batch, or the type of an event.</param>
/// <param name="Executed">Of <c>error-500</c>: it was done nevertheless.</param>
/// <param name="Delay">Of <c>late-answer</c>, in seconds; the portal cuts a request off at sixty.</param>
internal sealed record Wound(string Method, string Kind, bool Executed = false, int Times = 1, int Delay = 40)
{
    private const string Late = "late-answer";
    private const string Drop = "drop-event";
    private const string Broken = "error-500";

    private static readonly string[] OfCalls = ["busy", "operating", "expired-token", "lost-answer", "not-json", Broken, Late];
    private static readonly string[] OfEvents = ["repeat-event", "reorder-events", Drop];
    private static readonly string[] Events =
        ["ONIMBOTV2MESSAGEADD", "ONIMBOTV2COMMANDADD", "ONIMBOTV2JOINCHAT", "ONIMBOTV2MESSAGEUPDATE", "ONIMBOTV2REACTIONCHANGE", "ONVOXIMPLANTCALLEND"];

    /// <summary>What may happen to any call.</summary>
    public static IReadOnlyList<string> Kinds => OfCalls;

    public bool IsOfDelivery => OfEvents.Contains(Kind);

    public bool LosesAnEvent => Kind == Drop;

    public static Wound Of(Chance chance, IReadOnlyList<string> methods)
    {
        var (method, kind) = (chance.Of(methods), chance.Of(OfCalls));
        return new Wound(method, kind, kind == Broken && chance.Hits(0.5), chance.Hits(0.8) ? 1 : chance.Between(2, 5), chance.Of([10, 40, 55]));
    }

    /// <summary>As <see cref="Written"/> writes them.</summary>
    public static IReadOnlyList<Wound> Read(string text) => [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('@')).Select(words => new Wound(words[1], words[0]))];

    /// <summary>For a command line.</summary>
    public static string Written(IEnumerable<Wound> wounds) => string.Join(',', wounds.Select(wound => $"{wound.Kind}@{wound.Method}"));

    public static Wound OfDelivery(Chance chance) => new(chance.Of(Events), chance.Of(OfEvents), Times: chance.Between(1, 2));

    public Task Order(PortalControl control) => Kind == Late
        ? control.Post("faults", new { method = Method, kind = Kind, times = Times, delay = $"PT{Delay}S" })
        : control.Fault(new Misbehaviour(Method, Kind, Executed), Times);

    public override string ToString() => $"{Kind}{(Executed ? " (executed)" : "")} × {Times} at {Method}{(Kind == Late ? $" for {Delay} s" : "")}";
}
