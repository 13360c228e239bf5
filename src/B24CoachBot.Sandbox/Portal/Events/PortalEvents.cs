using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Chat;
using B24CoachBot.Sandbox.Portal.Faults;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Events;

/// <summary>Events of the portal itself (CRM, telephony), pushed to the outgoing webhooks that asked for them.</summary>
internal static class PortalEvents
{
    public const string CallEnded = "ONVOXIMPLANTCALLEND";

    /// <summary>Most events name only the object: the receiver reads it afterwards.</summary>
    public static void Raise(World world, string type, long id) => Raise(world, type, new JsonObject
    {
        ["FIELDS"] = new JsonObject { ["ID"] = id.ToString(CultureInfo.InvariantCulture) },
    });

    public static void Raise(World world, string type, JsonObject data)
    {
        if (world.IsPast)
        {
            return;
        }

        foreach (var hook in world.Table<OutgoingRow>().All.Where(hook => hook.Events.Contains(type, StringComparer.OrdinalIgnoreCase)))
        {
            var fault = FaultBook.Take(world, type, FaultKind.OfEvents)?.Kind;
            if (fault != FaultKind.DropEvent)
            {
                Pushes.Add(world, botId: 0, hook.Url, PushForm.Write(world, hook, type, data), fault);
            }
        }
    }
}
