namespace B24CoachBot.Host.Tests.Campaign;

/// <summary>All that a seed decides: the same seed draws the same numbers.</summary>
internal sealed class Chance(int seed)
{
    private readonly Random random = new(seed);

    public bool Hits(double share) => random.NextDouble() < share;

    public int Between(int least, int most) => random.Next(least, most + 1);

    public T Of<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    public T Weighed<T>(params IReadOnlyList<(double Weight, T Choice)> choices)
    {
        var left = random.NextDouble() * choices.Sum(choice => choice.Weight);
        foreach (var (weight, choice) in choices)
        {
            if ((left -= weight) < 0)
            {
                return choice;
            }
        }

        return choices[^1].Choice;
    }
}
