namespace B24CoachBot.Sandbox.Seed.Weeks;

/// <summary>A deal as its plan knows it; the plan goes on from here without asking the portal.</summary>
internal sealed class PlannedDeal(int key, long owner, int pipeline)
{
    private static readonly string[][] Stages =
    [
        ["NEW", "PREPARATION", "PREPAYMENT_INVOICE", "EXECUTING", "FINAL_INVOICE", "WON"],
        ["C1:NEW", "C1:PREPARATION", "C1:EXECUTING", "C1:WON"],
    ];

    public int Key { get; } = key;

    public long Owner { get; } = owner;

    public int Pipeline { get; private set; } = pipeline;

    public int At { get; private set; }

    public bool IsLost { get; private set; }

    /// <summary>The portal's number where the seed has made the deal; what the plan opens is found by its key.</summary>
    public long? Number { get; init; }

    public long? Contact { get; init; }

    public HashSet<string> Filled { get; } = [];

    public string Client { get; } = SalesWords.Company(key);

    public (string Last, string First) Person { get; } = SalesWords.Person(key);

    public static IReadOnlyList<string> StagesOf(int pipeline) => Stages[pipeline];

    public bool IsOpen => !IsLost && At < Stages[Pipeline].Length - 1;

    public string Stage => IsLost ? Pipeline == 0 ? "LOSE" : "C1:LOSE" : Stages[Pipeline][At];

    public void Move(int steps) => At = Math.Min(At + steps, Stages[Pipeline].Length - 1);

    public void Lose() => IsLost = true;

    /// <summary>The other pipeline's first stage.</summary>
    public void ChangePipeline() => (Pipeline, At) = (1 - Pipeline, 0);
}
