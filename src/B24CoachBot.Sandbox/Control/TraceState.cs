using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>What work leaves behind in the CRM: comments, to-dos, activities, moves and changes.</summary>
internal static class TraceState
{
    public static JsonArray Timeline(World world) => Paging.Array(world.Table<TimelineCommentRow>().All, row => new JsonObject
    {
        ["id"] = row.Id,
        ["entityType"] = row.EntityType,
        ["entityId"] = row.EntityId,
        ["authorId"] = row.AuthorId,
        ["date"] = Instants.Write(row.At, world.Zone),
        ["text"] = row.Text,
    });

    public static JsonArray Todos(World world) =>
        Paging.Array(world.Table<ActivityRow>().All.Where(row => row.ProviderId == ActivityBook.Todo), row => Activity(world, row));

    public static JsonArray Activities(World world) => Paging.Array(world.Table<ActivityRow>().All, row => Activity(world, row));

    public static JsonArray Stages(World world) => Paging.Array(world.Table<StageHistoryRow>().All, row => new JsonObject
    {
        ["id"] = row.Id,
        ["entityTypeId"] = row.EntityTypeId,
        ["ownerId"] = row.OwnerId,
        ["typeId"] = row.TypeId,
        ["date"] = Instants.Write(row.At, world.Zone),
        ["categoryId"] = row.CategoryId,
        ["stageId"] = row.StageId,
        ["semantics"] = row.Semantics,
    });

    public static JsonArray FieldChanges(World world) => Paging.Array(world.Table<FieldChangeRow>().All, row => new JsonObject
    {
        ["id"] = row.Id,
        ["entityTypeId"] = row.EntityTypeId,
        ["itemId"] = row.ItemId,
        ["field"] = row.Field,
        ["from"] = row.From,
        ["to"] = row.To,
        ["by"] = row.By,
        ["date"] = Instants.Write(row.At, world.Zone),
    });

    private static JsonObject Activity(World world, ActivityRow row) => new()
    {
        ["id"] = row.Id,
        ["ownerTypeId"] = row.OwnerTypeId,
        ["ownerId"] = row.OwnerId,
        ["bindings"] = Paging.Array(row.Cards, card => new JsonObject { ["entityTypeId"] = card.OwnerTypeId, ["entityId"] = card.OwnerId }),
        ["typeId"] = row.TypeId,
        ["direction"] = row.Direction,
        ["providerId"] = row.ProviderId,
        ["title"] = row.Subject,
        ["description"] = row.Description,
        ["responsibleId"] = row.ResponsibleId,
        ["authorId"] = row.AuthorId,
        ["deadline"] = Instants.Write(row.Deadline, world.Zone),
        ["completed"] = row.Completed,
        ["parentId"] = row.ParentId,
        ["date"] = Instants.Write(row.Created, world.Zone),
    };
}
