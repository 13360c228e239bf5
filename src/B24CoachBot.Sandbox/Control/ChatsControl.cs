using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Chat;

namespace B24CoachBot.Sandbox.Control;

/// <summary>POST chats: a group chat of employees, with or without the bot; the first one owns it.</summary>
internal static class ChatsControl
{
    public static void Register(ControlTable table) => table.Post("chats", Add);

    private static JsonNode? Add(ControlCall call)
    {
        call.Body.Allow("title", "users", "bot");
        var users = call.Body.Numbers("users").Select(id => call.User(id).Id).ToList();
        if (users.Count == 0)
        {
            throw new ControlError(400, "'users' must name at least one employee.");
        }

        if (call.Body.FlagOrNull("bot") == true)
        {
            users.Add(call.Coach()?.Id ?? throw new ControlError(409, "No bot is registered in this portal yet."));
        }

        var chat = Chats.AddGroup(call.World, call.Body.Text("title"), users);
        return new JsonObject { ["chatId"] = chat.Id, ["dialog"] = $"chat{chat.Id}" };
    }
}
