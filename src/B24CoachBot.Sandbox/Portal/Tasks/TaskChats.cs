using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Tasks;

/// <summary>The chat that every task has; what is said there is the task's discussion.</summary>
internal static class TaskChats
{
    public const string EntityType = "TASKS_TASK";

    /// <summary>The new chat's number.</summary>
    public static long Open(World world) => world.NextId("chat");

    public static TaskRow? Of(World world, long chatId) => world.Table<TaskRow>().All.FirstOrDefault(task => task.ChatId == chatId);

    public static IReadOnlyList<TaskMessageRow> Messages(World world, long taskId) =>
        [.. world.Table<TaskMessageRow>().All.Where(message => message.TaskId == taskId)];

    public static long Say(World world, TaskRow task, long authorId, string text)
    {
        var message = new TaskMessageRow(world.NextId("message"), task.Id, authorId, text, world.Now);
        world.Table<TaskMessageRow>().Put(message);
        return message.Id;
    }
}
