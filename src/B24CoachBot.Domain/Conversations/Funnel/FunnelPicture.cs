using Stateless.Graph;

namespace B24CoachBot.Domain.Conversations.Funnel;

/// <summary>The Funnel conversation's table as a Mermaid picture; <c>Funnel.moves.md</c> holds it and a test keeps it true.</summary>
public static class FunnelPicture
{
    public static string Draw() => MermaidGraph.Format(FunnelMoves.From(FunnelState.Looking).GetInfo()).ReplaceLineEndings("\n").Trim();
}
