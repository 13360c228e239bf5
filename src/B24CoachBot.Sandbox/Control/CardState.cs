using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>A deal or lead as the page's card shows it: names instead of codes, who changed a field last, open to-dos, what happened.</summary>
internal static class CardState
{
    public static JsonObject OfDeal(World world, CrmItemRow deal)
    {
        var view = DealState.Of(world, deal);
        var pipeline = CrmBook.Number(deal, "categoryId");
        view["pipeline"] = world.Table<CrmCategoryRow>().All.FirstOrDefault(row => row.Number == pipeline)?.Name;
        view["company"] = CrmLinkState.Title(world, CrmFields.Company, CrmBook.Number(deal, "companyId"));
        view["contact"] = CrmLinkState.Title(world, CrmFields.Contact, CrmBook.Number(deal, "contactId"));
        return Filled(world, deal, view, "deal");
    }

    public static JsonObject OfLead(World world, CrmItemRow lead)
    {
        var view = DealState.OfLead(world, lead);
        view["contact"] = $"{CrmBook.Text(lead, "name")} {CrmBook.Text(lead, "lastName")}".Trim();
        return Filled(world, lead, view, "lead");
    }

    private static JsonObject Filled(World world, CrmItemRow item, JsonObject view, string kind)
    {
        var stage = CrmStages.Find(world, item.EntityTypeId, CrmBook.Number(item, "categoryId"), CrmBook.Text(item, "stageId"));
        var activities = world.Table<ActivityRow>().Of(Indexes.ActivitiesOfCard, new ActivityBinding(item.EntityTypeId, item.Number));
        view["kind"] = kind;
        view["stage"] = stage?.Name;
        view["semantics"] = stage?.Semantics;
        view["passport"] = Paging.Array(CrmFields.Custom(world, item.EntityTypeId), field => Field(world, item, field));
        view["todos"] = Paging.Array(activities.Where(row => row is { ProviderId: ActivityBook.Todo, Completed: false }), row => new JsonObject
        {
            ["id"] = row.Id,
            ["title"] = row.Subject,
            ["deadline"] = Instants.Write(row.Deadline, world.Zone),
            ["responsibleId"] = row.ResponsibleId,
        });
        view["timeline"] = new JsonArray([.. Calls(world, activities).Concat(Comments(world, item, kind)).OrderBy(row => (string?)row["date"])]);
        return view;
    }

    private static JsonObject Field(World world, CrmItemRow item, CrmUserFieldRow field)
    {
        var change = world.Table<FieldChangeRow>().Of(Indexes.ChangesOfCard, (item.EntityTypeId, item.Number)).LastOrDefault(row => row.Field == field.Code);
        return new JsonObject
        {
            ["code"] = field.Code,
            ["title"] = field.Title,
            ["type"] = field.Type,
            ["options"] = Paging.Array(field.Options, option => new JsonObject { ["id"] = option.Id, ["value"] = option.Value }),
            ["changedBy"] = change?.By,
            ["changed"] = Instants.Write(change?.At, world.Zone),
        };
    }

    private static IEnumerable<JsonObject> Calls(World world, IReadOnlyList<ActivityRow> activities) =>
        activities.SelectMany(activity => world.Table<CallRow>().Of(Indexes.CallOfActivity, activity.Id)).Select(call => new JsonObject
        {
            ["kind"] = call.FailedCode == "200" ? call.Type == 2 ? "callIn" : "callOut" : "callMissed",
            ["authorId"] = call.UserId,
            ["date"] = Instants.Write(call.End, world.Zone),
            ["seconds"] = call.Seconds,
            ["text"] = call.TranscriptBy(world.Now),
        });

    private static IEnumerable<JsonObject> Comments(World world, CrmItemRow item, string kind) =>
        world.Table<TimelineCommentRow>().Of(Indexes.CommentsOfCard, (kind, item.Number)).Select(comment => new JsonObject
        {
            ["kind"] = "comment",
            ["authorId"] = comment.AuthorId,
            ["date"] = Instants.Write(comment.At, world.Zone),
            ["text"] = comment.Text,
        });
}
