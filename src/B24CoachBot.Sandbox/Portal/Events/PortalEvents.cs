using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Applications;
using B24CoachBot.Sandbox.Portal.Chat;
using B24CoachBot.Sandbox.Portal.Faults;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Events;

/// <summary>Events of the portal itself (CRM, tasks, telephony), told to the outgoing webhooks and applications that asked for them.</summary>
internal static class PortalEvents
{
    public const string CallEnded = "ONVOXIMPLANTCALLEND";

    /// <summary>Most events name only the object: the receiver reads it afterwards.</summary>
    /// <param name="by">Who did it; 0 when nobody did.</param>
    public static void Raise(World world, string type, long id, long by) => Raise(world, type, Naming(id), by);

    public static void Raise(World world, string type, JsonObject data, long by)
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

        ApplicationEvents.Raise(world, type, data, by);
    }

    /// <summary>What outgoing webhooks cannot ask for.</summary>
    public static void RaiseForApplications(World world, string type, JsonObject data, long by)
    {
        if (!world.IsPast)
        {
            ApplicationEvents.Raise(world, type, data, by);
        }
    }

    /// <summary>A task's event says what it was and what it is; what there is none of is the word "undefined".</summary>
    public static void RaiseOfTask(World world, string what, long id, long by)
    {
        const string none = "undefined";
        JsonNode Named() => new JsonObject { ["ID"] = id.ToString(CultureInfo.InvariantCulture) };
        Raise(world, "ONTASK" + what, new JsonObject
        {
            ["FIELDS_BEFORE"] = what == "ADD" ? none : Named(),
            ["FIELDS_AFTER"] = what == "DELETE" ? none : Named(),
            ["IS_ACCESSIBLE_BEFORE"] = what == "ADD" ? "N" : none,
            ["IS_ACCESSIBLE_AFTER"] = what == "DELETE" ? "N" : none,
        }, by);
    }

    public static JsonObject Naming(long id) => new() { ["FIELDS"] = new JsonObject { ["ID"] = id.ToString(CultureInfo.InvariantCulture) } };
}
