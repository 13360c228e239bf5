using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Portal.Tasks;

namespace B24CoachBot.Sandbox.Portal.Disk;

/// <summary>Who may read a file: who put it there, who is in its chat, who reads a task that has it, an administrator.</summary>
internal static class FileAccess
{
    public static bool Reads(World world, UserRow user, FileRow file) =>
        user.IsAdmin || file.AuthorId == user.Id || IsInChat(world, user.Id, file) ||
        world.Table<TaskRow>().All.Any(task => task.FileIds.Contains(file.Id) && TaskAccess.Reads(world, user, task));

    /// <summary>In the chat itself, or in one into which a message with the file was forwarded.</summary>
    public static bool IsInChat(World world, long userId, FileRow file) =>
        world.Table<MessageRow>().All.Where(message => message.FileIds.Contains(file.Id)).Select(message => message.ChatId).Append(file.ChatId)
            .Any(chatId => world.Table<ChatRow>().Find(chatId) is { } chat && chat.Has(userId));
}
