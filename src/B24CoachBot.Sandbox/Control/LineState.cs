using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Lines;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>Dialogues of Open Channels as the state shows them, and every word in them: who reads it can tell that a bot said nothing.</summary>
internal static class LineState
{
    public static JsonArray All(World world) => Paging.Array(world.Table<SessionRow>().All, session => Of(world, session));

    public static JsonObject Of(World world, SessionRow session) => new()
    {
        ["id"] = session.Id,
        ["lineId"] = session.LineId,
        ["chatId"] = session.ChatId,
        ["clientUserId"] = session.ClientUserId,
        ["operatorId"] = session.OperatorId == 0 ? null : session.OperatorId,
        ["bindings"] = Paging.Array(session.Cards, card => new JsonObject { ["entityTypeId"] = card.OwnerTypeId, ["entityId"] = card.OwnerId }),
        ["activityId"] = session.ActivityId,
        ["start"] = Instants.Write(session.Start, world.Zone),
        ["messages"] = Paging.Array(LineBook.Said(world, session), message => new JsonObject { ["id"] = message.Id, ["authorId"] = message.AuthorId, ["text"] = message.Text }),
        ["finish"] = Instants.Write(session.Finish, world.Zone),
    };
}
