using System.Globalization;
using System.Text.Json;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Crm;

/// <summary>Pipelines and stages: where an item starts, what a move needs, and the history of moves.</summary>
internal static class CrmStages
{
    /// <summary>The dictionary of a pipeline's stages: STATUS of leads, DEAL_STAGE and DEAL_STAGE_n of deals.</summary>
    public static string Dictionary(int entityTypeId, long categoryId) => entityTypeId == CrmFields.Lead ? "STATUS"
        : categoryId == 0 ? "DEAL_STAGE" : string.Create(CultureInfo.InvariantCulture, $"DEAL_STAGE_{categoryId}");

    public static CrmStatusRow? Find(World world, int entityTypeId, long categoryId, string? stageId)
    {
        var dictionary = Dictionary(entityTypeId, categoryId);
        return world.Table<CrmStatusRow>().All.FirstOrDefault(status => status.EntityId == dictionary && status.StatusId == stageId);
    }

    /// <summary>A new item without a stage starts at the pipeline's first.</summary>
    public static void Start(World world, long by, int entityTypeId, Dictionary<string, JsonElement> fields)
    {
        var category = fields.TryGetValue("categoryId", out var sent) && sent.ValueKind == JsonValueKind.Number ? sent.GetInt64() : 0;
        if (entityTypeId == CrmFields.Deal)
        {
            fields["categoryId"] = JsonSerializer.SerializeToElement(category);
        }

        var stage = fields.TryGetValue("stageId", out var named) && CrmValues.Text(named) is { Length: > 0 } id
            ? Find(world, entityTypeId, category, id) ?? throw Wrong()
            : First(world, entityTypeId, category);
        Enter(world, by, fields, stage);
    }

    /// <summary>The item with its stage's stamps; a move within a pipeline needs the stage's fields to be filled.</summary>
    public static CrmItemRow Moved(World world, long by, CrmItemRow before, CrmItemRow after)
    {
        if (after.EntityTypeId is not (CrmFields.Lead or CrmFields.Deal))
        {
            return after;
        }

        var (from, to) = (CrmBook.Number(before, "categoryId"), CrmBook.Number(after, "categoryId"));
        var stageId = CrmBook.Text(after, "stageId");
        if (from == to && stageId == CrmBook.Text(before, "stageId"))
        {
            return after;
        }

        var stage = Find(world, after.EntityTypeId, to, stageId) ?? (from == to ? throw Wrong() : First(world, after.EntityTypeId, to));
        var fields = new Dictionary<string, JsonElement>(after.Fields);
        Enter(world, by, fields, stage);
        after = after with { Fields = fields };
        if (from == to)
        {
            Check(world, after);
        }

        return after;
    }

    /// <summary>Refuses an item whose stage needs a field that is empty. The rule itself no method tells.</summary>
    public static void Check(World world, CrmItemRow item)
    {
        var stage = CrmBook.Text(item, "stageId");
        var rule = world.Table<CrmStageRuleRow>().All.FirstOrDefault(row => row.EntityTypeId == item.EntityTypeId && row.StageId == stage);
        var fields = CrmFields.Of(world, item.EntityTypeId);
        foreach (var field in fields.Where(field => field.Required || rule?.Fields.Contains(field.Name) == true))
        {
            if (CrmValues.IsEmpty(field, item.Fields.GetValueOrDefault(field.Name, CrmValues.Null)))
            {
                throw new PortalError(400, "CRM_FIELD_ERROR_REQUIRED", $"Required field \"{field.Title}\" is not filled");
            }
        }
    }

    /// <summary>1 created, 2 moved, 3 finished, 5 another pipeline; only the current pipeline's lines are kept, as the portal shows.</summary>
    public static void Remember(World world, CrmItemRow item, CrmItemRow? before)
    {
        var stage = CrmBook.Text(item, "stageId");
        if (stage is null || (before is not null && stage == CrmBook.Text(before, "stageId")))
        {
            return;
        }

        var category = CrmBook.Number(item, "categoryId");
        var semantics = CrmBook.Text(item, "stageSemanticId") ?? "P";
        var type = before is null ? 1 : CrmBook.Number(before, "categoryId") != category ? 5 : semantics == "P" ? 2 : 3;
        if (type == 5)
        {
            foreach (var old in world.Table<StageHistoryRow>().Of(Indexes.StagesOfCard, (item.EntityTypeId, item.Number)))
            {
                world.Table<StageHistoryRow>().Remove(old.Id);
            }
        }

        world.Table<StageHistoryRow>().Put(new StageHistoryRow(
            world.NextId("stageHistory"), item.EntityTypeId, item.Number, type, world.Now,
            item.EntityTypeId == CrmFields.Deal ? category : null, stage, semantics));
    }

    private static void Enter(World world, long by, Dictionary<string, JsonElement> fields, CrmStatusRow stage)
    {
        var semantics = stage.Semantics ?? "P";
        fields["stageId"] = JsonSerializer.SerializeToElement(stage.StatusId);
        fields["stageSemanticId"] = JsonSerializer.SerializeToElement(semantics);
        fields["closed"] = JsonSerializer.SerializeToElement(semantics == "P" ? "N" : "Y");
        fields["movedTime"] = JsonSerializer.SerializeToElement(Instants.Write(world.Now, world.Zone));
        fields["movedBy"] = JsonSerializer.SerializeToElement(by);
    }

    private static CrmStatusRow First(World world, int entityTypeId, long categoryId)
    {
        var dictionary = Dictionary(entityTypeId, categoryId);
        return world.Table<CrmStatusRow>().All.Where(status => status.EntityId == dictionary).MinBy(status => status.Sort) ?? throw Wrong();
    }

    private static PortalError Wrong() => new(400, "CRM_FIELD_ERROR_VALUE_NOT_VALID", "Invalid value of field STAGE_ID");
}
