namespace B24CoachBot.Domain.Digest;

/// <summary>The parts of a digest that a lead may take off. Stored names.</summary>
public static class DigestBlocks
{
    public const string Calls = "calls";
    public const string Fields = "fields";
    public const string Tasks = "tasks";
    public const string Approvals = "approvals";
    public const string Conversion = "conversion";
    public const string Cost = "cost";
    public const string Actions = "actions";

    /// <summary>A reaction to the whole page stands for every block.</summary>
    public const string All = "all";

    /// <summary>As they stand on the page.</summary>
    public static IReadOnlyList<string> InOrder { get; } = [Calls, Fields, Tasks, Actions, Approvals, Conversion, Cost];
}
