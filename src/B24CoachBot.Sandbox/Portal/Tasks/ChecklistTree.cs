using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Tasks;

/// <summary>A task's checklists: roots, their items, and one level more.</summary>
internal static class ChecklistTree
{
    /// <summary>A root, an item and a sub-item.</summary>
    public const int Levels = 3;

    public static IReadOnlyList<ChecklistRow> Of(World world, long taskId) =>
        world.Table<ChecklistRow>().Of(Indexes.ChecklistOfTask, taskId);

    public static IReadOnlyList<ChecklistRow> Children(World world, long taskId, long parentId) =>
        [.. Of(world, taskId).Where(item => item.ParentId == parentId).OrderBy(item => item.Sort).ThenBy(item => item.Id)];

    /// <summary>1 for a root.</summary>
    public static int Level(World world, ChecklistRow item) =>
        item.ParentId != 0 && world.Table<ChecklistRow>().Find(item.ParentId) is { } parent ? 1 + Level(world, parent) : 1;

    public static void Add(World world, long by, ChecklistRow item)
    {
        world.Table<ChecklistRow>().Put(item);
        TaskHistory.Add(world, by, item.TaskId, "CHECKLIST_ITEM_CREATE", "", item.Title);
    }

    public static void Toggle(World world, long by, ChecklistRow item, bool complete)
    {
        if (item.Complete == complete)
        {
            return;
        }

        world.Table<ChecklistRow>().Put(item with { Complete = complete, ToggledBy = by, Toggled = world.Now });
        TaskHistory.Add(world, by, item.TaskId, complete ? "CHECKLIST_ITEM_CHECK" : "CHECKLIST_ITEM_UNCHECK", item.Title, item.Title);
    }

    public static void Remove(World world, long by, ChecklistRow item)
    {
        foreach (var child in Children(world, item.TaskId, item.Id))
        {
            Remove(world, by, child);
        }

        world.Table<ChecklistRow>().Remove(item.Id);
        TaskHistory.Add(world, by, item.TaskId, "CHECKLIST_ITEM_REMOVE", item.Title, "");
    }
}
