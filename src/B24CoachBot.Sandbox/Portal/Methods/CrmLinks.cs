using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>What leads from one card to another: a deal's contacts, a phone's owners, the history of stages.</summary>
internal static class CrmLinks
{
    private const int MostValues = 20;

    private static readonly (string Name, int EntityTypeId)[] Searched =
        [("LEAD", CrmFields.Lead), ("CONTACT", CrmFields.Contact), ("COMPANY", CrmFields.Company)];

    public static void Register(MethodTable table)
    {
        table.V2("crm.deal.contact.items.get", "crm", DealContacts);
        table.V2("crm.duplicate.findbycomm", "crm", FindByComm);
        table.V2("crm.stagehistory.list", "crm", StageHistory);
    }

    private static Answer DealContacts(Call call)
    {
        var deal = CrmBook.Find(call.World, CrmFields.Deal, call.Args.NumberOrNull("id") ?? 0) ?? throw new PortalError(400, "", "Not found");
        var contacts = deal.Fields.TryGetValue("contactIds", out var ids) ? ids.EnumerateArray().Select(id => id.GetInt64()).ToList() : [];
        var primary = CrmBook.Number(deal, "contactId");
        return Paging.Array(contacts, id => new JsonObject
        {
            ["CONTACT_ID"] = id,
            ["SORT"] = (contacts.IndexOf(id) + 1) * 10,
            ["ROLE_ID"] = 0,
            ["IS_PRIMARY"] = id == primary ? "Y" : "N",
        });
    }

    /// <summary>Nothing found is an empty PHP list; twenty hits in one type hide the types after it.</summary>
    private static Answer FindByComm(Call call)
    {
        var type = call.Args.TextOrNull("type")?.ToUpperInvariant();
        var values = call.Args.List("values").Select(Loose.Text).OfType<string>().Take(MostValues).ToList();
        if (type is not ("PHONE" or "EMAIL") || values.Count == 0)
        {
            throw new PortalError(400, type is "PHONE" or "EMAIL" ? "Parameter \"values\" is not defined" : "Communication type is not defined", "");
        }

        var only = call.Args.TextOrNull("entity_type")?.ToUpperInvariant();
        var found = new JsonObject();
        foreach (var (name, entityTypeId) in Searched.Where(searched => only is null || searched.Name == only))
        {
            var ids = CrmCommunications.Owners(call.World, entityTypeId, type, values).Select(item => item.Number).Take(MostValues).ToList();
            if (ids.Count > 0)
            {
                found[name] = Paging.Array(ids, id => JsonValue.Create(id));
            }

            if (ids.Count == MostValues)
            {
                break;
            }
        }

        return found.Count == 0 ? new JsonArray() : found;
    }

    private static Answer StageHistory(Call call)
    {
        var type = CrmItems.EntityType(call);
        if (type is not (CrmFields.Lead or CrmFields.Deal))
        {
            throw new PortalError(400, "ENTITY_TYPE_NOT_SUPPORTED", "Entity type is not supported");
        }

        var filter = call.Args.Map("filter");
        var tests = filter.Keys.Select(key => StageHistoryFilter.Of(key, filter, call.World)).ToList();
        var rows = IdRange.Of(filter.Members).Rows(call.World.Table<StageHistoryRow>()).Where(row => row.EntityTypeId == type && tests.TrueForAll(test => test(row)));
        var order = call.Args.Map("order");
        if (order.Keys.Any(key => string.Equals(order.TextOrNull(key), "DESC", StringComparison.OrdinalIgnoreCase)))
        {
            rows = rows.Reverse();
        }

        return Paging.Of(call, call.World.Table<StageHistoryRow>(), rows, page => new JsonObject { ["items"] = Paging.Array(page, Shown) });
    }

    private static JsonObject Shown(StageHistoryRow row)
    {
        var lead = row.EntityTypeId == CrmFields.Lead;
        var shown = new JsonObject
        {
            ["ID"] = row.Id,
            ["TYPE_ID"] = row.TypeId,
            ["OWNER_ID"] = row.OwnerId,
            ["CREATED_TIME"] = row.At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            [lead ? "STATUS_SEMANTIC_ID" : "STAGE_SEMANTIC_ID"] = row.Semantics,
            [lead ? "STATUS_ID" : "STAGE_ID"] = row.StageId,
        };
        if (!lead)
        {
            shown["CATEGORY_ID"] = row.CategoryId;
        }

        return shown;
    }
}
