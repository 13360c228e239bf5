using System.Text.Json;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>A message's buttons as a person sees them, numbered from 0 without the row breaks.</summary>
internal sealed record Button(int Index, string Text, bool IsDisabled, bool IsBlocked, JsonObject Json)
{
    public static IReadOnlyList<Button> Of(MessageRow message) =>
    [
        .. (message.Keyboard?["BUTTONS"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .Where(button => !button.ContainsKey("TYPE"))
            .Select((button, index) => new Button(
                index,
                Loose.Text(button["TEXT"]) ?? "",
                Loose.Flag(button["DISABLED"]) == true,
                message.BlockedButtons.Contains(index),
                button)),
    ];

    /// <summary>By caption, or by index when a number is given.</summary>
    public static Button? Find(MessageRow message, JsonNode? wanted)
    {
        var buttons = Of(message);
        return wanted?.GetValueKind() switch
        {
            JsonValueKind.String => buttons.FirstOrDefault(button => button.Text == wanted.GetValue<string>()),
            JsonValueKind.Number => buttons.FirstOrDefault(button => button.Index == Loose.Number(wanted)),
            _ => throw new ControlError(400, "'button' must be a caption or an index."),
        };
    }

    public string? Value(string key) => Loose.Text(Json[key]);
}
