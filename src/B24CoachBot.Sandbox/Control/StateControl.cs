using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>GET state: the portal at this moment, for whoever checks what was done to it. Lists are ordered by id.</summary>
internal static class StateControl
{
    public static void Register(ControlTable table) => table.Get("state", call => Of(call.World));

    public static JsonObject Of(World world) => new()
    {
        ["now"] = Instants.Write(world.Now, world.Zone),
        ["users"] = Paging.Array(world.Table<UserRow>().All.Where(user => user is { IsBot: false, IsConnector: false }), User),
        ["departments"] = Paging.Array(world.Table<DepartmentRow>().All, department => new JsonObject
        {
            ["id"] = department.Id,
            ["name"] = department.Name,
            ["parentId"] = department.ParentId,
            ["headId"] = department.HeadId,
        }),
        ["tasks"] = Paging.Array(world.Table<TaskRow>().All, task => TaskState.Of(world, task)),
        ["deals"] = Paging.Array(DealState.All(world), deal => DealState.Of(world, deal)),
        ["leads"] = Paging.Array(CrmBook.All(world, CrmFields.Lead), lead => DealState.OfLead(world, lead)),
        ["timeline"] = TraceState.Timeline(world),
        ["todos"] = TraceState.Todos(world),
        ["calls"] = CallState.All(world),
        ["lines"] = LineState.All(world),
        ["activities"] = TraceState.Activities(world),
        ["stageHistory"] = TraceState.Stages(world),
        ["taskHistory"] = TaskState.History(world),
        ["taskMessages"] = TaskState.Messages(world),
        ["approvals"] = ApprovalsControl.State(world),
        ["fieldChanges"] = TraceState.FieldChanges(world),
        ["meetings"] = MeetingsControl.State(world),
        ["calendar"] = CalendarControl.State(world),
        ["bots"] = BotState.Bots(world),
        ["commands"] = BotState.Commands(world),
        ["applications"] = ApplicationState.Applications(world),
        ["handlers"] = ApplicationState.Handlers(world),
        ["placements"] = ApplicationState.Placements(world),
    };

    public static JsonObject User(UserRow user) => new()
    {
        ["id"] = user.Id,
        ["firstName"] = user.FirstName,
        ["patronymic"] = user.Patronymic,
        ["lastName"] = user.LastName,
        ["position"] = user.Position,
        ["departmentId"] = user.DepartmentIds.Count == 0 ? null : user.DepartmentIds[0],
        ["active"] = user.Active,
        ["absentUntil"] = user.AbsentUntil?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["extranet"] = user.Extranet,
        ["isAdmin"] = user.IsAdmin,
        ["timeZone"] = user.TimeZone,
    };
}
