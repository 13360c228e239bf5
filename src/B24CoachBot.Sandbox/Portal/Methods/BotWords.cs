using B24CoachBot.Sandbox.Portal.Chat;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>Reads what a bot wants to say from a call's fields.</summary>
internal static class BotWords
{
    public static Words Read(Call call, BotRow bot, ChatRow chat)
    {
        var fields = call.Args.Map("fields");
        var words = new Words(fields.TextOrNull("message") ?? "")
        {
            IsSystem = fields.Flag("system"),
            Attach = Attaches.Read(fields.Node("attach")),
            Keyboard = Keyboards.Read(fields.Node("keyboard"), bot.Id),
            ReplyId = fields.NumberOrNull("replyId"),
        };
        if (words.Text.Length == 0 && words.Attach is null && fields.Map("forwardIds").Count == 0)
        {
            throw new PortalError(400, "EMPTY_MESSAGE", "Message is empty");
        }

        return words.ReplyId is { } replyId && call.World.Table<MessageRow>().Find(replyId)?.ChatId != chat.Id
            ? words with { ReplyId = null }
            : words;
    }
}
