using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>GET board: tasks and deals as in the state, with the names a person would see instead of numbers and codes.</summary>
internal static class BoardControl
{
    public static void Register(ControlTable table) => table.Get("board", call => new JsonObject
    {
        ["tasks"] = Paging.Array(call.World.Table<TaskRow>().All, task => Task(call.World, task)),
        ["deals"] = Paging.Array(DealState.All(call.World), deal => Deal(call.World, deal)),
    });

    private static JsonObject Task(World world, TaskRow task)
    {
        var view = TaskState.Of(world, task);
        view["created"] = Instants.Write(task.Created, world.Zone);
        view["group"] = task.GroupId is { } group ? world.Table<GroupRow>().Find(group)?.Name : null;
        view["crm"] = Paging.Array(task.CrmItemIds, link => CrmLinkState.Of(world, link));
        return view;
    }

    private static JsonObject Deal(World world, CrmItemRow deal)
    {
        var view = DealState.Of(world, deal);
        var pipeline = CrmBook.Number(deal, "categoryId");
        var stage = CrmStages.Find(world, CrmFields.Deal, pipeline, CrmBook.Text(deal, "stageId"));
        view["pipeline"] = world.Table<CrmCategoryRow>().All.FirstOrDefault(row => row.Number == pipeline)?.Name;
        view["stage"] = stage?.Name;
        view["semantics"] = stage?.Semantics;
        view["company"] = CrmLinkState.Title(world, CrmFields.Company, CrmBook.Number(deal, "companyId"));
        view["contact"] = CrmLinkState.Title(world, CrmFields.Contact, CrmBook.Number(deal, "contactId"));
        view["passport"] = Paging.Array(CrmFields.Custom(world, CrmFields.Deal), field => new JsonObject
        {
            ["code"] = field.Code,
            ["title"] = field.Title,
            ["type"] = field.Type,
        });
        return view;
    }
}
