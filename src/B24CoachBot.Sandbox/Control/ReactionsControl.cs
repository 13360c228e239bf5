using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Chat;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>POST reactions: the same reaction once more takes it back, as in the messenger.</summary>
internal static class ReactionsControl
{
    public static void Register(ControlTable table) => table.Post("reactions", React);

    private static JsonNode? React(ControlCall call)
    {
        call.Body.Allow("user", "messageId", "reaction");
        var user = call.BodyUser();
        var message = SeenMessage.Of(call, user, call.Body.Number("messageId"));
        var code = call.Body.Text("reaction");
        if (!Reactions.IsKnown(code))
        {
            throw new ControlError(400, $"The messenger has no reaction '{code}'; a thumb up is 'like'.");
        }

        var add = !message.Reactions.Contains(new ReactionOf(user.Id, code));
        Messages.React(call.World, message, user.Id, code, add);
        return new JsonObject { ["messageId"] = message.Id, ["action"] = add ? "add" : "delete" };
    }
}
