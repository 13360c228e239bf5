using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Seed;

/// <summary>Monday to Friday, nine to six, and the holidays of article 112 of the Labour Code.</summary>
internal static class WorkingTimeSeed
{
    // The portal writes holidays without a year, so one list serves this year and the next; moved days off have no place in it.
    public const string PublicHolidays = "1.01,2.01,3.01,4.01,5.01,6.01,7.01,8.01,23.02,8.03,1.05,9.05,12.06,4.11";

    public static void Fill(World world) =>
        world.Table<WorkTimeRow>().Put(WorkTimeRow.Default with { YearHolidays = PublicHolidays });
}
