using Stateless.Graph;

namespace B24CoachBot.Domain.Conversations.MyData;

/// <summary>The MyData conversation's table as a Mermaid picture; <c>MyData.moves.md</c> holds it and a test keeps it true.</summary>
public static class MyDataPicture
{
    public static string Draw() => MermaidGraph.Format(MyDataMoves.From(MyDataState.Looking).GetInfo()).ReplaceLineEndings("\n").Trim();
}
