namespace B24CoachBot.Domain.Conversations.Inventory;

/// <summary>What is asked about a chain, in this order. Stored names.</summary>
public enum ChainQuestion
{
    /// <summary>Who answers for it.</summary>
    Owner,

    /// <summary>Where work gets lost.</summary>
    Lost,

    /// <summary>How often a week.</summary>
    Often,

    /// <summary>What comes out.</summary>
    Output,
}

/// <summary>A chain of work, and what was said of it.</summary>
/// <param name="Key">The template's word for a usual one; <see cref="Own"/> for the person's own.</param>
public sealed record Chain(string Key)
{
    public const string Own = "own";

    public static IReadOnlyList<Chain> Usual { get; } = [new("sale"), new("request"), new("meeting")];

    public static ChainQuestion Last { get; } = Enum.GetValues<ChainQuestion>()[^1];

    /// <summary>As the person named it; empty for a usual one.</summary>
    public string Name { get; init; } = "";

    /// <summary>There is no such chain here.</summary>
    public bool Absent { get; init; }

    /// <summary>What was not answered is not here.</summary>
    public IReadOnlyDictionary<ChainQuestion, string> Answers { get; init; } = new Dictionary<ChainQuestion, string>();

    public bool SaysSomething => !Absent && Answers.Count > 0;

    public Chain With(ChainQuestion question, string answer) => this with { Absent = false, Answers = new Dictionary<ChainQuestion, string>(Answers) { [question] = answer } };
}
