namespace B24CoachBot.Domain.People;

/// <summary>A department as the portal knows it (<c>department.get</c>).</summary>
/// <param name="Members">Those who work here and in this very department; somebody may be in several.</param>
public sealed record Department(int Id, string Name, int? Parent, UserId? Head, IReadOnlyList<UserId> Members);
