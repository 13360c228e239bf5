using System.Text.Json;
using System.Text.Json.Nodes;

namespace B24CoachBot.Sandbox.Portal.Chat;

/// <summary>
/// Reads a keyboard: JSON text, {"BOT_ID","BUTTONS"} or a bare list. A new message's keyboard belongs to the bot that
/// sends it; an update must say BOT_ID itself, otherwise its presses go nowhere.
/// </summary>
internal static class Keyboards
{
    private const int Longest = 30_000;
    private static readonly string[] Actions = ["LINK", "COMMAND", "ACTION", "APP_ID"];

    /// <summary>Null when there is none, or when "N" or an empty value takes it away.</summary>
    public static JsonObject? Read(JsonNode? node, long? senderId)
    {
        node = BlockJson.Parse(node, "KEYBOARD_ERROR", "Incorrect keyboard params");
        var keyboard = node switch
        {
            null => null,
            JsonArray { Count: 0 } or JsonObject { Count: 0 } => null,
            JsonArray buttons => new JsonObject { ["BUTTONS"] = buttons.DeepClone() },
            JsonObject map when map["BUTTONS"] is JsonArray or JsonObject => (JsonObject)map.DeepClone(),
            _ => throw Wrong(),
        };
        if (keyboard is null)
        {
            return null;
        }

        if (keyboard.ToJsonString().Length > Longest)
        {
            throw new PortalError(400, "KEYBOARD_OVERSIZE", "You have exceeded the maximum allowable size of keyboard");
        }

        if (keyboard["BUTTONS"] is JsonObject numbered)
        {
            keyboard["BUTTONS"] = new JsonArray([.. numbered.Select(member => member.Value?.DeepClone())]);
        }

        foreach (var button in (JsonArray)keyboard["BUTTONS"]!)
        {
            Check(button as JsonObject ?? throw Wrong());
        }

        keyboard["BOT_ID"] = Loose.Number(keyboard["BOT_ID"]) ?? senderId;
        return keyboard;
    }

    private static void Check(JsonObject button)
    {
        if (button["TYPE"] is { } type)
        {
            if (Loose.Text(type) != "NEWLINE" || button.Count > 1)
            {
                throw Wrong();
            }

            return;
        }

        var actions = Actions.Count(button.ContainsKey);
        if (string.IsNullOrWhiteSpace(Loose.Text(button["TEXT"])) || actions > 1 || (actions == 0 && Loose.Flag(button["DISABLED"]) != true))
        {
            throw Wrong();
        }
    }

    private static PortalError Wrong() => new(400, "KEYBOARD_ERROR", "Incorrect keyboard params");
}

/// <summary>Keyboards and attaches may come as JSON or as a JSON text; "N" and "" take them away.</summary>
internal static class BlockJson
{
    public static JsonNode? Parse(JsonNode? node, string code, string description)
    {
        if (node is not JsonValue value)
        {
            return node;
        }

        var text = Loose.Text(value) ?? "";
        if (text.Length == 0 || text == "N")
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(text) is JsonObject or JsonArray ? JsonNode.Parse(text) : throw new PortalError(400, code, description);
        }
        catch (JsonException)
        {
            throw new PortalError(400, code, description);
        }
    }
}
