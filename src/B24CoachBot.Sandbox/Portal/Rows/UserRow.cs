namespace B24CoachBot.Sandbox.Portal.Rows;

/// <summary>Somebody of the portal: an employee, an extranet guest, a client of an Open Channel, or a bot (all take ids of the same sequence "user").</summary>
public sealed record UserRow(long Id, string FirstName, string LastName) : IRow
{
    public string? Patronymic { get; init; }

    public string? Position { get; init; }

    public IReadOnlyList<long> DepartmentIds { get; init; } = [];

    public bool Active { get; init; } = true;

    public bool IsAdmin { get; init; }

    public bool Extranet { get; init; }

    public bool IsBot { get; init; }

    /// <summary>A client who writes through an Open Channel.</summary>
    public bool IsConnector { get; init; }

    /// <summary>The first day back at work.</summary>
    public DateOnly? AbsentUntil { get; init; }

    /// <summary>An IANA name; null is the portal's zone.</summary>
    public string? TimeZone { get; init; }

    /// <summary>"M" or "F".</summary>
    public string Gender { get; init; } = "M";

    public string? Email { get; init; }

    public string? WorkPhone { get; init; }

    public string? PersonalMobile { get; init; }

    public string Color { get; init; } = "#ab7761";

    public string FullName => $"{FirstName} {LastName}".Trim();
}
