using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Portal.Tasks;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>Checklist items (tasks/checklist-item). Arguments count by position, whatever their keys are called.</summary>
internal static class Checklists
{
    private const string Scope = "task";

    public static void Register(MethodTable table)
    {
        table.V2("task.checklistitem.add", Scope, call => Add(new PositionalArgs(call, "add")));
        table.V2("task.checklistitem.update", Scope, call => Update(new PositionalArgs(call, "update")));
        table.V2("task.checklistitem.get", Scope, call => Get(new PositionalArgs(call, "get")));
        table.V2("task.checklistitem.getlist", Scope, call => GetList(new PositionalArgs(call, "getlist")));
        table.V2("task.checklistitem.complete", Scope, call => Toggle(new PositionalArgs(call, "complete"), complete: true));
        table.V2("task.checklistitem.renew", Scope, call => Toggle(new PositionalArgs(call, "renew"), complete: false));
        table.V2("task.checklistitem.delete", Scope, call => Delete(new PositionalArgs(call, "delete")));
        table.V2("task.checklistitem.moveafteritem", Scope, call => Move(new PositionalArgs(call, "moveafteritem")));
        table.V2("task.checklistitem.isactionallowed", Scope, call => IsAllowed(new PositionalArgs(call, "isactionallowed")));
    }

    private static Answer Add(PositionalArgs args)
    {
        var taskId = args.Number(0, "taskId");
        var fields = args.Map(1, "arFields");
        var task = args.Task(taskId) is { } found && TaskAccess.Works(args.Call.Caller.User, found)
            ? found
            : throw PositionalArgs.Failed("Adding item: action not allowed");
        if (fields.TextOrNull("TITLE") is not { Length: > 0 } title)
        {
            throw PositionalArgs.Failed("Item name not specified");
        }

        var world = args.Call.World;
        var by = args.Call.Caller.UserId;
        var parent = Parent(world, by, task, fields);
        if (parent is not null && ChecklistTree.Level(world, parent) >= ChecklistTree.Levels)
        {
            throw PositionalArgs.Failed("Adding item: action not allowed");
        }

        var sort = ChecklistTree.Children(world, taskId, parent?.Id ?? 0).Count;
        var item = Written(new ChecklistRow(world.NextId("checklist"), taskId, parent?.Id ?? 0, by, title) { Sort = sort }, fields, args.Call);
        ChecklistTree.Add(world, by, item);
        Invite(args.Call, task, item.Members);
        return item.Id;
    }

    private static Answer Update(PositionalArgs args)
    {
        var task = args.Task(args.Number(0, "taskId"));
        var item = args.Item(args.Number(1, "itemId"));
        var fields = args.Map(2, "arFields");
        if (task is null || item is null || item.TaskId != task.Id || !TaskAccess.Works(args.Call.Caller.User, task))
        {
            throw PositionalArgs.Failed("Editing item: action not allowed");
        }

        var (world, by) = (args.Call.World, args.Call.Caller.UserId);
        var changed = Written(item, fields, args.Call) with { Title = fields.TextOrNull("TITLE") is { Length: > 0 } title ? title : item.Title };
        world.Table<ChecklistRow>().Put(changed with { Complete = item.Complete });
        if (changed.Title != item.Title)
        {
            TaskHistory.Add(world, by, task.Id, "CHECKLIST_ITEM_RENAME", item.Title, changed.Title);
        }

        ChecklistTree.Toggle(world, by, world.Table<ChecklistRow>().Find(item.Id)!, changed.Complete);
        Invite(args.Call, task, changed.Members);
        return Answer.Null;
    }

    private static Answer Get(PositionalArgs args)
    {
        var taskId = args.Number(0, "taskId");
        var item = args.Item(args.Number(1, "itemId"));
        return item is not null && item.TaskId == taskId && args.Task(taskId) is not null
            ? ChecklistView.Of(args.Call.World, item)
            : throw PositionalArgs.Refused(512, "Check listitem not found or not accessible", "ITEM_NOT_FOUND_OR_NOT_ACCESSIBLE");
    }

    private static Answer GetList(PositionalArgs args)
    {
        var task = args.Task(args.Number(0, "taskId")) ?? throw PositionalArgs.Refused(4, "Action not allowed", "ACTION_NOT_ALLOWED");
        var order = args.Call.Args.At(1) is JsonObject map ? new Args(map, strict: false) : new Args([], strict: false);
        var key = order.Keys.FirstOrDefault() ?? "ID";
        var rows = ChecklistTree.Of(args.Call.World, task.Id);
        Func<ChecklistRow, long> by = key.ToUpperInvariant() switch
        {
            "SORT_INDEX" => item => item.Sort,
            "PARENT_ID" => item => item.ParentId,
            _ => item => item.Id,
        };
        var descending = order.TextOrNull(key)?.ToUpperInvariant() != "ASC";
        return Paging.Array(descending ? rows.OrderByDescending(by) : rows.OrderBy(by), item => ChecklistView.Of(args.Call.World, item));
    }

