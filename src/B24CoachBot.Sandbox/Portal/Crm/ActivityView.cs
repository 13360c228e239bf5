using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Crm;

/// <summary>An activity as <c>crm.activity.get</c> and <c>crm.activity.list</c> show it: upper-case names, every value a text.</summary>
internal static class ActivityView
{
    /// <summary>How the portal writes "no deadline".</summary>
    public static readonly DateTimeOffset Never = new(9999, 12, 31, 0, 0, 0, TimeSpan.FromHours(3));

    /// <param name="names">Empty, or with "*", shows all; communications only when they are named.</param>
    public static JsonObject Of(World world, ActivityRow row, HashSet<string> names)
    {
        var all = All(world, row);
        if (names.Contains("COMMUNICATIONS"))
        {
            all["COMMUNICATIONS"] = Communications(world, row);
        }

        if (names.Count > 0 && !names.Contains("*"))
        {
            foreach (var name in all.Select(member => member.Key).Where(name => !names.Contains(name)).ToList())
            {
                all.Remove(name);
            }
        }

        return all;
    }

    private static JsonObject All(World world, ActivityRow row) => new()
    {
        ["ID"] = Text(row.Id),
        ["OWNER_ID"] = Text(row.OwnerId),
        ["OWNER_TYPE_ID"] = Text(row.OwnerTypeId),
        ["TYPE_ID"] = Text(row.TypeId),
        ["PROVIDER_ID"] = row.ProviderId,
        ["PROVIDER_TYPE_ID"] = row.ProviderId switch { ActivityBook.Todo => "TODO", ActivityBook.Call => "CALL", _ => "1" },
        ["PROVIDER_GROUP_ID"] = null,
        ["ASSOCIATED_ENTITY_ID"] = Text(row.AssociatedId),
        ["SUBJECT"] = row.Subject,
        ["CREATED"] = Instants.Write(row.Created, world.Zone),
        ["LAST_UPDATED"] = Instants.Write(row.Updated, world.Zone),
        ["START_TIME"] = Instants.Write(row.Start ?? row.Created, world.Zone),
        ["END_TIME"] = Instants.Write(row.End ?? row.Start ?? row.Created, world.Zone),
        ["DEADLINE"] = row.Deadline is { } deadline ? Instants.Write(deadline, world.Zone) : "9999-12-31T00:00:00+03:00",
        ["COMPLETED"] = row.Completed ? "Y" : "N",
        ["STATUS"] = row.Completed ? "2" : "1",
        ["RESPONSIBLE_ID"] = Text(row.ResponsibleId),
        ["PRIORITY"] = "2",
        ["NOTIFY_TYPE"] = "0",
        ["NOTIFY_VALUE"] = "0",
        ["DESCRIPTION"] = row.Description,
        ["DESCRIPTION_TYPE"] = "2",
        ["DIRECTION"] = Text(row.Direction),
        ["LOCATION"] = "",
        ["SETTINGS"] = new JsonArray(),
        ["ORIGINATOR_ID"] = null,
        ["ORIGIN_ID"] = row.OriginId,
        ["AUTHOR_ID"] = Text(row.AuthorId),
        ["EDITOR_ID"] = Text(row.AuthorId),
        ["PROVIDER_PARAMS"] = new JsonArray(),
        ["PROVIDER_DATA"] = null,
        ["PARENT_ID"] = row.ParentId is { } parent ? Text(parent) : null,
    };

    private static JsonArray Communications(World world, ActivityRow row) =>
        world.Table<CallRow>().Of(Indexes.CallOfActivity, row.Id) is [var call, ..]
            ?
            [
                new JsonObject
                {
                    ["ID"] = Text(call.Id),
                    ["TYPE"] = "PHONE",
                    ["VALUE"] = call.Phone,
                    ["ENTITY_ID"] = Text(row.OwnerId),
                    ["ENTITY_TYPE_ID"] = Text(row.OwnerTypeId),
                },
            ]
            : [];

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
