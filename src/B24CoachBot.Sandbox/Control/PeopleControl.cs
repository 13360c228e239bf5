using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>GET people: everybody who can stand beside a message, bots included, with the department by name.</summary>
internal static class PeopleControl
{
    public static void Register(ControlTable table) => table.Get("people", call =>
    {
        var departments = call.World.Table<DepartmentRow>().All.ToDictionary(department => department.Id, department => department.Name);
        return Paging.Array(call.World.Table<UserRow>().All, user => Person(user, departments));
    });

    private static JsonObject Person(UserRow user, Dictionary<long, string> departments) => new()
    {
        ["id"] = user.Id,
        ["name"] = user.FullName,
        ["patronymic"] = user.Patronymic,
        ["position"] = user.Position,
        ["department"] = user.DepartmentIds.Count == 0 ? null : departments.GetValueOrDefault(user.DepartmentIds[0]),
        ["active"] = user.Active,
        ["absentUntil"] = user.AbsentUntil?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["extranet"] = user.Extranet,
        ["isAdmin"] = user.IsAdmin,
        ["isBot"] = user.IsBot,
        ["isClient"] = user.IsConnector,
    };
}