    /// <summary>Like the portal: does not look whether the item belongs to the task; an unknown item is just false.</summary>
    private static Answer Toggle(PositionalArgs args, bool complete)
    {
        _ = args.Task(args.Number(0, "taskId")) ?? throw PositionalArgs.Failed("Action not allowed");
        if (args.Item(args.Number(1, "itemId")) is not { } item)
        {
            return false;
        }

        ChecklistTree.Toggle(args.Call.World, args.Call.Caller.UserId, item, complete);
        return true;
    }

    private static Answer Delete(PositionalArgs args)
    {
        var task = args.Task(args.Number(0, "taskId"));
        if (task is null || !TaskAccess.Works(args.Call.Caller.User, task))
        {
            throw PositionalArgs.Failed("Deleting item: action not allowed");
        }

        if (args.Item(args.Number(1, "itemId")) is not { } item)
        {
            return false;
        }

        ChecklistTree.Remove(args.Call.World, args.Call.Caller.UserId, item);
        return true;
    }

    private static Answer Move(PositionalArgs args)
    {
        var task = args.Task(args.Number(0, "taskId"));
        var item = args.Item(args.Number(1, "itemId"));
        var after = args.Item(args.Number(2, "afterItemId"));
        if (task is null || item is null || after is null || item.TaskId != task.Id || after.TaskId != task.Id
            || !TaskAccess.Works(args.Call.Caller.User, task))
        {
            throw PositionalArgs.Failed("Moving item: action not allowed");
        }

        var others = ChecklistTree.Children(args.Call.World, task.Id, after.ParentId).Where(other => other.Id != item.Id).ToList();
        others.Insert(others.FindIndex(other => other.Id == after.Id) + 1, item with { ParentId = after.ParentId });
        for (var index = 0; index < others.Count; index++)
        {
            args.Call.World.Table<ChecklistRow>().Put(others[index] with { Sort = index });
        }

        return Answer.Null;
    }

    /// <summary>1 add, 2 change, 3 remove, 4 toggle, 5 reorder.</summary>
    private static Answer IsAllowed(PositionalArgs args)
    {
        var task = args.Task(args.Number(0, "taskId"));
        var item = args.Item(args.Number(1, "itemId"));
        var action = args.Number(2, "actionId");
        return task is not null && item is not null && item.TaskId == task.Id && action is >= 1 and <= 5
            && TaskAccess.Works(args.Call.Caller.User, task);
    }

    /// <summary>0 and an unknown parent make a new checklist without a word; a parent left out means the first checklist.</summary>
    private static ChecklistRow? Parent(World world, long by, TaskRow task, Args fields)
    {
        if (fields.Has("PARENT_ID"))
        {
            return fields.NumberOrNull("PARENT_ID") is { } id && world.Table<ChecklistRow>().Find(id) is { } parent && parent.TaskId == task.Id
                ? parent
                : null;
        }

        if (ChecklistTree.Children(world, task.Id, 0) is [var first, ..])
        {
            return first;
        }

        var root = new ChecklistRow(world.NextId("checklist"), task.Id, 0, by, "BX_CHECKLIST_1");
        ChecklistTree.Add(world, by, root);
        return root;
    }

    private static ChecklistRow Written(ChecklistRow item, Args fields, Call call) => item with
    {
        Sort = fields.NumberOrNull("SORT_INDEX") ?? item.Sort,
        Complete = fields.FlagOrNull("IS_COMPLETE") ?? item.Complete,
        Important = fields.FlagOrNull("IS_IMPORTANT") ?? item.Important,
        Members = fields.Has("MEMBERS") ? Members(fields.Map("MEMBERS"), call.World) : item.Members,
    };

    private static IReadOnlyList<ChecklistMember> Members(Args members, World world) =>
    [
        .. members.Keys
            .Select(key => (Id: Loose.Number(JsonValue.Create(key)) ?? 0, Role: members.Map(key).TextOrNull("TYPE") == "U" ? "U" : "A"))
            .Where(member => world.Table<UserRow>().Find(member.Id) is not null)
            .Select(member => new ChecklistMember(member.Id, member.Role)),
    ];

    /// <summary>Who is named in an item joins the task in that role.</summary>
    private static void Invite(Call call, TaskRow task, IReadOnlyList<ChecklistMember> members)
    {
        if (members.Count > 0)
        {
            TaskBook.Save(call.World, call.Caller.UserId, task with
            {
                Accomplices = [.. task.Accomplices.Union(members.Where(member => member.Role == "A").Select(member => member.UserId))],
                Auditors = [.. task.Auditors.Union(members.Where(member => member.Role == "U").Select(member => member.UserId))],
            });
        }
    }
}
