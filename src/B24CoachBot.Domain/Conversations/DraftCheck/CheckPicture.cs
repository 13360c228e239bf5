using Stateless.Graph;

namespace B24CoachBot.Domain.Conversations.DraftCheck;

/// <summary>The DraftCheck conversation's table as a Mermaid picture; <c>DraftCheck.moves.md</c> holds it and a test keeps it true.</summary>
public static class CheckPicture
{
    public static string Draw() => MermaidGraph.Format(CheckMoves.From(CheckState.AskingText).GetInfo()).ReplaceLineEndings("\n").Trim();
}
