using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace B24CoachBot.Sandbox.Portal.Crm;

/// <summary>Turns what was sent into the value that the portal keeps, by the field's type.</summary>
internal static class CrmValues
{
    public static JsonElement Null { get; } = JsonSerializer.SerializeToElement<object?>(null);

    public static JsonElement Read(CrmField field, JsonNode? sent, TimeZoneInfo zone)
    {
        if (!field.Multiple)
        {
            return One(field, sent, zone);
        }

        if (sent is not (JsonArray or JsonObject or null) && Loose.Text(sent) is { Length: > 0 })
        {
            throw new PortalError(400, "100", $"Expected iterable value, got scalar for {field.UpperName}");
        }

        var items = sent switch
        {
            JsonArray list => list.AsEnumerable(),
            JsonObject map => map.Select(member => member.Value),
            _ => [],
        };
        return JsonSerializer.SerializeToElement(items.Select(item => One(field, item, zone)).Where(item => item.ValueKind != JsonValueKind.Null));
    }

    public static JsonNode? ToNode(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.Array => JsonArray.Create(value),
        JsonValueKind.Object => JsonObject.Create(value),
        _ => JsonValue.Create(value),
    };

    /// <summary>The value as one text, for comparing and for the journal of changes; null when absent.</summary>
    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetDecimal().ToString("0.##########", CultureInfo.InvariantCulture),
        _ => value.GetRawText(),
    };

    /// <summary>null, "", [] and the 0 of a link all mean that nobody filled it in.</summary>
    public static bool IsEmpty(CrmField field, JsonElement value) =>
        Text(value) is null or "" or "[]" || (Text(value) == "0" && field.Type is "user" or "crm_company" or "crm_contact" or "crm_lead" or "enumeration");

    private static JsonElement One(CrmField field, JsonNode? sent, TimeZoneInfo zone)
    {
        var text = Loose.Text(sent);
        if (text is null || (text.Length == 0 && field.Type is not ("string" or "text")))
        {
            return Null;
        }

        return field.Type switch
        {
            "integer" or "user" or "enumeration" or "employee" or "crm_company" or "crm_contact" or "crm_lead" or "crm_category" =>
                JsonSerializer.SerializeToElement(Loose.Number(sent) ?? throw Wrong(field)),
            "double" => JsonSerializer.SerializeToElement(
                decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(field)),
            "boolean" => JsonSerializer.SerializeToElement((Loose.Flag(sent) ?? throw Wrong(field)) ? "Y" : "N"),
            "date" => JsonSerializer.SerializeToElement(Day(field, text, zone)),
            "datetime" => JsonSerializer.SerializeToElement(Instants.Write(Instants.Read(text, zone) ?? throw Wrong(field), zone)),
            "money" => JsonSerializer.SerializeToElement(Money(field, text)),
            _ => JsonSerializer.SerializeToElement(text),
        };
    }

    /// <summary>A date echoes as its midnight in the portal's zone; the calendar day that was sent stays, whatever its offset.</summary>
    private static string Day(CrmField field, string text, TimeZoneInfo zone)
    {
        var day = text.Length >= 10 && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso)
            ? iso
            : DateOnly.TryParseExact(text, "dd.MM.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? local : throw Wrong(field);
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return Instants.Write(new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)), zone);
    }

    private static string Money(CrmField field, string text)
    {
        var parts = text.Split('|');
        return parts.Length <= 2 && decimal.TryParse(parts[0], NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
            ? string.Create(CultureInfo.InvariantCulture, $"{amount:0.##}|{(parts.Length == 2 ? parts[1] : "RUB")}")
            : throw Wrong(field);
    }

    private static PortalError Wrong(CrmField field) =>
        new(400, "CRM_FIELD_ERROR_VALUE_NOT_VALID", $"Invalid value of field {field.UpperName}");
}
