using Stateless.Graph;

namespace B24CoachBot.Domain.Conversations.Journal;

/// <summary>The Journal conversation's table as a Mermaid picture; <c>Journal.moves.md</c> holds it and a test keeps it true.</summary>
public static class JournalPicture
{
    public static string Draw() => MermaidGraph.Format(JournalMoves.From(JournalState.Looking).GetInfo()).ReplaceLineEndings("\n").Trim();
}
