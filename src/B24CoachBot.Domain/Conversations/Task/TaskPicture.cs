using Stateless.Graph;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>The Task conversation's table as a Mermaid picture; <c>Task.moves.md</c> holds it and a test keeps it true.</summary>
public static class TaskPicture
{
    public static string Draw() => MermaidGraph.Format(TaskMoves.From(TaskState.AskingWhat).GetInfo()).ReplaceLineEndings("\n").Trim();
}
