namespace B24CoachBot.Domain.Conversations.Suggestion;

/// <summary>What the templates of <c>suggestion/</c> are given; property names in snake_case are their inputs.</summary>
public static class SuggestionModels
{
    /// <param name="Kind">The kind that was named; null when none was understood.</param>
    public sealed record How(string? Kind, IReadOnlyList<string> Kinds);

    public sealed record Sent(string Kind, string Owner, bool Locked);

    public sealed record Reviewing(string Author, string Kind, string Text, bool Locked);

    public sealed record Closed(string State, string Author, string Kind, string? Link);

    public sealed record Failed(string Text);

    public sealed record From(string Author);

    public sealed record Answer(string Verdict, string Kind, string Owner, string? Why);
}
