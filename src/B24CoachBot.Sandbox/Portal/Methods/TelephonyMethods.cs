using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Portal.Telephony;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>The statistics of calls, and whose number it is (telephony/*).</summary>
internal static class TelephonyMethods
{
    private const string Scope = "telephony";

    private static readonly (string Name, int EntityTypeId)[] Clients =
        [("CONTACT", CrmFields.Contact), ("COMPANY", CrmFields.Company), ("LEAD", CrmFields.Lead)];

    public static void Register(MethodTable table)
    {
        table.V2("voximplant.statistic.get", Scope, List);
        table.V2("telephony.externalCall.searchCrmEntities", Scope, Search);
    }

    /// <summary>The right "Call statistics: view" is an administrator's here.</summary>
    private static Answer List(Call call)
    {
        if (!call.Caller.IsAdmin)
        {
            throw new PortalError(403, "ACCESS_DENIED", "Access denied!");
        }

        var filter = new StatisticFilter(call.Args.Map("FILTER"), call.World);
        var descending = string.Equals(call.Args.TextOrNull("ORDER"), "DESC", StringComparison.OrdinalIgnoreCase);
        return Paging.Of(
            call, call.World.Table<CallRow>(), filter.Sorted(filter.Found(), call.Args.TextOrNull("SORT"), descending), page => Paging.Array(page, row => Statistics.Of(call.World, row)));
    }

    private static Answer Search(Call call)
    {
        var phone = call.Args.TextOrNull("PHONE_NUMBER") is { Length: > 0 } given ? given : throw new PortalError(400, "ERROR_CORE", "PHONE_NUMBER is empty");
        return new JsonArray([.. Clients.SelectMany(client =>
            CrmCommunications.Owners(call.World, client.EntityTypeId, "PHONE", [phone]).Select(item => Found(call.World, client.Name, item)))]);
    }

    private static JsonObject Found(World world, string type, CrmItemRow item)
    {
        var assigned = CrmBook.Number(item, "assignedById");
        var user = world.Table<UserRow>().Find(assigned);
        return new JsonObject
        {
            ["CRM_ENTITY_TYPE"] = type,
            ["CRM_ENTITY_ID"] = item.Number,
            ["ASSIGNED_BY_ID"] = assigned,
            ["NAME"] = CrmBook.Title(item),
            ["ASSIGNED_BY"] = new JsonObject
            {
                ["ID"] = assigned.ToString(CultureInfo.InvariantCulture),
                ["TIMEMAN_STATUS"] = user is not null && WorkingTime.Works(user, world.Now) ? "OPENED" : "CLOSED",
                ["USER_PHONE_INNER"] = null,
                ["WORK_PHONE"] = user?.WorkPhone,
                ["PERSONAL_PHONE"] = null,
                ["PERSONAL_MOBILE"] = user?.PersonalMobile,
            },
        };
    }
}
