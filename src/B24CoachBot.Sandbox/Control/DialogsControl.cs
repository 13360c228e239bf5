using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Chat;
using B24CoachBot.Sandbox.Portal.Lines;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Portal.Tasks;

namespace B24CoachBot.Sandbox.Control;

/// <summary>GET dialogs, GET dialogs/{dialog}/messages, POST dialogs/{dialog}/open and …/read, GET commands: what a person sees.</summary>
internal static class DialogsControl
{
    public static void Register(ControlTable table)
    {
        table.Get("dialogs", List);
        table.Get("dialogs/{dialog}/messages", Read);
        table.Post("dialogs/{dialog}/open", Open);
        table.Post("dialogs/{dialog}/read", MarkRead);
        table.Get("commands", Commands);
    }

    /// <summary>The dialogue with the bot stands first, even before it was opened; then the newest talk.</summary>
    private static JsonNode? List(ControlCall call)
    {
        var user = call.QueryUser();
        var rows = call.World.Table<ChatRow>().Of(Indexes.ChatsOfPerson, user.Id).Select(chat => Row(call, user, chat)).ToList();
        if (call.Coach() is { } bot && rows.All(row => (string?)row["dialog"] != "bot"))
        {
            rows.Add(new JsonObject
            {
                ["dialog"] = "bot",
                ["chatId"] = null,
                ["title"] = call.World.Table<UserRow>().Find(bot.Id)?.FullName,
                ["task"] = null,
                ["line"] = false,
                ["session"] = null,
                ["lastMessage"] = null,
                ["unread"] = 0,
                ["typing"] = new JsonArray(),
            });
        }

        return new JsonArray([.. rows
            .OrderByDescending(row => (string?)row["dialog"] == "bot")
            .ThenByDescending(row => Loose.Number((row["lastMessage"] as JsonObject)?["id"]) ?? 0)]);
    }

    private static JsonObject Row(ControlCall call, UserRow user, ChatRow chat)
    {
        var messages = Messages.Of(call.World, chat.Id);
        var read = chat.Read.GetValueOrDefault(user.Id);
        return new JsonObject
        {
            ["dialog"] = DialogOf.Name(call, chat, user),
            ["chatId"] = chat.Id,
            ["title"] = ChatViews.Name(call.World, chat, user.Id),
            ["task"] = TaskChats.TaskOf(chat),
            ["line"] = chat.IsLine,
            ["session"] = chat.IsLine && LineBook.Last(call.World, chat.Id) is { IsOpen: true } session ? session.Id : null,
            ["lastMessage"] = messages.Count == 0 ? null : SeenView.Of(call.World, messages[^1], rich: true),
            ["typing"] = Paging.Array(Typing.Now(call.World, chat), row => new JsonObject
            {
                ["userId"] = row.UserId,
                ["code"] = row.Code?[Typing.CodePrefix.Length..],
                ["until"] = Instants.Write(row.Until, call.World.Zone),
            }),
            ["unread"] = messages.Count(message => message.Id > read && message.AuthorId != user.Id),
        };
    }

    /// <summary>Oldest first; with rich=true also what the page draws: BB codes, keyboard, reply, forward, reactions, files.</summary>
    private static JsonNode? Read(ControlCall call)
    {
        var chat = DialogOf.Find(call, call.QueryUser(), call.Route("dialog"));
        return chat is null
            ? new JsonArray()
            : new JsonArray([.. Messages.Of(call.World, chat.Id).Select(message =>
                SeenView.Of(call.World, message, rich: call.QueryOrNull("rich") == "true"))]);
    }

    private static JsonNode? Open(ControlCall call)
    {
        call.Body.Allow("user");
        var chat = DialogOf.Open(call, call.BodyUser(), call.Route("dialog"));
        return new JsonObject { ["chatId"] = chat.Id };
    }

    private static JsonNode? MarkRead(ControlCall call)
    {
        call.Body.Allow("user");
        var user = call.BodyUser();
        if (DialogOf.Find(call, user, call.Route("dialog")) is { } chat && Messages.Of(call.World, chat.Id) is [.., var last])
        {
            Chats.MarkRead(call.World, chat, user.Id, last.Id);
        }

        return null;
    }

    private static JsonNode? Commands(ControlCall call)
    {
        call.QueryUser();
        var language = call.World.Settings.Language;
        return new JsonArray([.. call.World.Table<CommandRow>().All.Where(command => !command.Hidden).Select(command => new JsonObject
        {
            ["id"] = command.Id,
            ["botId"] = command.BotId,
            ["command"] = "/" + command.Command,
            ["title"] = command.Title.GetValueOrDefault(language) ?? command.Title.Values.FirstOrDefault(),
            ["params"] = command.Params.GetValueOrDefault(language) ?? command.Params.Values.FirstOrDefault(),
            ["common"] = command.Common,
        })]);
    }
}
