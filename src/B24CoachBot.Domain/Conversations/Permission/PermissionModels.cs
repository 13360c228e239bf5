namespace B24CoachBot.Domain.Conversations.Permission;

/// <summary>What the templates of <c>permission/</c> are given; property names in snake_case are their inputs.</summary>
public static class PermissionModels
{
    /// <summary>Wordings of one category, and how the category is called.</summary>
    public sealed record Group(IReadOnlyList<string> Quotes, string Name);

    public sealed record Deciding(string Asker, IReadOnlyList<Group> Groups);

    public sealed record Closed(string State, string Asker, IReadOnlyList<string> Quotes, DateTimeOffset? Until);

    public sealed record From(string Asker);
}
