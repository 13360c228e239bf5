namespace B24CoachBot.Domain.Conversations.Inventory;

/// <summary>What the templates of <c>inventory/</c> are given; property names in snake_case are their inputs.</summary>
public static class InventoryModels
{
    /// <param name="Chain">The usual one's word.</param>
    /// <param name="Name">Empty for a usual one.</param>
    /// <param name="Answered">What was said before; null when it is asked for the first time.</param>
    public sealed record Asking(bool First, int Number, int Count, string Chain, string Name, string Question, string? Answered);

    public sealed record More(int Left);

    public sealed record Question(string Asked);

    /// <param name="Failed">The portal took no file.</param>
    public sealed record Exported(int Chains, int Unanswered, bool Failed);

    /// <summary>Null for what was not answered.</summary>
    public sealed record Described(string Chain, string Name, string? Owner, string? Lost, string? Often, string? Output);

    /// <param name="Absent">Usual chains that are not here.</param>
    public sealed record File(string Author, DateTimeOffset Day, IReadOnlyList<Described> Chains, IReadOnlyList<string> Absent);
}
