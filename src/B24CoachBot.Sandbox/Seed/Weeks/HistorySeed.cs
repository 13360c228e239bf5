using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Seed.Weeks;

/// <summary>The company with twelve weeks of work: those before the start have happened, the others happen as the clock goes on.</summary>
internal static class HistorySeed
{
    private const ulong Chance = 24_0006;

    public static void Fill(World world, SeedOptions options)
    {
        var plan = new PlanRow(1, world.Now, options.WeeksBefore, 0);
        CompanySeed.FillStaff(world, options, Seeds.History);
        world.At(plan.Start.AddDays(-7 * plan.WeeksBefore), () => CompanySeed.FillClients(world));
        world.Table<PlanRow>().Put(plan);
    }

    /// <summary>What everybody does and when: a pure function of the start's moment.</summary>
    public static IReadOnlyList<Deed> Plan(PlanRow plan, TimeZoneInfo zone)
    {
        var days = new WorkDays(zone);
        var calendar = Calendar.Of(TimeZoneInfo.ConvertTime(plan.Start, zone), plan.WeeksBefore);
        IEnumerable<Deed> deeds =
        [
            .. new SalesPlan(new Dice(Chance), days, calendar).Make(),
            .. new TaskPlan(new Dice(Chance + 1), days, calendar).Make(),
            .. new ApprovalPlan(new Dice(Chance + 2), days, calendar).Make(),
        ];
        return [.. deeds.OrderBy(deed => deed.At)];
    }
}
