using Stateless.Graph;

namespace B24CoachBot.Domain.Conversations.Letter;

/// <summary>The Letter conversation's table as a Mermaid picture; <c>Letter.moves.md</c> holds it and a test keeps it true.</summary>
public static class LetterPicture
{
    public static string Draw() => MermaidGraph.Format(LetterMoves.From(LetterState.AskingKind).GetInfo()).ReplaceLineEndings("\n").Trim();
}
