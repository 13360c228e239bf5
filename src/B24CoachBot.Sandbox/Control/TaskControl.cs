using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Portal.Tasks;

namespace B24CoachBot.Sandbox.Control;

/// <summary>POST tasks/{id}: somebody changes the task, ticks its checklist ([{title, done}]) or writes into its chat.</summary>
internal static class TaskControl
{
    public static void Register(ControlTable table) => table.Post("tasks/{id}", Change);

    private static JsonObject Change(ControlCall call)
    {
        call.Body.Allow("by", "status", "fields", "checklist", "message");
        var by = call.BodyUser("by").Id;
        var task = call.World.Table<TaskRow>().Find(call.Id) ?? throw new ControlError(400, $"There is no task {call.Id}.");
        task = TaskBook.Save(call.World, by, Written(call, task));
        foreach (var tick in Ticks(call.Body.Node("checklist")))
        {
            Tick(call.World, by, task, tick);
        }

        if (call.Body.TextOrNull("message") is { Length: > 0 } text)
        {
            TaskChats.Say(call.World, task, by, text);
        }

        return TaskState.Of(call.World, call.World.Table<TaskRow>().Find(task.Id)!);
    }

    /// <summary>Fields by their REST 3 names.</summary>
    private static TaskRow Written(ControlCall call, TaskRow task)
    {
        var fields = call.Body.MapOrNull("fields")?.DeepClone().AsObject() ?? [];
        if (call.Body.TextOrNull("status") is { } status)
        {
            fields["status"] = status;
        }

        try
        {
            return Task3Fields.Apply(task, fields, creating: false, call.World.Zone);
        }
        catch (PortalError refused)
        {
            throw new ControlError(400, refused.Validation is [var first, ..] ? first.Message : refused.Message);
        }
    }

    private static IEnumerable<ControlBody> Ticks(JsonNode? node) => node switch
    {
        null => [],
        JsonArray list => list.Select(item => new ControlBody(item as JsonObject ?? throw Ill())),
        _ => throw Ill(),
    };

    private static void Tick(World world, long by, TaskRow task, ControlBody tick)
    {
        tick.Allow("title", "done");
        var title = tick.Text("title");
        var item = ChecklistTree.Of(world, task.Id).FirstOrDefault(item => item.ParentId != 0 && item.Title == title)
            ?? throw new ControlError(400, $"Task {task.Id} has no checklist item '{title}'.");
        ChecklistTree.Toggle(world, by, item, tick.FlagOrNull("done") ?? true);
    }

    private static ControlError Ill() => new(400, "'checklist' must be a list of {title, done}.");
}
