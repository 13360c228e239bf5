using Stateless.Graph;

namespace B24CoachBot.Domain.Conversations.Permission;

/// <summary>The Permission conversation's table as a Mermaid picture; <c>Permission.moves.md</c> holds it and a test keeps it true.</summary>
public static class PermissionPicture
{
    public static string Draw() => MermaidGraph.Format(PermissionMoves.From(PermissionState.Waiting).GetInfo()).ReplaceLineEndings("\n").Trim();
}
