using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>A message as a person reads it: plain text with the attach laid out as lines, and its buttons.</summary>
internal static class SeenView
{
    public static JsonObject Of(World world, MessageRow message, bool rich)
    {
        var view = new JsonObject
        {
            ["id"] = message.Id,
            ["authorId"] = message.AuthorId,
            ["date"] = Instants.Write(message.Date, world.Zone),
            ["text"] = message.IsDeleted ? "Это сообщение удалено" : Text(message, world.Zone),
            ["buttons"] = new JsonArray([.. Button.Of(message).Select(button => new JsonObject
            {
                ["text"] = button.Text,
                ["disabled"] = button.IsDisabled || button.IsBlocked,
            })]),
            ["attach"] = message.Attach?.DeepClone(),
            ["edited"] = message.IsEdited,
        };
        if (rich)
        {
            view["bb"] = message.Text;
            view["keyboard"] = message.Keyboard?.DeepClone();
            view["system"] = message.IsSystem;
            view["deleted"] = message.IsDeleted;
            view["replyId"] = message.ReplyId;
            view["forward"] = message.Forward is { } from
                ? new JsonObject { ["messageId"] = from.MessageId, ["userId"] = from.UserId, ["chatId"] = from.ChatId }
                : null;
            view["reactions"] = new JsonArray([.. message.Reactions.Select(reaction =>
                new JsonObject { ["userId"] = reaction.UserId, ["reaction"] = reaction.Code })]);
            view["files"] = Paging.Array(message.FileIds, id => FileState.Of(world, id));
        }

        return view;
    }

    private static string Text(MessageRow message, TimeZoneInfo zone) => string.Join('\n',
        AttachLines.Of(message.Attach, zone).Prepend(PlainText.Of(message.Text, zone)).Where(line => line.Length > 0));
}
