using System.Text.Json.Nodes;
using System.Xml;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Faults;

namespace B24CoachBot.Sandbox.Control;

/// <summary>GET clock and GET faults: the portal's moment and zone, and the misbehaviours that are still to come.</summary>
internal static class SettingsControl
{
    public static void Register(ControlTable table)
    {
        table.Get("clock", Clock);
        table.Get("faults", call => Paging.Array(call.World.Table<FaultRow>().All, Fault));
    }

    private static JsonObject Clock(ControlCall call)
    {
        var answer = call.Now();
        answer["zone"] = call.World.Settings.Zone;
        answer["digest"] = call.Portal.Probe?.NextDigest?.Invoke() is { } digest ? call.Moment(digest) : null;
        return answer;
    }

    private static JsonObject Fault(FaultRow fault) => new()
    {
        ["id"] = fault.Id,
        ["method"] = fault.Method,
        ["kind"] = fault.Kind,
        ["times"] = fault.Times,
        ["executed"] = fault.Executed,
        ["delay"] = XmlConvert.ToString(fault.Delay),
        ["code"] = fault.Code,
    };
}
