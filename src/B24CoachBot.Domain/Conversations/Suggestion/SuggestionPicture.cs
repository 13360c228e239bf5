using Stateless.Graph;

namespace B24CoachBot.Domain.Conversations.Suggestion;

/// <summary>The Suggestion conversation's table as a Mermaid picture; <c>Suggestion.moves.md</c> holds it and a test keeps it true.</summary>
public static class SuggestionPicture
{
    public static string Draw() => MermaidGraph.Format(SuggestionMoves.From(SuggestionState.Waiting).GetInfo()).ReplaceLineEndings("\n").Trim();
}
