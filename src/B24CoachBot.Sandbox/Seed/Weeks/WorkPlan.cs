namespace B24CoachBot.Sandbox.Seed.Weeks;

/// <summary>Everything that a company's people do, in order.</summary>
internal static class WorkPlan
{
    private const ulong Chance = 24_0006;

    public static IReadOnlyList<Deed> Of(PlanCalendar calendar, WorkDays days, Staff staff, Pace pace, IEnumerable<PlannedDeal> known, int older)
    {
        IEnumerable<Deed> deeds =
        [
            .. new SalesPlan(new Dice(Chance), days, calendar, staff, pace).Make(known, older),
            .. new TaskPlan(new Dice(Chance + 1), days, calendar, staff, pace).Make(),
            .. new ApprovalPlan(new Dice(Chance + 2), days, calendar, staff, pace).Make(),
        ];
        var step = TimeSpan.FromMinutes(pace.Grid).Ticks;
        return
        [
            .. deeds.Select(deed => pace.Grid == 1 ? deed : deed with { At = deed.At.AddTicks(-(deed.At.Ticks % step)) }).OrderBy(deed => deed.At),
        ];
    }
}
