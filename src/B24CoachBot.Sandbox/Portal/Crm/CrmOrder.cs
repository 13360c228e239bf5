using System.Globalization;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Crm;

/// <summary>The order of CRM lists: by id, in which the items come, unless asked otherwise.</summary>
internal static class CrmOrder
{
    public static IEnumerable<CrmItemRow> Apply(IEnumerable<CrmItemRow> items, Args order, IReadOnlyList<CrmField> fields)
    {
        if (order.Keys.All(name => CrmFields.Find(fields, name)?.Name == "id" && string.Equals(order.TextOrNull(name), "ASC", StringComparison.OrdinalIgnoreCase)))
        {
            return items;
        }

        var sorted = items.OrderBy(_ => 0);
        foreach (var name in order.Keys)
        {
            var field = CrmFields.Find(fields, name) ?? throw Wrong(name);
            sorted = order.TextOrNull(name)?.ToUpperInvariant() switch
            {
                "ASC" => sorted.ThenBy(item => Key(item, field)),
                "DESC" => sorted.ThenByDescending(item => Key(item, field)),
                _ => throw Wrong(name),
            };
        }

        return sorted.ThenBy(item => item.Number);
    }

    private static (decimal Number, string Text) Key(CrmItemRow item, CrmField field)
    {
        var text = CrmBook.Text(item, field.Name) ?? "";
        var isNumber = field.Type is not ("string" or "text" or "date" or "datetime" or "crm_status" or "boolean");
        return isNumber && decimal.TryParse(text.Split('|')[0], NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? (number, "")
            : (0, text.ToUpperInvariant());
    }

    private static PortalError Wrong(string name) => new(400, "INVALID_ARG_VALUE", $"Invalid order: field '{name}' is not allowed in order");
}
