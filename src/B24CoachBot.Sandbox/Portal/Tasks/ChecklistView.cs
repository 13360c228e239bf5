using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Tasks;

/// <summary>A checklist node as <c>task.checklistitem.get</c> shows it: texts everywhere, except a root's parent 0.</summary>
internal static class ChecklistView
{
    public static JsonObject Of(World world, ChecklistRow item) => new()
    {
        ["ID"] = Text(item.Id),
        ["TASK_ID"] = Text(item.TaskId),
        ["PARENT_ID"] = item.ParentId == 0 ? 0 : Text(item.ParentId),
        ["CREATED_BY"] = Text(item.CreatedBy),
        ["TITLE"] = item.Title,
        ["SORT_INDEX"] = Text(item.Sort),
        ["IS_COMPLETE"] = item.Complete ? "Y" : "N",
        ["IS_IMPORTANT"] = item.Important ? "Y" : "N",
        ["TOGGLED_BY"] = item.ToggledBy is { } by ? Text(by) : null,
        ["TOGGLED_DATE"] = Instants.Write(item.Toggled, world.Zone) ?? "",
        ["MEMBERS"] = Paging.Array(item.Members, member => new JsonObject
        {
            ["ID"] = Text(member.UserId),
            ["TYPE"] = member.Role,
            ["NAME"] = world.Table<UserRow>().Find(member.UserId)?.FullName,
        }),
        ["ATTACHMENTS"] = new JsonArray(),
    };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
