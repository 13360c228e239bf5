namespace B24CoachBot.Domain.Conversations.DraftCheck;

/// <summary>What the templates of <c>check/</c> are given; property names in snake_case are their inputs.</summary>
public static class CheckModels
{
    public sealed record Clean(IReadOnlyList<VettedModels.Permitted> Permitted);

    public sealed record State(string Asked);
}
