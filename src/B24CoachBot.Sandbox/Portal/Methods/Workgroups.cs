using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>Projects and workgroups (sonet-group/*): UPPER_CASE texts, except the newer list in camelCase.</summary>
internal static class Workgroups
{
    private const string Scope = "sonet_group";

    public static void Register(MethodTable table)
    {
        table.V2("sonet_group.get", Scope, Get);
        table.V2("sonet_group.user.get", Scope, Members);
        table.V2("sonet_group.user.groups", Scope, Own);
        table.V2("sonet_group.feature.access", Scope, Access);
        table.V2("socialnetwork.api.workgroup.list", Scope, List);
    }

    private static Answer Get(Call call)
    {
        var filter = call.Args.Map("FILTER");
        var id = call.Args.NumberOrNull("GROUP_ID");
        var rows = Visible(call).Where(group => (id is null || group.Id == id) && filter.Keys.All(key => Holds(group, key, filter))).ToList();
        return Paging.Of(call, rows, page => Paging.Array(page, group => Shown(call.World, group)));
    }

    private static JsonObject Shown(World world, GroupRow group) => new()
    {
        ["ID"] = Text(group.Id),
        ["SITE_ID"] = "s1",
        ["NAME"] = group.Name,
        ["DESCRIPTION"] = null,
        ["DATE_CREATE"] = Instants.Write(group.Created, world.Zone),
        ["DATE_UPDATE"] = Instants.Write(group.Created, world.Zone),
        ["ACTIVE"] = "Y",
        ["VISIBLE"] = Flag(group.Visible),
        ["OPENED"] = Flag(group.Opened),
        ["CLOSED"] = Flag(group.Closed),
        ["SUBJECT_ID"] = "1",
        ["OWNER_ID"] = Text(group.OwnerId),
        ["KEYWORDS"] = null,
        ["NUMBER_OF_MEMBERS"] = Text(group.Members.Count),
        ["DATE_ACTIVITY"] = Instants.Write(group.Created, world.Zone),
        ["PROJECT"] = Flag(group.Project),
        ["IS_EXTRANET"] = "N",
    };

    private static Answer Members(Call call)
    {
        var group = Visible(call).FirstOrDefault(group => group.Id == call.Args.NumberOrNull("ID"))
            ?? throw new PortalError(400, "ERROR_CORE", "Socialnetwork group not found");
        return Paging.Array(group.Members, member => new JsonObject { ["USER_ID"] = Text(member.UserId), ["ROLE"] = member.Role });
    }

    private static Answer Own(Call call) => Paging.Array(
        call.World.Table<GroupRow>().All.Where(group => group.Members.Any(member => member.UserId == call.Caller.UserId)),
        group => new JsonObject
        {
            ["GROUP_ID"] = Text(group.Id),
            ["GROUP_NAME"] = group.Name,
            ["ROLE"] = group.Members.First(member => member.UserId == call.Caller.UserId).Role,
            ["GROUP_IMAGE_ID"] = null,
            ["GROUP_IMAGE"] = "",
        });

    /// <summary>Members may do everything with a project's tasks; others may only look, and only at an open one.</summary>
    private static Answer Access(Call call)
    {
        var group = call.World.Table<GroupRow>().Find(call.Args.NumberOrNull("GROUP_ID") ?? 0)
            ?? throw new PortalError(400, "ERROR_CORE", "Wrong group ID");
        var member = call.Caller.IsAdmin || group.Members.Any(one => one.UserId == call.Caller.UserId);
        return member && !group.Closed
            || (group.Opened && call.Args.TextOrNull("OPERATION")?.StartsWith("view", StringComparison.OrdinalIgnoreCase) == true);
    }

    private static Answer List(Call call)
    {
        var filter = call.Args.Map("filter");
        var rows = Visible(call).Where(group => filter.Keys.All(key => Holds(group, key, filter))).ToList();
        return Paging.Of(call, rows, page => new JsonObject
        {
            ["workgroups"] = Paging.Array(page, group => new JsonObject
            {
                ["id"] = Text(group.Id),
                ["name"] = group.Name,
                ["type"] = group.Project ? "project" : "group",
                ["avatar"] = "",
                ["dialogId"] = "",
            }),
        });
    }

    private static IEnumerable<GroupRow> Visible(Call call) => call.World.Table<GroupRow>().All.Where(group =>
        group.Visible || call.Caller.IsAdmin || group.Members.Any(member => member.UserId == call.Caller.UserId));

    private static bool Holds(GroupRow group, string key, Args filter)
    {
        var name = key.TrimStart('!', '=', '%', '@');
        var wanted = filter.List(key).Select(node => Loose.Text(node) ?? "").ToList();
        return name.ToUpperInvariant() switch
        {
            "ID" => wanted.Contains(Text(group.Id)),
            "NAME" => wanted.Exists(text => key[0] == '%'
                ? group.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
                : group.Name.Equals(text, StringComparison.OrdinalIgnoreCase)),
            "OWNER_ID" => wanted.Contains(Text(group.OwnerId)),
            "CLOSED" => wanted.Contains(Flag(group.Closed)),
            "ACTIVE" => wanted.Contains("Y"),
            "PROJECT" => wanted.Contains(Flag(group.Project)),
            _ => true,
        };
    }

    private static string Flag(bool value) => value ? "Y" : "N";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
