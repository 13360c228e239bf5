using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Tasks;

/// <summary>The results that people reported in a task.</summary>
internal static class TaskResults
{
    public static IReadOnlyList<TaskResultRow> Of(World world, long taskId) =>
        [.. world.Table<TaskResultRow>().All.Where(result => result.TaskId == taskId)];

    public static TaskResultRow Add(World world, long taskId, long authorId, string text)
    {
        var result = new TaskResultRow(world.NextId("taskResult"), taskId, authorId, text, world.Now);
        world.Table<TaskResultRow>().Put(result);
        return result;
    }
}
