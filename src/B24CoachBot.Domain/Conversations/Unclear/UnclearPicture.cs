using Stateless.Graph;

namespace B24CoachBot.Domain.Conversations.Unclear;

/// <summary>The Unclear conversation's table as a Mermaid picture; <c>Unclear.moves.md</c> holds it and a test keeps it true.</summary>
public static class UnclearPicture
{
    public static string Draw() => MermaidGraph.Format(UnclearMoves.From(UnclearState.Looking).GetInfo()).ReplaceLineEndings("\n").Trim();
}
