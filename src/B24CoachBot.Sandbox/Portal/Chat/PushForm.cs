using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Applications;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Chat;

/// <summary>
/// An event as PHP's form: every value a text, true is "1" and false "0", null is empty, and empty lists and maps
/// vanish. The token to trust is the one at the top: the application's, or "custom" and the bot's token.
/// </summary>
internal static class PushForm
{
    /// <param name="application">Whose bot it is; null for one registered over a webhook.</param>
    public static string Write(World world, BotRow bot, InstallationRow? application, string type, JsonObject data)
    {
        var auth = application is null ? Auth(world, bot) : TokenView.Auth(world, application, TokenBook.ForEvent(world, application.Id, Actor(world, application, data)));
        var sent = (JsonObject)data.DeepClone();
        sent["bot"] = new JsonObject { ["id"] = bot.Id, ["code"] = bot.Code, ["auth"] = auth.DeepClone() };
        return Write(world, type, sent, auth);
    }

    /// <summary>To an outgoing webhook: its own token at the top, and no key to call back with.</summary>
    public static string Write(World world, OutgoingRow hook, string type, JsonObject data) => Write(world, type, data, new JsonObject
    {
        ["domain"] = world.Domain,
        ["client_endpoint"] = $"{world.Origin}/rest/",
        ["server_endpoint"] = $"{world.Authority}/rest/",
        ["member_id"] = world.Settings.MemberId,
        ["application_token"] = hook.Token,
    }, hook.Id);

    public static string Write(World world, string type, JsonObject data, JsonObject auth, long? handlerId = null)
    {
        var fields = new List<string> { "event=" + type };
        if (handlerId is { } id)
        {
            fields.Add(string.Create(CultureInfo.InvariantCulture, $"event_handler_id={id}"));
        }

        Add(fields, "data", data);
        fields.Add($"ts={world.Now.ToUnixTimeSeconds()}");
        Add(fields, "auth", auth);
        return string.Join('&', fields);
    }

    /// <summary>A client of an Open Channel has no account that could act.</summary>
    private static long Actor(World world, InstallationRow application, JsonObject data) =>
        Loose.Number((data["user"] as JsonObject)?["id"]) is { } id && world.Table<UserRow>().Find(id) is { Active: true, IsBot: false, IsConnector: false } ? id : application.UserId;

    private static JsonObject Auth(World world, BotRow bot) => new()
    {
        ["expires"] = world.Now.ToUnixTimeSeconds() + 3600,
        ["expires_in"] = 3600,
        ["scope"] = "imbot",
        ["domain"] = world.Domain,
        ["server_endpoint"] = $"{world.Authority}/rest/",
        ["status"] = "L",
        ["client_endpoint"] = $"{world.Origin}/rest/",
        ["member_id"] = world.Settings.MemberId,
        ["application_token"] = bot.Owner,
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
