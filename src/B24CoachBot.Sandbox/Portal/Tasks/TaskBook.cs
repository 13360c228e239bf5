using B24CoachBot.Sandbox.Portal.Events;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Tasks;

/// <summary>The only place where tasks change, so that every change leaves its line of history.</summary>
internal static class TaskBook
{
    /// <summary>Files a new task with its number, chat and first line of history; the draft's id is ignored.</summary>
    public static TaskRow Create(World world, long by, TaskRow draft)
    {
        var id = world.NextId("task");
        var task = draft with { Id = id, Changed = world.Now, ChangedBy = by, ChatId = TaskChats.Open(world, draft, id) };
        world.Table<TaskRow>().Put(task);
        TaskHistory.Add(world, by, id, "NEW", null, null);
        PortalEvents.RaiseOfTask(world, "ADD", id, by);
        return task;
    }

    /// <summary>Keeps the changed task; nothing changed leaves no trace.</summary>
    public static TaskRow Save(World world, long by, TaskRow after)
    {
        var before = world.Table<TaskRow>().Find(after.Id)!;
        var differences = TaskHistory.Differences(before, after);
        if (differences.Count == 0)
        {
            return before;
        }

        after = after with { Changed = world.Now, ChangedBy = by };
        if (after.Status != before.Status)
        {
            after = Stamped(after, by, world.Now);
        }

        world.Table<TaskRow>().Put(after);
        TaskChats.Follow(world, after);
        foreach (var (field, from, to) in differences)
        {
            TaskHistory.Add(world, by, after.Id, field, from, to);
        }

        PortalEvents.RaiseOfTask(world, "UPDATE", after.Id, by);
        return after;
    }

    /// <summary>A word in a task's chat is activity, and no change.</summary>
    public static void Said(World world, ChatRow chat)
    {
        if (TaskChats.TaskOf(chat) is { } id && world.Table<TaskRow>().Find(id) is { } task)
        {
            world.Table<TaskRow>().Put(task with { LastSaid = world.Now });
        }
    }

    public static void Delete(World world, long by, TaskRow task)
    {
        foreach (var item in ChecklistTree.Of(world, task.Id))
        {
            world.Table<ChecklistRow>().Remove(item.Id);
        }

        world.Table<TaskRow>().Remove(task.Id);
        PortalEvents.RaiseOfTask(world, "DELETE", task.Id, by);
    }

    private static TaskRow Stamped(TaskRow task, long by, DateTimeOffset now)
    {
        var closed = task.Status is "completed" or "supposedly_completed";
        return task with
        {
            StatusChanged = now,
            StatusChangedBy = by,
            Started = task.Status == "in_progress" ? task.Started ?? now : task.Started,
            Closed = closed ? now : null,
            ClosedBy = closed ? by : null,
        };
    }
}
