using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>GET board: tasks, deals and leads as in the state, with the names a person would see instead of numbers and codes; and who can be called.</summary>
internal static class BoardControl
{
    public static void Register(ControlTable table) => table.Get("board", call => new JsonObject
    {
        ["tasks"] = Paging.Array(call.World.Table<TaskRow>().All, task => Task(call.World, task)),
        ["cards"] = new JsonArray(
        [
            .. DealState.All(call.World).Select(deal => CardState.OfDeal(call.World, deal)),
            .. CrmBook.All(call.World, CrmFields.Lead).Select(lead => CardState.OfLead(call.World, lead)),
        ]),
        ["contacts"] = Paging.Array(CrmBook.All(call.World, CrmFields.Contact), contact => new JsonObject
        {
            ["id"] = contact.Number,
            ["name"] = CrmBook.Title(contact),
            ["company"] = CrmLinkState.Title(call.World, CrmFields.Company, CrmBook.Number(contact, "companyId")),
        }),
    });

    private static JsonObject Task(World world, TaskRow task)
    {
        var view = TaskState.Of(world, task);
        view["created"] = Instants.Write(task.Created, world.Zone);
        view["group"] = task.GroupId is { } group ? world.Table<GroupRow>().Find(group)?.Name : null;
        view["crm"] = Paging.Array(task.CrmItemIds, link => CrmLinkState.Of(world, link));
        return view;
    }
}
