namespace B24CoachBot.Domain.Pilot;

/// <summary>Whom and what the pilot is for. Outside it nothing is said unasked; commands work for everybody.</summary>
/// <param name="Departments">The portal's numbers, with everything below them; empty for all.</param>
/// <param name="Pipelines">The portal's numbers; empty for all.</param>
/// <param name="From">Null while no day was named: it begins with the first question.</param>
/// <param name="Until">The last day; null where none was named.</param>
public sealed record PilotScope(IReadOnlySet<int> Departments, IReadOnlySet<string> Pipelines, DateOnly? From, DateOnly? Until)
{
    public static PilotScope Everybody { get; } = new(new HashSet<int>(), new HashSet<string>(), null, null);
}
