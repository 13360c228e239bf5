namespace B24CoachBot.Sandbox.Portal.Rows;

/// <summary>The portal's working time as <c>calendar.settings.get</c> tells it; there is one row, number 1.</summary>
public sealed record WorkTimeRow(long Id, string Start, string End, string YearHolidays, string YearWorkdays, IReadOnlyList<string> WeekHolidays) : IRow
{
    public static WorkTimeRow Default { get; } = new(1, "9", "18", "", "", ["SA", "SU"]);
}
