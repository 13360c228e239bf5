using Stateless.Graph;

namespace B24CoachBot.Domain.Conversations.Approval;

/// <summary>The Approval conversation's table as a Mermaid picture; <c>Approval.moves.md</c> holds it and a test keeps it true.</summary>
public static class ApprovalPicture
{
    public static string Draw() => MermaidGraph.Format(ApprovalMoves.From(ApprovalState.Looking).GetInfo()).ReplaceLineEndings("\n").Trim();
}
