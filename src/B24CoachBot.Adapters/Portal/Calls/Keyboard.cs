using System.Text.Json;
using System.Text.Json.Serialization;

namespace B24CoachBot.Adapters.Portal.Calls;

/// <summary>Buttons under a message; with none, an update takes the keyboard away. The bot's id stands beside them,
/// or a press after an update would go nowhere. Source: messages/message-keyboards.md.</summary>
[JsonConverter(typeof(KeyboardJson))]
public sealed record Keyboard(int BotId, IReadOnlyList<Button> Buttons);

/// <summary>One button, keys as the portal spells them; a row break has only <see cref="Type"/>.</summary>
public sealed record Button
{
    [JsonPropertyName("TYPE")]
    public string? Type { get; init; }

    [JsonPropertyName("TEXT")]
    public string? Text { get; init; }

    /// <summary>A registered command without its slash.</summary>
    [JsonPropertyName("COMMAND")]
    public string? Command { get; init; }

    [JsonPropertyName("COMMAND_PARAMS")]
    public string? CommandParams { get; init; }

    /// <summary>What the portal's page does by itself: <c>PUT</c> writes <see cref="ActionValue"/> into the line of input.</summary>
    [JsonPropertyName("ACTION")]
    public string? Action { get; init; }

    [JsonPropertyName("ACTION_VALUE")]
    public string? ActionValue { get; init; }

    /// <summary>A web page, or a path of the portal.</summary>
    [JsonPropertyName("LINK")]
    public string? Link { get; init; }

    /// <summary><c>primary</c>, <c>secondary</c>, <c>alert</c> or <c>base</c>.</summary>
    [JsonPropertyName("BG_COLOR_TOKEN")]
    public string? ColorToken { get; init; }

    /// <summary><c>LINE</c> beside the others, <c>BLOCK</c> on a row of its own.</summary>
    [JsonPropertyName("DISPLAY")]
    public string? Display { get; init; }

    /// <summary><c>Y</c>: once pressed, blocked until the bot updates the message.</summary>
    [JsonPropertyName("BLOCK")]
    public string? Block { get; init; }

    [JsonPropertyName("DISABLED")]
    public string? Disabled { get; init; }

    public static Button NewLine { get; } = new() { Type = "NEWLINE" };
}

internal sealed class KeyboardJson : JsonConverter<Keyboard>
{
    public override Keyboard Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var stored = JsonDocument.ParseValue(ref reader);
        var keyboard = new PortalJson(stored.RootElement);
        return new Keyboard(keyboard.Id("BOT_ID") ?? 0,
            [.. keyboard["BUTTONS"].Items().Select(button => JsonSerializer.Deserialize<Button>(button.Raw(), options)!)]);
    }

    public override void Write(Utf8JsonWriter writer, Keyboard value, JsonSerializerOptions options)
    {
        if (value.Buttons.Count == 0)
        {
            writer.WriteStringValue("N");
            return;
        }

        writer.WriteStartObject();
        writer.WriteNumber("BOT_ID", value.BotId);
        writer.WritePropertyName("BUTTONS");
        JsonSerializer.Serialize(writer, value.Buttons, options);
        writer.WriteEndObject();
    }
}
