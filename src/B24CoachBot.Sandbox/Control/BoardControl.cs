using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>
/// GET board: tasks, deals and leads as in the state, with the names a person would see instead of numbers and codes; and who can be called.
/// Of a big portal only what is newest, since nobody looks through thousands.
/// </summary>
internal static class BoardControl
{
    private const int Most = 400;

    /// <summary>Of a discussion the page shows its end.</summary>
    private const int MostSaid = 5;

    public static void Register(ControlTable table) => table.Get("board", call => new JsonObject
    {
        ["tasks"] = Tasks(call.World),
        ["cards"] = new JsonArray(
        [
            .. Deals(call.World).Select(deal => CardState.OfDeal(call.World, deal)),
            .. CrmBook.All(call.World, CrmFields.Lead).Select(lead => CardState.OfLead(call.World, lead)),
        ]),
        ["contacts"] = Paging.Array(CrmBook.All(call.World, CrmFields.Contact).TakeLast(Most), contact => new JsonObject
        {
            ["id"] = contact.Number,
            ["name"] = CrmBook.Title(contact),
            ["company"] = CrmLinkState.Title(call.World, CrmFields.Company, CrmBook.Number(contact, "companyId")),
        }),
    });

    /// <summary>When there are too many: the open ones that changed last.</summary>
    private static IEnumerable<CrmItemRow> Deals(World world)
    {
        var all = DealState.All(world).ToList();
        return all.Count <= Most ? all
            : all.Where(deal => CrmBook.Text(deal, "closed") != "Y").OrderByDescending(deal => CrmBook.Text(deal, "updatedTime"), StringComparer.Ordinal).Take(Most).OrderBy(deal => deal.Number);
    }

    private static JsonArray Tasks(World world)
    {
        var tasks = world.Table<TaskRow>().All.TakeLast(Most).ToList();
        var chats = tasks.Select(task => task.ChatId).ToHashSet();
        var said = world.Table<MessageRow>().All.Where(message => chats.Contains(message.ChatId) && !message.IsDeleted).ToLookup(message => message.ChatId);
        return Paging.Array(tasks, task => Task(world, task, said[task.ChatId]));
    }

    private static JsonObject Task(World world, TaskRow task, IEnumerable<MessageRow> said)
    {
        var view = TaskState.Of(world, task);
        view["created"] = Instants.Write(task.Created, world.Zone);
        view["group"] = task.GroupId is { } group ? world.Table<GroupRow>().Find(group)?.Name : null;
        view["crm"] = Paging.Array(task.CrmItemIds, link => CrmLinkState.Of(world, link));
        view["discussion"] = Paging.Array(said.TakeLast(MostSaid), message => new JsonObject { ["authorId"] = message.AuthorId, ["text"] = PlainText.Of(message.Text, world.Zone) });
        return view;
    }
}
