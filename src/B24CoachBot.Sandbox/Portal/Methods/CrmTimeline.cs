using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>Comments in a card's timeline (crm/timeline/comments).</summary>
internal static class CrmTimeline
{
    private static readonly Dictionary<string, int> EntityTypes = new()
    {
        ["lead"] = CrmFields.Lead,
        ["deal"] = CrmFields.Deal,
        ["contact"] = CrmFields.Contact,
        ["company"] = CrmFields.Company,
    };

    public static void Register(MethodTable table)
    {
        table.V2("crm.timeline.comment.add", "crm", Add);
        table.V2("crm.timeline.comment.list", "crm", List);
    }

    private static Answer Add(Call call)
    {
        // The portal reads this key in lower case only.
        if (!call.Args.Members.TryGetPropertyValue("fields", out var node) || node is not JsonObject members)
        {
            throw new PortalError(400, "100", "Could not find value for parameter {fields}");
        }

        var fields = new Args(members, strict: false);
        var (type, id) = Owner(call, fields);
        if (fields.TextOrNull("COMMENT") is not { Length: > 0 } text)
        {
            throw new PortalError(400, "INVALID_ARG_VALUE", "Empty comment message");
        }

        return TimelineBook.Comment(call.World, call.Caller.UserId, type, id, text).Id;
    }

    private static Answer List(Call call)
    {
        var (type, id) = Owner(call, call.Args.Map("filter"));
        IEnumerable<TimelineCommentRow> rows = call.World.Table<TimelineCommentRow>().Of(Indexes.CommentsOfCard, (type, id));
        var order = call.Args.Map("order");
        if (order.Keys.Any(key => string.Equals(order.TextOrNull(key), "DESC", StringComparison.OrdinalIgnoreCase)))
        {
            rows = rows.Reverse();
        }

        return Paging.Of(call, [.. rows], page => Paging.Array(page, row => new JsonObject
        {
            ["ID"] = row.Id.ToString(CultureInfo.InvariantCulture),
            ["ENTITY_ID"] = row.EntityId.ToString(CultureInfo.InvariantCulture),
            ["ENTITY_TYPE"] = row.EntityType,
            ["CREATED"] = Instants.Write(row.At, call.World.Zone),
            ["COMMENT"] = row.Text,
            ["AUTHOR_ID"] = row.AuthorId.ToString(CultureInfo.InvariantCulture),
            ["FILES"] = new JsonObject(),
        }));
    }

    private static (string Type, long Id) Owner(Call call, Args fields)
    {
        var type = fields.TextOrNull("ENTITY_TYPE")?.ToLowerInvariant() ?? "";
        var id = fields.NumberOrNull("ENTITY_ID") ?? 0;
        return EntityTypes.TryGetValue(type, out var entityTypeId) && CrmBook.Find(call.World, entityTypeId, id) is not null
            ? (type, id)
            : throw new PortalError(400, "OWNER_NOT_FOUND", "Owner not found");
    }
}
