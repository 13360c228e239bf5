using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>Leads, deals, contacts and companies (crm/universal/crm-item-*): camelCase both ways, native numbers.</summary>
internal static class CrmItems
{
    private const string Scope = "crm";

    public static void Register(MethodTable table)
    {
        table.V2("crm.item.fields", Scope, Fields);
        table.V2("crm.item.get", Scope, call => Item(call, Found(call)));
        table.V2("crm.item.list", Scope, List);
        table.V2("crm.item.add", Scope, call => Item(call, CrmBook.Add(call.World, call.Caller.UserId, EntityType(call), Sent(call))));
        table.V2("crm.item.update", Scope, call => Item(call, CrmBook.Update(call.World, call.Caller.UserId, Found(call), Sent(call))));
    }

    public static int EntityType(Call call)
    {
        if (call.Caller.User.Extranet)
        {
            throw new PortalError(403, "allowed_only_intranet_user", "The action is allowed only for intranet users");
        }

        var type = call.Args.NumberOrNull("entityTypeId") ?? throw new PortalError(400, "100", "Could not find value for parameter {entityTypeId}");
        return type == 5 ? throw new PortalError(400, "ENTITY_TYPE_NOT_SUPPORTED", "Entity type is not supported")
            : CrmFields.IsKnown((int)type) ? (int)type
            : throw new PortalError(400, "NOT_FOUND", "Smart process not found");
    }

    private static Answer Fields(Call call)
    {
        var original = call.Args.Flag("useOriginalUfNames");
        var fields = new JsonObject();
        foreach (var field in CrmFields.Of(call.World, EntityType(call)))
        {
            fields[original ? field.Name : field.CamelName] = Described(call.World, EntityType(call), field);
        }

        return new JsonObject { ["fields"] = fields };
    }

    private static JsonObject Described(World world, int entityTypeId, CrmField field)
    {
        var described = new JsonObject
        {
            ["type"] = field.Type,
            ["isRequired"] = field.Required,
            ["isReadOnly"] = field.ReadOnly,
            ["isImmutable"] = field.Immutable,
            ["isMultiple"] = field.Multiple,
            ["isDynamic"] = field.Custom,
            ["title"] = field.Title,
            ["upperName"] = field.UpperName,
        };
        var options = CrmFields.Custom(world, entityTypeId).FirstOrDefault(row => row.Code == field.Name)?.Options ?? [];
        if (options.Count > 0)
        {
            described["items"] = Paging.Array(options, option => new JsonObject { ["ID"] = option.Id.ToString(CultureInfo.InvariantCulture), ["VALUE"] = option.Value });
        }

        return described;
    }

    private static Answer List(Call call)
    {
        var type = EntityType(call);
        var fields = CrmFields.Of(call.World, type);
        var filter = new CrmFilter(fields, call.World.Zone).Read(call.Args.Node("filter"));
        var names = call.Args.List("select").Select(Loose.Text).OfType<string>().ToList();
        var rows = CrmLink.Candidates(call.World, type, call.Args.Node("filter")).Where(filter);
        return Paging.Of(call, call.World.Table<CrmItemRow>(), CrmOrder.Apply(rows, call.Args.Map("order"), fields), page => new JsonObject
        {
            ["items"] = Paging.Array(page, item => CrmView.Of(call.World, item, call.Args.Flag("useOriginalUfNames"), names)),
        });
    }

    private static CrmItemRow Found(Call call)
    {
        var type = EntityType(call);
        var id = call.Args.NumberOrNull("id") ?? throw new PortalError(400, "100", "Could not find value for parameter {id}");
        return CrmBook.Find(call.World, type, id) ?? throw new PortalError(400, "NOT_FOUND", "Item not found");
    }

    private static JsonObject Sent(Call call) =>
        call.Args.MapOrNull("fields")?.Members ?? throw new PortalError(400, "100", "Could not find value for parameter {fields}");

    private static Answer Item(Call call, CrmItemRow item) =>
        new JsonObject { ["item"] = CrmView.Of(call.World, item, call.Args.Flag("useOriginalUfNames"), names: null) };
}
