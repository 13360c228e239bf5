namespace B24CoachBot.Domain.Conversations.DraftCheck;

/// <summary>What the templates of <c>check/</c> are given; property names in snake_case are their inputs.</summary>
public static class CheckModels
{
    /// <summary>Places of one category, and why they may not go.</summary>
    public sealed record Group(IReadOnlyList<string> Quotes, string Reason);

    /// <param name="By">Null where that person has left.</param>
    public sealed record Permitted(string Quote, string? By, DateTimeOffset Until);

    /// <param name="Safe">Null where the library has no words for it.</param>
    public sealed record Blocked(int Count, IReadOnlyList<Group> Groups, IReadOnlyList<Permitted> Permitted, string? Safe);

    public sealed record Clean(IReadOnlyList<Permitted> Permitted);

    public sealed record Lead(string Name, IReadOnlyList<string> Quotes);

    public sealed record Closed(string Verdict, string Lead, IReadOnlyList<string> Quotes, DateTimeOffset? Until, string? Safe);

    public sealed record State(string Asked);

    public sealed record Text(string Safe);
}
