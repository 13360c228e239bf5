using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>A message that a person can see: it is in one of that person's dialogues and was not taken away.</summary>
internal static class SeenMessage
{
    public static MessageRow Of(ControlCall call, UserRow user, long id) =>
        call.World.Table<MessageRow>().Find(id) is { IsDeleted: false } message &&
        call.World.Table<ChatRow>().Find(message.ChatId) is { } chat && chat.Has(user.Id)
            ? message
            : throw new ControlError(409, $"User {user.Id} sees no message {id}.");
}
