using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Applications;
using B24CoachBot.Sandbox.Portal.Methods;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>
/// GET placements?user=&amp;messageId=: the applications' items in that message's menu. POST placements {user, messageId, placement}: the
/// person chooses one ("placement" is an item's id, or IM_CONTEXT_MENU for the first) and sees what the application shows.
/// </summary>
internal static class PlacementsControl
{
    public static void Register(ControlTable table)
    {
        table.Get("placements", call => Paging.Array(
            Items(call.World, call.QueryUser(), long.TryParse(call.QueryOrNull("messageId"), CultureInfo.InvariantCulture, out var id) ? SeenMessage.Of(call, call.QueryUser(), id) : null),
            item => new JsonObject { ["id"] = item.Id, ["placement"] = item.Placement, ["title"] = Title(call.World, item) }));
        table.PostAndWait("placements", Open);
    }

    private static async Task<JsonNode?> Open(ControlCall call)
    {
        call.Body.Allow("user", "messageId", "placement");
        var world = call.World;
        var (item, token, options) = world.Run(() =>
        {
            var user = call.BodyUser();
            var message = SeenMessage.Of(call, user, call.Body.Number("messageId"));
            var wanted = Loose.Text(call.Body.Node("placement")) ?? PlacementMethods.ContextMenu;
            var item = Items(world, user, message).FirstOrDefault(item => item.Placement == wanted || item.Id.ToString(CultureInfo.InvariantCulture) == wanted)
                ?? throw new ControlError(409, $"No application has an item '{wanted}' in the menu of message {message.Id} for user {user.Id}.");
            var dialog = world.Table<ChatRow>().Find(message.ChatId)!.DialogFor(user.Id);
            return (item, TokenBook.Pair(world, item.ApplicationId, user.Id), new JsonObject
            {
                ["messageId"] = message.Id.ToString(CultureInfo.InvariantCulture),
                ["dialogId"] = dialog,
                ["URI"] = $"/online/?IM_DIALOG={dialog}",
            });
        });
        var seen = await Frame.Open(world, item.Handler, token, item.Placement, world.Note(() => world.Settings.Language), options);
        return new JsonObject { ["status"] = seen.Status, ["html"] = seen.Html };
    }

    private static IEnumerable<PlacementRow> Items(World world, UserRow user, MessageRow? message) =>
        world.Table<PlacementRow>().All.Where(item => item.Placement == PlacementMethods.ContextMenu
            && world.Table<InstallationRow>().Find(item.ApplicationId) is { IsFinished: true }
            && (user.IsAdmin || Loose.Text(item.Options["role"]) != "ADMIN")
            && (!user.Extranet || Loose.Text(item.Options["extranet"]) == "Y")
            && (message is null || IsMeant(world, item, message)));

    private static bool IsMeant(World world, PlacementRow item, MessageRow message)
    {
        var contexts = (Loose.Text(item.Options["context"]) ?? "ALL").Split(';');
        var chat = world.Table<ChatRow>().Find(message.ChatId)!;
        var withBot = chat.UserIds.Any(id => world.Table<BotRow>().Find(id) is not null);
        return contexts.Contains("ALL") || contexts.Contains(chat.IsLine ? "LINES" : !chat.IsPrivate ? "CHAT" : withBot ? "" : "USER");
    }

    private static string Title(World world, PlacementRow item) =>
        Loose.Text((item.LangAll[world.Settings.Language] as JsonObject)?["TITLE"]) is { Length: > 0 } own ? own : item.Title;
}
