namespace B24CoachBot.Domain.Guardrails;

/// <summary>A wording that a head permitted somebody until a moment. The words themselves are not kept, only their mark.</summary>
/// <param name="Mark">Of the finding's folded words.</param>
/// <param name="Asker">Whom it was permitted, and nobody else.</param>
/// <param name="By">Who permitted it.</param>
public sealed record Permit(string Mark, FindingCategory Category, UserId Asker, UserId By, DateTimeOffset At, DateTimeOffset Until);
