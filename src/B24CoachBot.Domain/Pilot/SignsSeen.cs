namespace B24CoachBot.Domain.Pilot;

/// <summary>What the readiness check came to, as scaling asks for it.</summary>
/// <param name="Present">Anti-patterns that were found.</param>
/// <param name="Names">Their keys.</param>
public sealed record SignsSeen(int Present, IReadOnlyList<string> Names)
{
    /// <summary>From so many on, the process is to be mended first.</summary>
    public const int TooMany = Readiness.ReadinessVerdict.TooMany;
}
