using Stateless.Graph;

namespace B24CoachBot.Domain.Conversations.Errors;

/// <summary>The Errors conversation's table as a Mermaid picture; <c>Errors.moves.md</c> holds it and a test keeps it true.</summary>
public static class ErrorsPicture
{
    public static string Draw() => MermaidGraph.Format(ErrorsMoves.From(ErrorsState.Looking).GetInfo()).ReplaceLineEndings("\n").Trim();
}
