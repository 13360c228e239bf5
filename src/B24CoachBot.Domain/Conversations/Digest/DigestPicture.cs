using Stateless.Graph;

namespace B24CoachBot.Domain.Conversations.Digest;

/// <summary>The Digest conversation's table as a Mermaid picture; <c>Digest.moves.md</c> holds it and a test keeps it true.</summary>
public static class DigestPicture
{
    public static string Draw() => MermaidGraph.Format(DigestMoves.From(DigestState.Waiting).GetInfo()).ReplaceLineEndings("\n").Trim();
}
