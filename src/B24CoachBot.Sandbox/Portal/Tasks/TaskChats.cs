using System.Globalization;
using B24CoachBot.Sandbox.Portal.Chat;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Tasks;

/// <summary>The chat that every task has; what is said there is the task's discussion.</summary>
internal static class TaskChats
{
    public const string EntityType = "TASKS_TASK";

    /// <summary>The new chat's number.</summary>
    public static long Open(World world, TaskRow task, long taskId) => Chats.AddEntity(
        world, task.Title, task.CreatorId, People(task), EntityType, taskId.ToString(CultureInfo.InvariantCulture)).Id;

    /// <summary>Keeps the chat's people and title as the task's.</summary>
    public static void Follow(World world, TaskRow task)
    {
        if (world.Table<ChatRow>().Find(task.ChatId) is { } chat && (chat.Title != task.Title || !chat.UserIds.SequenceEqual(People(task))))
        {
            world.Table<ChatRow>().Put(chat with { Title = task.Title, UserIds = People(task) });
        }
    }

    public static MessageRow Say(World world, TaskRow task, long authorId, string text) =>
        Messages.Add(world, world.Table<ChatRow>().Find(task.ChatId)!, authorId, new Words(text));

    /// <summary>Null for a chat that belongs to no task.</summary>
    public static long? TaskOf(ChatRow chat) => chat.EntityType == EntityType
        && long.TryParse(chat.EntityId, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static IReadOnlyList<long> People(TaskRow task) =>
        [.. task.Accomplices.Concat(task.Auditors).Prepend(task.ResponsibleId).Prepend(task.CreatorId).Distinct()];
}
