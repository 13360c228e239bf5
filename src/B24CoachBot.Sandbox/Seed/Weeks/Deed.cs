using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Seed.Weeks;

/// <summary>Somebody does something in the portal at a moment.</summary>
internal sealed record Deed(DateTimeOffset At, Action<Workplace> Do);

/// <summary>The portal as the plan sees it: what the plan knows by its own numbers has others here.</summary>
internal sealed record Workplace(World World)
{
    private const long KindStep = 1_000_000_000;

    public void Remember(Thing kind, int key, long number) =>
        World.Table<PlanLinkRow>().Put(new PlanLinkRow(((int)kind * KindStep) + key, number));

    public long? Deal(PlannedDeal deal) => deal.Number ?? Number(Thing.Deal, deal.Key);

    public long? Contact(PlannedDeal deal) => deal.Contact ?? Number(Thing.Contact, deal.Key);

    /// <summary>Null when it was never made, since the portal refused that.</summary>
    public long? Number(Thing kind, int key) => World.Table<PlanLinkRow>().Find(((int)kind * KindStep) + key)?.Number;
}

/// <summary>Kinds of things that a plan makes.</summary>
internal enum Thing
{
    Contact = 1,
    Deal,
    Todo,
    Task,
    Approval,
}
