using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>Pipelines, dictionaries, types of items (crm/universal/category, crm/status, crm/auxiliary).</summary>
internal static class CrmMeta
{
    private const string Scope = "crm";

    private static readonly (int Id, string Name, string Code, string Short)[] OwnerTypes =
    [
        (CrmFields.Lead, "Лид", "LEAD", "L"),
        (CrmFields.Deal, "Сделка", "DEAL", "D"),
        (CrmFields.Contact, "Контакт", "CONTACT", "C"),
        (CrmFields.Company, "Компания", "COMPANY", "CO"),
    ];

    public static void Register(MethodTable table)
    {
        table.V2("crm.category.list", Scope, Categories);
        table.V2("crm.status.list", Scope, Statuses);
        table.V2("crm.enum.ownertype", Scope, _ => Paging.Array(OwnerTypes, type => new JsonObject
        {
            ["ID"] = type.Id,
            ["NAME"] = type.Name,
            ["SYMBOL_CODE"] = type.Code,
            ["SYMBOL_CODE_SHORT"] = type.Short,
        }));
    }

    private static Answer Categories(Call call)
    {
        var type = CrmItems.EntityType(call);
        if (type is CrmFields.Lead)
        {
            throw new PortalError(400, "ENTITY_TYPE_NOT_SUPPORTED", "Entity type is not supported");
        }

        var rows = call.World.Table<CrmCategoryRow>().All.Where(row => row.EntityTypeId == type).OrderBy(row => row.Sort).ToList();
        return new Answer(
            new JsonObject
            {
                ["categories"] = Paging.Array(rows, row => new JsonObject
                {
                    ["id"] = row.Number,
                    ["name"] = row.Name,
                    ["sort"] = row.Sort,
                    ["entityTypeId"] = row.EntityTypeId,
                    ["isDefault"] = row.Number == 0 ? "Y" : "N",
                }),
            },
            rows.Count);
    }

    private static Answer Statuses(Call call)
    {
        var filter = call.Args.Map("filter");
        var rows = call.World.Table<CrmStatusRow>().All.Where(row =>
            (filter.TextOrNull("ENTITY_ID") is not { } entity || row.EntityId == entity)
            && (filter.TextOrNull("STATUS_ID") is not { } status || row.StatusId == status)).ToList();
        var order = call.Args.Map("order");
        if (order.Has("SORT"))
        {
            var descending = string.Equals(order.TextOrNull("SORT"), "DESC", StringComparison.OrdinalIgnoreCase);
            rows = [.. descending ? rows.OrderByDescending(row => row.Sort) : rows.OrderBy(row => row.Sort)];
        }

        return new Answer(Paging.Array(rows, Shown), rows.Count);
    }

    private static JsonObject Shown(CrmStatusRow row) => new()
    {
        ["ID"] = row.Id.ToString(CultureInfo.InvariantCulture),
        ["ENTITY_ID"] = row.EntityId,
        ["STATUS_ID"] = row.StatusId,
        ["NAME"] = row.Name,
        ["NAME_INIT"] = row.System ? row.Name : "",
        ["SORT"] = row.Sort.ToString(CultureInfo.InvariantCulture),
        ["SYSTEM"] = row.System ? "Y" : "N",
        ["CATEGORY_ID"] = row.CategoryId is > 0 and var category ? category.ToString(CultureInfo.InvariantCulture) : null,
        ["COLOR"] = "",
        ["SEMANTICS"] = row.Semantics,
        ["EXTRA"] = new JsonObject
        {
            ["SEMANTICS"] = row.Semantics switch { "S" => "success", "F" => "failure", _ => "process" },
            ["COLOR"] = "",
        },
    };
}
