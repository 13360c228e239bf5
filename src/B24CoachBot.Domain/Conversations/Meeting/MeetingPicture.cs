using Stateless.Graph;

namespace B24CoachBot.Domain.Conversations.Meeting;

/// <summary>The Meeting conversation's table as a Mermaid picture; <c>Meeting.moves.md</c> holds it and a test keeps it true.</summary>
public static class MeetingPicture
{
    public static string Draw() => MermaidGraph.Format(MeetingMoves.From(MeetingState.Waiting).GetInfo()).ReplaceLineEndings("\n").Trim();
}
