using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Faults;

namespace B24CoachBot.Sandbox.Control;

/// <summary>POST faults orders a misbehaviour, DELETE faults forgets all that are left.</summary>
internal static class FaultsControl
{
    private static readonly TimeSpan UsualDelay = TimeSpan.FromSeconds(40);

    public static void Register(ControlTable table)
    {
        table.Post("faults", Order);
        table.Delete("faults", Forget);
    }

    private static JsonNode? Order(ControlCall call)
    {
        call.Body.Allow("method", "kind", "times", "executed", "delay", "code");
        var kind = call.Body.Text("kind");
        var kinds = FaultKind.OfCalls.Concat(FaultKind.OfEvents).ToList();
        if (!kinds.Contains(kind))
        {
            throw new ControlError(400, $"There is no fault '{kind}'; there are: {string.Join(", ", kinds)}.");
        }

        if (call.Body.Has("code") && kind != FaultKind.Refused)
        {
            throw new ControlError(400, "Only a 'refused' fault has a 'code'.");
        }

        var times = call.Body.NumberOrNull("times") ?? 1;
        if (times is < 1 or > 1000)
        {
            throw new ControlError(400, "'times' must be from 1 to 1000.");
        }

        var fault = new FaultRow(
            call.World.NextId("fault"),
            call.Body.Text("method"),
            kind,
            (int)times,
            call.Body.FlagOrNull("executed") ?? false,
            call.Body.DurationOrNull("delay") ?? UsualDelay)
        {
            Code = call.Body.TextOrNull("code"),
        };
        call.World.Table<FaultRow>().Put(fault);
        return new JsonObject { ["id"] = fault.Id };
    }

    private static JsonNode? Forget(ControlCall call)
    {
        foreach (var fault in call.World.Table<FaultRow>().All)
        {
            call.World.Table<FaultRow>().Remove(fault.Id);
        }

        return null;
    }
}
