using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Tasks;

/// <summary>What stands beside a task and is shown only on request: people, project, chat, parent.</summary>
internal static class Task3Relations
{
    private static readonly string[] UserNames = ["id", "name", "role", "image", "gender", "email", "externalAuthId", "rights"];

    /// <summary>Null for a name that is no relation.</summary>
    public static Task3Relation? Of(World world, TaskRow task, string name) => name switch
    {
        "creator" => new("UserDto", UserNames, User(world, task.CreatorId, "creator")),
        "responsible" => new("UserDto", UserNames, User(world, task.ResponsibleId, "responsible")),
        "accomplices" => new("UserDto", UserNames, Users(world, task.Accomplices, "accomplice")),
        "auditors" => new("UserDto", UserNames, Users(world, task.Auditors, "auditor")),
        "group" => new("GroupDto", ["id", "name", "type", "isVisible"], Group(world, task.GroupId)),
        "chat" => new("ChatDto", ["id", "entityId", "entityType"], new JsonObject
        {
            ["id"] = task.ChatId,
            ["entityId"] = task.Id,
            ["entityType"] = TaskChats.EntityType,
        }),
        "parent" => new("TaskDto", ["id", "title"], task.ParentId is { } id && world.Table<TaskRow>().Find(id) is { } parent
            ? new JsonObject { ["id"] = parent.Id, ["title"] = parent.Title }
            : null),
        _ => null,
    };

    private static JsonArray Users(World world, IEnumerable<long> ids, string role) =>
        [.. ids.Select(id => User(world, id, role))];

    private static JsonObject? User(World world, long id, string role) => world.Table<UserRow>().Find(id) is not { } user ? null : new JsonObject
    {
        ["id"] = user.Id,
        ["name"] = user.FullName,
        ["role"] = role,
        ["image"] = null,
        ["gender"] = user.Gender == "F" ? "female" : "male",
        ["email"] = user.Email,
        ["externalAuthId"] = null,
        ["rights"] = null,
    };

    private static JsonObject? Group(World world, long? id) => id is { } number && world.Table<GroupRow>().Find(number) is { } group
        ? new JsonObject
        {
            ["id"] = group.Id,
            ["name"] = group.Name,
            ["type"] = group.Project ? "project" : "group",
            ["isVisible"] = group.Visible,
        }
        : null;
}

/// <summary>A related object, list or nothing, with the names that may be asked of it.</summary>
internal sealed record Task3Relation(string Entity, IReadOnlyCollection<string> Names, JsonNode? Node);
