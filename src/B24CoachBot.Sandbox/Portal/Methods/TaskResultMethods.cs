using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Portal.Tasks;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>Results that people report in a task (tasks/result); a task that requires one is not completed without.</summary>
internal static class TaskResultMethods
{
    public static void Register(MethodTable table)
    {
        table.V3("tasks.task.result.add", "tasks", Add);
        table.V3("tasks.task.result.list", "tasks", List);
    }

    private static Answer Add(Call call)
    {
        var fields = Tasks3.Fields(call);
        var id = new StrictField("taskId", fields["taskId"] ?? throw Tasks3.Missing("taskId"), call.World.Zone).Number;
        var text = new StrictField("text", fields["text"] ?? throw Tasks3.Missing("text"), call.World.Zone).Text;
        var task = Tasks3.Readable(call, id);
        return TaskAccess.Works(call.Caller.User, task)
            ? new JsonObject { ["item"] = Shown(call, TaskResults.Add(call.World, id, call.Caller.UserId, text)) }
            : throw Tasks3.Denied(403);
    }

    /// <summary>The task must be named in the filter: [["taskId", 51]].</summary>
    private static Answer List(Call call)
    {
        var condition = (call.Args.Node("filter") as JsonArray)?.OfType<JsonArray>()
            .FirstOrDefault(parts => parts.Count is 2 or 3 && Loose.Text(parts[0]) == "taskId")
            ?? throw PortalError.V3(400, "VALIDATION_REQUESTFILTERVALIDATIONEXCEPTION", "A condition on `taskId` is required");
        var task = Tasks3.Readable(call, new StrictField("taskId", condition[^1], call.World.Zone).Number);
        return new JsonObject { ["items"] = Paging.Array(TaskResults.Of(call.World, task.Id), result => Shown(call, result)) };
    }

    private static JsonObject Shown(Call call, TaskResultRow result) => new()
    {
        ["id"] = result.Id,
        ["taskId"] = result.TaskId,
        ["text"] = result.Text,
        ["authorId"] = result.AuthorId,
        ["createdAt"] = Instants.Write(result.At, call.World.Zone),
        ["updatedAt"] = Instants.Write(result.At, call.World.Zone),
        ["status"] = result.Open ? "open" : "closed",
        ["fileIds"] = new JsonArray(),
        ["rights"] = new JsonObject { ["edit"] = result.AuthorId == call.Caller.UserId, ["remove"] = result.AuthorId == call.Caller.UserId },
        ["messageId"] = result.MessageId,
    };
}
