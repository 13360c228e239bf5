using System.CommandLine;
using B24CoachBot.Domain.Conversations;

namespace B24CoachBot.Host.Commands;

/// <summary><c>moves</c>: every conversation's picture as Mermaid, drawn from the table itself.</summary>
internal static class MovesVerb
{
    public static Command Command()
    {
        var command = new Command("moves", "Prints what may follow what in every conversation (Mermaid).");
        command.SetAction(_ => Console.Out.WriteLine(string.Join("\n\n", AllConversations.InOrder.Select(conversation => conversation.Picture))));
        return command;
    }
}
