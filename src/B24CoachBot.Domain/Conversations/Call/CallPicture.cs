using Stateless.Graph;

namespace B24CoachBot.Domain.Conversations.Call;

/// <summary>The Call conversation's table as a Mermaid picture; <c>Call.moves.md</c> holds it and a test keeps it true.</summary>
public static class CallPicture
{
    public static string Draw() => MermaidGraph.Format(CallMoves.From(CallState.Waiting).GetInfo()).ReplaceLineEndings("\n").Trim();
}
