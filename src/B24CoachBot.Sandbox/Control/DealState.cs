using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>Deals and leads as the state shows them: custom fields by code, and the amount.</summary>
internal static class DealState
{
    public static IEnumerable<CrmItemRow> All(World world) => CrmBook.All(world, CrmFields.Deal);

    public static JsonObject Of(World world, CrmItemRow deal)
    {
        return new JsonObject
        {
            ["id"] = deal.Number,
            ["title"] = CrmBook.Text(deal, "title"),
            ["categoryId"] = CrmBook.Number(deal, "categoryId"),
            ["stageId"] = CrmBook.Text(deal, "stageId"),
            ["assignedById"] = CrmBook.Number(deal, "assignedById"),
            ["createdById"] = CrmBook.Number(deal, "createdBy"),
            ["createdDate"] = CrmBook.Text(deal, "createdTime"),
            ["contactId"] = CrmBook.Number(deal, "contactId") is > 0 and var contact ? contact : null,
            ["companyId"] = CrmBook.Number(deal, "companyId") is > 0 and var company ? company : null,
            ["fields"] = Fields(world, deal),
        };
    }

    public static JsonObject OfLead(World world, CrmItemRow lead) => new()
    {
        ["id"] = lead.Number,
        ["title"] = CrmBook.Text(lead, "title"),
        ["stageId"] = CrmBook.Text(lead, "stageId"),
        ["assignedById"] = CrmBook.Number(lead, "assignedById"),
        ["fields"] = Fields(world, lead),
    };

    private static JsonObject Fields(World world, CrmItemRow item)
    {
        var fields = new JsonObject { ["OPPORTUNITY"] = Value(item, "opportunity") };
        foreach (var custom in CrmFields.Custom(world, item.EntityTypeId))
        {
            fields[custom.Code] = Value(item, custom.Code);
        }

        return fields;
    }

    private static JsonNode? Value(CrmItemRow deal, string field) =>
        CrmValues.ToNode(deal.Fields.GetValueOrDefault(field, CrmValues.Null));
}
