using Stateless.Graph;

namespace B24CoachBot.Domain.Conversations.Lesson;

/// <summary>The Lesson conversation's table as a Mermaid picture; <c>Lesson.moves.md</c> holds it and a test keeps it true.</summary>
public static class LessonPicture
{
    public static string Draw() => MermaidGraph.Format(LessonMoves.From(LessonState.Choosing).GetInfo()).ReplaceLineEndings("\n").Trim();
}
