using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Seed.Weeks;

/// <summary>The company with twelve weeks of work: those before the start have happened, the others happen as the clock goes on.</summary>
internal static class HistorySeed
{
    private const int Weeks = 12;
    private const int OldDeals = 4;

    // In order: Анна Котова and Олег Морозов with their sellers, then the heads of the other departments.
    private static readonly Staff People = new(
        [5, 7, 8, 15, 16, 17, 18, 19, 20, 21, 22, 23, 34],
        [(2, [5, 7, 8, 15, 16, 17, 18]), (9, [19, 20, 21, 22, 23]), (4, [6, 14, 24, 25, 26, 27]), (3, [28, 29]), (10, [11, 30, 31]), (12, [32, 2, 9, 4])],
        [3, 3, 3, 12], [10], [2, 9])
    {
        Careless = 8,
    };

    private static readonly Pace Usual = new((2, 4), (0, 0), 18, (3, 6), 1, 1);

    public static void Fill(World world, SeedOptions options)
    {
        var plan = new PlanRow(1, world.Now, options.WeeksBefore, 0);
        CompanySeed.FillStaff(world, options, Seeds.History);
        world.At(plan.Start.AddDays(-7 * plan.WeeksBefore), () => CompanySeed.FillClients(world));
        world.Table<PlanRow>().Put(plan);
    }

    /// <summary>The day on which people begin to be asked after their calls.</summary>
    public static DateOnly PilotFrom(PlanRow plan, TimeZoneInfo zone) => Span(plan, zone).First.AddDays(7 * SalesPlan.FirstBetterWeek);

    /// <summary>What everybody does and when: a pure function of the start's moment.</summary>
    public static IReadOnlyList<Deed> Plan(PlanRow plan, TimeZoneInfo zone) =>
        WorkPlan.Of(Span(plan, zone), new WorkDays(zone), People, Usual, [], OldDeals);

    private static PlanCalendar Span(PlanRow plan, TimeZoneInfo zone) =>
        PlanCalendar.Of(TimeZoneInfo.ConvertTime(plan.Start, zone), 7 * plan.WeeksBefore, 7 * Weeks) with { Away = CompanyPeople.Away };
}
