namespace B24CoachBot.Sandbox.Portal.Rows;

/// <summary>The seed's plan of what people do: from which start it was made, and how many of its deeds are done. There is one row, number 1.</summary>
public sealed record PlanRow(long Id, DateTimeOffset Start, int WeeksBefore, int Done) : IRow;

/// <summary>What a deed of the plan has made: the plan's own number of it, and the portal's.</summary>
public sealed record PlanLinkRow(long Id, long Number) : IRow;
