using System.Globalization;

namespace B24CoachBot.Domain;

/// <summary>An employee or a bot of the portal; one sequence, as the portal numbers them.</summary>
public readonly record struct UserId(int Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
