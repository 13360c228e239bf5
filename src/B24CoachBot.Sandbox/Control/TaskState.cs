using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Portal.Tasks;

namespace B24CoachBot.Sandbox.Control;

/// <summary>Tasks, their history and their discussions as the state shows them.</summary>
internal static class TaskState
{
    public static JsonObject Of(World world, TaskRow task) => new()
    {
        ["id"] = task.Id,
        ["title"] = task.Title,
        ["description"] = task.Description,
        ["xmlId"] = task.XmlId,
        ["createdDate"] = Instants.Write(task.Created, world.Zone),
        ["creatorId"] = task.CreatorId,
        ["responsibleId"] = task.ResponsibleId,
        ["accomplices"] = Paging.Array(task.Accomplices, id => JsonValue.Create(id)),
        ["auditors"] = Paging.Array(task.Auditors, id => JsonValue.Create(id)),
        ["startPlan"] = Instants.Write(task.StartPlan, world.Zone),
        ["deadline"] = Instants.Write(task.Deadline, world.Zone),
        ["priority"] = task.Priority,
        ["groupId"] = task.GroupId,
        ["crmItemIds"] = Paging.Array(task.CrmItemIds, link => JsonValue.Create(link)),
        ["status"] = task.Status,
        ["requireResult"] = task.RequireResult,
        ["tags"] = Paging.Array(task.Tags, tag => JsonValue.Create(tag)),
        ["checklists"] = Paging.Array(ChecklistTree.Children(world, task.Id, 0), root => new JsonObject
        {
            ["title"] = root.Title,
            ["items"] = Paging.Array(Below(world, root), item => new JsonObject { ["title"] = item.Title, ["done"] = item.Complete }),
        }),
        ["files"] = Paging.Array(task.FileIds, id => FileState.Of(world, id)),
    };

    public static JsonArray History(World world) => Paging.Array(world.Table<TaskHistoryRow>().All, row => new JsonObject
    {
        ["id"] = row.Id,
        ["taskId"] = row.TaskId,
        ["userId"] = row.UserId,
        ["date"] = Instants.Write(row.At, world.Zone),
        ["field"] = row.Field,
        ["from"] = row.From,
        ["to"] = row.To,
    });

    public static JsonArray Messages(World world)
    {
        var chats = world.Table<ChatRow>().All.Where(chat => TaskChats.TaskOf(chat) is not null).ToDictionary(chat => chat.Id);
        return Paging.Array(world.Table<MessageRow>().All.Where(message => chats.ContainsKey(message.ChatId) && !message.IsDeleted), message => new JsonObject
        {
            ["id"] = message.Id,
            ["taskId"] = TaskChats.TaskOf(chats[message.ChatId]),
            ["authorId"] = message.AuthorId,
            ["date"] = Instants.Write(message.Date, world.Zone),
            ["text"] = message.Text,
        });
    }

    /// <summary>Items of every level, each before its own sub-items.</summary>
    private static IEnumerable<ChecklistRow> Below(World world, ChecklistRow parent) =>
        ChecklistTree.Children(world, parent.TaskId, parent.Id).SelectMany(item => Below(world, item).Prepend(item));
}
