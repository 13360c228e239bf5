using Stateless.Graph;

namespace B24CoachBot.Domain.Conversations.Readiness;

/// <summary>The Readiness conversation's table as a Mermaid picture; <c>Readiness.moves.md</c> holds it and a test keeps it true.</summary>
public static class ReadinessPicture
{
    public static string Draw() => MermaidGraph.Format(ReadinessMoves.From(ReadinessState.Measuring).GetInfo()).ReplaceLineEndings("\n").Trim();
}
