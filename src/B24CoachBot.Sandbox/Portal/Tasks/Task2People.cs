using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Tasks;

/// <summary>The maps beside a REST 2 task: people, project, tags, checklist; empty ones are PHP lists.</summary>
internal static class Task2People
{
    public static JsonNode One(World world, long id) => world.Table<UserRow>().Find(id) is not { } user ? new JsonArray() : new JsonObject
    {
        ["id"] = Text(user.Id),
        ["name"] = user.FullName,
        ["link"] = string.Create(CultureInfo.InvariantCulture, $"/company/personal/user/{user.Id}/"),
        ["icon"] = "/bitrix/images/tasks/default_avatar.png",
        ["workPosition"] = user.Position ?? "",
    };

    public static JsonNode Many(World world, IEnumerable<long> ids) => Map(ids.Select(id => (id, One(world, id))));

    public static JsonNode Group(World world, long? id) => id is not { } number || world.Table<GroupRow>().Find(number) is not { } group
        ? new JsonArray()
        : new JsonObject { ["id"] = Text(group.Id), ["name"] = group.Name, ["opened"] = group.Opened, ["membersCount"] = group.Members.Count };

    /// <summary>Tags are numbered in the order in which the portal's tasks first used them.</summary>
    public static JsonNode Tags(World world, TaskRow task)
    {
        var all = world.Table<TaskRow>().All.SelectMany(other => other.Tags).Distinct().ToList();
        return Map(task.Tags.Select(tag => ((long)all.IndexOf(tag) + 1, tag)).Select(pair =>
            (pair.Item1, (JsonNode)new JsonObject { ["id"] = pair.Item1, ["title"] = pair.tag })));
    }

    public static JsonNode Checklist(World world, TaskRow task) => Map(ChecklistTree.Of(world, task.Id).Select(item => (item.Id, (JsonNode)new JsonObject
    {
        ["id"] = Text(item.Id),
        ["parentId"] = Text(item.ParentId),
        ["title"] = item.Title,
        ["sortIndex"] = Text(item.Sort),
        ["isComplete"] = item.Complete ? "Y" : "N",
    })));

    private static JsonNode Map(IEnumerable<(long Key, JsonNode Value)> pairs)
    {
        var map = new JsonObject();
        foreach (var (key, value) in pairs)
        {
            map[Text(key)] = value;
        }

        return map.Count == 0 ? new JsonArray() : map;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
