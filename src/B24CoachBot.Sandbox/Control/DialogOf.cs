using B24CoachBot.Sandbox.Portal.Chat;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>Reads a dialogue's name as control calls write it: "bot", "chat5", "user3".</summary>
internal static class DialogOf
{
    /// <summary>The dialogue, opened if it is private and new.</summary>
    public static ChatRow Open(ControlCall call, UserRow user, string dialog) => Other(call, dialog) is { } other
        ? Chats.OpenPrivate(call.World, user.Id, other)
        : Group(call, user, dialog);

    /// <summary>The dialogue, or null when a private one has not been opened yet.</summary>
    public static ChatRow? Find(ControlCall call, UserRow user, string dialog) => Other(call, dialog) is { } other
        ? Chats.FindPrivate(call.World, user.Id, other)
        : Group(call, user, dialog);

    /// <summary>How <paramref name="user"/> would name this dialogue.</summary>
    public static string Name(ControlCall call, ChatRow chat, UserRow user)
    {
        var other = chat.UserIds.FirstOrDefault(id => id != user.Id, user.Id);
        return !chat.IsPrivate ? $"chat{chat.Id}" : other == call.Coach()?.Id ? "bot" : $"user{other}";
    }

    private static long? Other(ControlCall call, string dialog)
    {
        if (dialog == "bot")
        {
            return call.Coach()?.Id ?? throw new ControlError(409, "No bot is registered in this portal yet.");
        }

        return dialog.StartsWith("user", StringComparison.Ordinal) && long.TryParse(dialog.AsSpan(4), out var id)
            ? call.User(id).Id
            : null;
    }

    private static ChatRow Group(ControlCall call, UserRow user, string dialog)
    {
        var chat = Chats.ChatNumber(dialog) is { } id
            ? call.World.Table<ChatRow>().Find(id)
            : throw new ControlError(400, "A dialog is \"bot\", \"chatN\" or \"userN\".");
        return chat is not null && chat.Has(user.Id)
            ? chat
            : throw new ControlError(400, $"User {user.Id} is in no dialog {dialog}.");
    }
}
