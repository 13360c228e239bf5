using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Crm;

/// <summary>A CRM item as <c>crm.item.*</c> shows it: native numbers, "Y" and "N", absent values null.</summary>
internal static class CrmView
{
    /// <param name="names">Null shows everything; phones and e-mails (fm) come only with everything or "*".</param>
    public static JsonObject Of(World world, CrmItemRow item, bool originalNames, IReadOnlyList<string>? names)
    {
        var fields = CrmFields.Of(world, item.EntityTypeId);
        var all = names is null || names.Count == 0 || names.Contains("*");
        var asked = names?.Select(name => CrmFields.Find(fields, name)).OfType<CrmField>().ToHashSet() ?? [];
        var shown = new JsonObject();
        foreach (var field in fields.Where(field => all || field.Name == "id" || (asked.Contains(field) && field.Type != "crm_multifield")))
        {
            shown[originalNames ? field.Name : field.CamelName] = Value(field, item);
        }

        if (all)
        {
            shown["entityTypeId"] = item.EntityTypeId;
        }

        return shown;
    }

    private static JsonNode? Value(CrmField field, CrmItemRow item)
    {
        if (item.Fields.TryGetValue(field.Name, out var stored) && CrmValues.ToNode(stored) is { } node)
        {
            return node;
        }

        return field switch
        {
            { Multiple: true } => new JsonArray(),
            { Custom: false, Type: "crm_company" or "crm_contact" } => 0,
            { Custom: false, Type: "boolean" } => "N",
            { Custom: false, Type: "string" or "text" } => "",
            _ => null,
        };
    }
}
