using System.Text.Json;
using System.Text.Json.Nodes;

namespace B24CoachBot.Sandbox.Portal.Crm;

/// <summary>Phones and e-mails (fm) and the links between a card and its contacts.</summary>
internal static class CrmContactData
{
    /// <summary>"n0" adds, a number changes, a number with an empty value removes (crm/universal, fm).</summary>
    public static JsonElement Patched(World world, JsonElement stored, JsonNode? patch)
    {
        var values = (CrmValues.ToNode(stored) as JsonArray ?? []).OfType<JsonObject>().Select(value => value.DeepClone().AsObject()).ToList();
        var sent = patch switch
        {
            JsonObject map => map.Select(member => (member.Key, member.Value as JsonObject)),
            JsonArray list => list.Select(item => ("n", item as JsonObject)),
            _ => [],
        };
        foreach (var (key, change) in sent)
        {
            if (change is null)
            {
                continue;
            }

            var text = Loose.Text(change["value"]) ?? "";
            var existing = values.Find(value => Loose.Text(value["id"]) == key);
            if (existing is not null && text.Length == 0)
            {
                values.Remove(existing);
            }
            else if (existing is not null)
            {
                existing["value"] = text;
            }
            else if (text.Length > 0)
            {
                values.Add(new JsonObject
                {
                    ["id"] = world.NextId("multifield"),
                    ["typeId"] = Loose.Text(change["typeId"]) ?? "PHONE",
                    ["valueType"] = Loose.Text(change["valueType"]) ?? "WORK",
                    ["value"] = text,
                });
            }
        }

        return JsonSerializer.SerializeToElement(new JsonArray([.. values]));
    }

    /// <summary>Keeps what follows from the rest: the flags of fm, and the primary contact among all contacts.</summary>
    public static void Settle(Dictionary<string, JsonElement> fields)
    {
        if (fields.TryGetValue("fm", out var fm) && fm.ValueKind == JsonValueKind.Array)
        {
            fields["hasPhone"] = JsonSerializer.SerializeToElement(Has(fm, "PHONE") ? "Y" : "N");
            fields["hasEmail"] = JsonSerializer.SerializeToElement(Has(fm, "EMAIL") ? "Y" : "N");
        }

        var contacts = fields.TryGetValue("contactIds", out var many) && many.ValueKind == JsonValueKind.Array
            ? many.EnumerateArray().Select(id => id.GetInt64()).ToList()
            : [];
        if (fields.TryGetValue("contactId", out var one) && one.ValueKind == JsonValueKind.Number && !contacts.Contains(one.GetInt64()) && one.GetInt64() > 0)
        {
            fields["contactIds"] = JsonSerializer.SerializeToElement(contacts.Prepend(one.GetInt64()));
        }
        else if (contacts.Count > 0 && !fields.ContainsKey("contactId"))
        {
            fields["contactId"] = JsonSerializer.SerializeToElement(contacts[0]);
        }
    }

    private static bool Has(JsonElement fm, string type) =>
        fm.EnumerateArray().Any(value => value.GetProperty("typeId").GetString() == type);
}
