using B24CoachBot.Domain.Readiness;

namespace B24CoachBot.Domain.Conversations.Readiness;

/// <summary>What a decision may look at besides the draft.</summary>
public sealed record ReadinessTurn(DateTimeOffset At, Known Known)
{
    /// <summary>Null while nothing was measured.</summary>
    public ReadinessVerdict? Verdict { get; } = ReadinessVerdict.Of(Known.Measured, Known.Rulings, Known.Calendar.Day(At));

    /// <summary>Owners and administrators answer, set the task and see names; heads see numbers.</summary>
    public bool HoldsOffice(UserId person) => Known.Offices.Owns(person) || Known.Offices.Administers(person);
}
