using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Adapters.Portal;

/// <summary>The portal's circumstances as its own methods tell them; read once a day or on their events.</summary>
public sealed record PortalFacts(
    IReadOnlyList<UserRow> Users,
    IReadOnlyList<DepartmentRow> Departments,
    IReadOnlyList<ProjectRow> Projects,
    CalendarRow Calendar,
    IReadOnlyList<string> Scopes,
    DateTimeOffset ServerTime,
    OwnerRow Owner,
    CrmStructure Crm);

/// <summary>How the reading ended.</summary>
public abstract record FactsReading
{
    private FactsReading()
    {
    }

    /// <summary><paramref name="Missing"/>: commands that the portal refused (a scope not granted, say); their facts are empty.</summary>
    public sealed record Read(PortalFacts Facts, IReadOnlyDictionary<string, PortalFailure> Missing) : FactsReading;

    public sealed record Failed(PortalFailure Why) : FactsReading;
}
