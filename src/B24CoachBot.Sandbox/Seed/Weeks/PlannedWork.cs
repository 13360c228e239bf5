using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Seed.Weeks;

/// <summary>
/// The plan of a seed as it becomes true: what lies behind is done at its own moment and told to nobody, the rest when the clock gets there.
/// How far it went is stored, so a restart goes on.
/// </summary>
internal sealed class PlannedWork(World world, IReadOnlyList<Deed> deeds)
{
    // A clock that runs rings a little late; what is later than this happened while the portal was off.
    private static readonly TimeSpan StillNow = TimeSpan.FromMinutes(1);

    private readonly Workplace workplace = new(world);

    /// <summary>When the next deed is due; null when all is done.</summary>
    public DateTimeOffset? Next => Plan is { } plan && plan.Done < deeds.Count ? deeds[plan.Done].At : null;

    private PlanRow? Plan => world.Table<PlanRow>().Find(1);

    public void DoDue(DateTimeOffset now)
    {
        if (Plan is not { } plan || Next > now)
        {
            return;
        }

        var done = plan.Done;
        for (; done < deeds.Count && deeds[done].At <= now; done++)
        {
            var deed = deeds[done];
            if (deed.At < now - StillNow)
            {
                world.At(deed.At, () => Do(deed));
            }
            else
            {
                Do(deed);
            }
        }

        world.Table<PlanRow>().Put(plan with { Done = done });
    }

    /// <summary>People work in the portal too, and its rules are for everybody: what cannot be done any more is left.</summary>
    private void Do(Deed deed)
    {
        try
        {
            world.Run(() => deed.Do(workplace));
        }
        catch (PortalError)
        {
            // The portal has refused, as it would refuse a person, who shrugs and goes on.
        }
    }
}
