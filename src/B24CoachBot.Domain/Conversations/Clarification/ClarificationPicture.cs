using Stateless.Graph;

namespace B24CoachBot.Domain.Conversations.Clarification;

/// <summary>The Clarification conversation's table as a Mermaid picture; <c>Clarification.moves.md</c> holds it and a test keeps it true.</summary>
public static class ClarificationPicture
{
    public static string Draw() => MermaidGraph.Format(ClarificationMoves.From(ClarificationState.Waiting).GetInfo()).ReplaceLineEndings("\n").Trim();
}
