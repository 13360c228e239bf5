using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Events;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Crm;

/// <summary>The only place where CRM items change, so that stages, stamps and the journal of changes agree.</summary>
internal static class CrmBook
{
    // Not a person's doing: these follow from another change.
    private static readonly HashSet<string> Stamps =
        ["updatedTime", "updatedBy", "movedTime", "movedBy", "stageSemanticId", "closed", "lastActivityTime", "lastActivityBy", "hasPhone", "hasEmail", "dateClosed"];

    public static CrmItemRow? Find(World world, int entityTypeId, long number) =>
        world.Table<CrmItemRow>().Find(CrmItemRow.Key(entityTypeId, number));

    public static IEnumerable<CrmItemRow> All(World world, int entityTypeId) => Within(world, entityTypeId, IdRange.Everything);

    /// <summary>Ordered by number.</summary>
    public static IEnumerable<CrmItemRow> Within(World world, int entityTypeId, IdRange range) =>
        range.Rows(world.Table<CrmItemRow>(), CrmItemRow.Key(entityTypeId, 0), CrmItemRow.GreatestNumber);

    public static string? Text(CrmItemRow item, string field) =>
        item.Fields.TryGetValue(field, out var value) ? CrmValues.Text(value) : null;

    public static long Number(CrmItemRow item, string field) =>
        long.TryParse(Text(item, field), CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>What a person calls the card: a contact by name, the others by title.</summary>
    public static string? Title(CrmItemRow item) => item.EntityTypeId == CrmFields.Contact
        ? $"{Text(item, "name")} {Text(item, "lastName")}".Trim()
        : Text(item, "title");

    public static CrmItemRow Add(World world, long by, int entityTypeId, JsonObject sent)
    {
        var number = world.NextId($"crm{entityTypeId.ToString(CultureInfo.InvariantCulture)}");
        var fields = new Dictionary<string, JsonElement>();
        Write(world, entityTypeId, fields, sent);
        Preset(fields, "id", number);
        Preset(fields, "assignedById", by);
        Preset(fields, "opened", "Y");
        foreach (var name in new[] { "createdBy", "updatedBy", "lastActivityBy" })
        {
            Preset(fields, name, by);
        }

        foreach (var name in new[] { "createdTime", "updatedTime", "lastActivityTime" })
        {
            Preset(fields, name, Instants.Write(world.Now, world.Zone));
        }

        if (entityTypeId is CrmFields.Lead or CrmFields.Deal)
        {
            Preset(fields, "currencyId", "RUB");
            CrmStages.Start(world, by, entityTypeId, fields);
        }

        CrmContactData.Settle(fields);
        var item = new CrmItemRow(entityTypeId, number, fields);
        CrmStages.Check(world, item);
        world.Table<CrmItemRow>().Put(item);
        if (entityTypeId is CrmFields.Lead or CrmFields.Deal)
        {
            CrmStages.Remember(world, item, before: null);
        }

        PortalEvents.Raise(world, EventName(entityTypeId, "ADD"), number, by);
        return item;
    }

    /// <summary>Nothing changed saves nothing: not even the stamp moves.</summary>
    public static CrmItemRow Update(World world, long by, CrmItemRow before, JsonObject sent)
    {
        var fields = new Dictionary<string, JsonElement>(before.Fields);
        Write(world, before.EntityTypeId, fields, sent);
        CrmContactData.Settle(fields);
        var after = CrmStages.Moved(world, by, before, before with { Fields = fields });
        var changes = Changes(before, after);
        if (changes.Count == 0)
        {
            return before;
        }

        var stamped = new Dictionary<string, JsonElement>(after.Fields)
        {
            ["updatedTime"] = JsonSerializer.SerializeToElement(Instants.Write(world.Now, world.Zone)),
            ["updatedBy"] = JsonSerializer.SerializeToElement(by),
        };
        after = after with { Fields = stamped };
        world.Table<CrmItemRow>().Put(after);
        CrmStages.Remember(world, after, before);
        foreach (var (field, from, to) in changes)
        {
            world.Table<FieldChangeRow>().Put(new FieldChangeRow(
                world.NextId("fieldChange"), after.EntityTypeId, after.Number, field, from, to, by, world.Now));
        }

        // A move to another pipeline has an event of its own, which outgoing webhooks cannot ask for.
        if (Number(before, "categoryId") == Number(after, "categoryId"))
        {
            PortalEvents.Raise(world, EventName(after.EntityTypeId, "UPDATE"), after.Number, by);
        }
        else
        {
            PortalEvents.RaiseForApplications(world, "ONCRMDEALMOVETOCATEGORY", Moved(after), by);
        }

        return after;
    }

    private static JsonObject Moved(CrmItemRow deal)
    {
        var data = PortalEvents.Naming(deal.Number);
        data["FIELDS"]!["CATEGORY_ID"] = Text(deal, "categoryId");
        data["FIELDS"]!["STAGE_ID"] = Text(deal, "stageId");
        return data;
    }

    private static string EventName(int entityTypeId, string what) =>
        $"ONCRM{entityTypeId switch { CrmFields.Lead => "LEAD", CrmFields.Deal => "DEAL", CrmFields.Contact => "CONTACT", _ => "COMPANY" }}{what}";

    private static List<(string Field, string? From, string? To)> Changes(CrmItemRow before, CrmItemRow after) =>
    [
        .. after.Fields.Keys.Union(before.Fields.Keys).Where(name => !Stamps.Contains(name))
            .Select(name => (Field: name, From: Text(before, name), To: Text(after, name)))
            .Where(change => (change.From ?? "") != (change.To ?? ""))
            .OrderBy(change => change.Field, StringComparer.Ordinal),
    ];

    /// <summary>Unknown and read-only names are ignored, as the portal does.</summary>
    private static void Write(World world, int entityTypeId, Dictionary<string, JsonElement> fields, JsonObject sent)
    {
        var known = CrmFields.Of(world, entityTypeId);
        foreach (var (name, value) in sent)
        {
            switch (CrmFields.Find(known, name))
            {
                case { Type: "crm_multifield" } field:
                    fields[field.Name] = CrmContactData.Patched(world, fields.GetValueOrDefault(field.Name), value);
                    break;
                case { ReadOnly: false } field:
                    fields[field.Name] = CrmValues.Read(field, value, world.Zone);
                    break;
            }
        }
    }

    private static void Preset<T>(Dictionary<string, JsonElement> fields, string name, T value)
    {
        if (!fields.TryGetValue(name, out var written) || CrmValues.Text(written) is null)
        {
            fields[name] = JsonSerializer.SerializeToElement(value);
        }
    }
}
