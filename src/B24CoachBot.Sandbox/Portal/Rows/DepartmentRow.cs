namespace B24CoachBot.Sandbox.Portal.Rows;

/// <summary>A department; the company itself has no <paramref name="ParentId"/>.</summary>
public sealed record DepartmentRow(long Id, string Name, long? ParentId, long? HeadId) : IRow;
