using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Chat;

/// <summary>
/// An event as PHP's form: every value a text, true is "1" and false "0", null is empty, and empty lists and maps
/// vanish. The token to trust is the one at the top, "custom" and the bot's token.
/// </summary>
internal static class PushForm
{
    public static string Write(World world, BotRow bot, string type, JsonObject data)
    {
        var moment = world.Now.ToUnixTimeSeconds();
        var sent = (JsonObject)data.DeepClone();
        sent["bot"] = new JsonObject { ["id"] = bot.Id, ["code"] = bot.Code, ["auth"] = Auth(world, bot, moment) };
        var fields = new List<string> { "event=" + type };
        Add(fields, "data", sent);
        fields.Add($"ts={moment}");
        Add(fields, "auth", Auth(world, bot, moment));
        return string.Join('&', fields);
    }

    /// <summary>To an outgoing webhook: its own token at the top, and no key to call back with.</summary>
    public static string Write(World world, OutgoingRow hook, string type, JsonObject data)
    {
        var fields = new List<string> { "event=" + type, $"event_handler_id={hook.Id}" };
        Add(fields, "data", data);
        fields.Add($"ts={world.Now.ToUnixTimeSeconds()}");
        Add(fields, "auth", new JsonObject
        {
            ["domain"] = world.Domain,
            ["client_endpoint"] = $"{world.Origin}/rest/",
            ["server_endpoint"] = $"{world.Authority}/rest/",
            ["member_id"] = world.Settings.MemberId,
            ["application_token"] = hook.Token,
        });
        return string.Join('&', fields);
    }

    private static JsonObject Auth(World world, BotRow bot, long moment) => new()
    {
        ["expires"] = moment + 3600,
        ["expires_in"] = 3600,
        ["scope"] = "imbot",
        ["domain"] = world.Domain,
        ["server_endpoint"] = $"{world.Authority}/rest/",
        ["status"] = "L",
        ["client_endpoint"] = $"{world.Origin}/rest/",
        ["member_id"] = world.Settings.MemberId,
        ["application_token"] = "custom" + bot.Token,
    };

    private static void Add(List<string> fields, string key, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var (name, value) in map)
                {
                    Add(fields, $"{key}[{name}]", value);
                }

                break;
            case JsonArray list:
                foreach (var (index, value) in list.Index())
                {
                    Add(fields, string.Create(CultureInfo.InvariantCulture, $"{key}[{index}]"), value);
                }

                break;
            default:
                fields.Add($"{WebUtility.UrlEncode(key)}={WebUtility.UrlEncode(Scalar(node))}");
                break;
        }
    }

    private static string Scalar(JsonNode? node) =>
        node is null ? "" : node.GetValueKind() == JsonValueKind.False ? "0" : Loose.Text(node) ?? "";
}
