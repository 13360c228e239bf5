using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Chat;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>POST press: a person presses a button; one that cannot be pressed is refused with 409.</summary>
internal static class PressControl
{
    public static void Register(ControlTable table) => table.Post("press", Press);

    private static JsonNode? Press(ControlCall call)
    {
        call.Body.Allow("user", "messageId", "button");
        var user = call.BodyUser();
        var message = SeenMessage.Of(call, user, call.Body.Number("messageId"));
        var button = Button.Find(message, call.Body.Node("button"))
            ?? throw new ControlError(409, $"Message {message.Id} has no such button.");
        if (button.IsDisabled || button.IsBlocked)
        {
            throw new ControlError(409, $"The button «{button.Text}» is {(button.IsDisabled ? "disabled" : "blocked until the bot updates the message")}.");
        }

        var chat = call.World.Table<ChatRow>().Find(message.ChatId)!;
        if (button.Value("COMMAND") is { } name)
        {
            Command(call, user, chat, message, button, name.TrimStart('/'));
        }
        else if (button.Value("ACTION") == "SEND")
        {
            Messages.Add(call.World, chat, user.Id, new Words(button.Value("ACTION_VALUE") ?? ""));
        }

        return new JsonObject { ["messageId"] = message.Id, ["button"] = button.Text };
    }

    private static void Command(ControlCall call, UserRow user, ChatRow chat, MessageRow message, Button button, string name)
    {
        var botId = Loose.Number(message.Keyboard!["BOT_ID"])
            ?? throw new ControlError(409, "The keyboard was updated without BOT_ID, so the press goes nowhere.");
        if (call.World.Table<BotRow>().Find(botId) is not { } bot ||
            call.World.Table<CommandRow>().All.FirstOrDefault(row => row.BotId == botId && row.Command == name) is not { } command)
        {
            throw new ControlError(409, $"The command /{name} is not registered by bot {botId}, so the press goes nowhere.");
        }

        if (Loose.Flag(button.Json["BLOCK"]) == true)
        {
            call.World.Table<MessageRow>().Put(message with { BlockedButtons = [.. message.BlockedButtons, button.Index] });
        }

        BotEvents.Commanded(call.World, bot, chat, message, command, button.Value("COMMAND_PARAMS") ?? "", "keyboard", user.Id);
    }
}
