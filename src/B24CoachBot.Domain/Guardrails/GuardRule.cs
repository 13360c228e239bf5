namespace B24CoachBot.Domain.Guardrails;

/// <summary>What the library says of one category of the black list: why, and what may be said instead.</summary>
public sealed record GuardRule(FindingCategory Category, int Version, string Owner, DateOnly Reviewed, GuardWording Russian, GuardWording English)
{
    public GuardWording In(Tongue tongue) => tongue == Tongue.Russian ? Russian : English;
}

/// <summary>One language of a rule.</summary>
/// <param name="Name">How a permission calls it.</param>
/// <param name="Reason">A few words.</param>
/// <param name="Safe">May stand instead of whatever was found.</param>
/// <param name="Blocked">Texts in which it must be found.</param>
/// <param name="Allowed">Texts in which nothing must be found.</param>
public sealed record GuardWording(string Name, string Reason, string Safe, IReadOnlyList<string> Blocked, IReadOnlyList<string> Allowed);

/// <summary>The rules of the library; a category without one is blocked all the same.</summary>
public sealed record GuardRules(IReadOnlyList<GuardRule> All)
{
    public static GuardRules Empty { get; } = new([]);

    public GuardRule? Of(FindingCategory category) => All.FirstOrDefault(rule => rule.Category == category);
}
