using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;

namespace B24CoachBot.Sandbox.Transport;

/// <summary>Runs one command, alone or inside a batch: is it known, is it allowed, is its time spent, then the method.</summary>
internal sealed class MethodRunner(World world, MethodTable methods, OperatingMeter meter, TimeProvider clock)
{
    public (Answer Answer, JsonObject Time) Run(Caller caller, int generation, string name, Args args)
    {
        var method = methods.Find(generation, name)
            ?? throw new PortalError(404, "ERROR_METHOD_NOT_FOUND", "Method not found!");
        if (method.Scope is { } scope && !caller.Scopes.Contains(scope))
        {
            throw generation == 3
                ? PortalError.V3(403, "INSUFFICIENTSCOPEEXCEPTION", $"The request requires scope `{scope}`")
                : new PortalError(403, "insufficient_scope", "The request requires higher privileges than provided by the webhook token");
        }

        if (meter.IsSpent(caller.Account, method.Name))
        {
            throw new PortalError(429, "OPERATION_TIME_LIMIT", "Method is blocked due to operation time limit");
        }

        var time = new CallTime(clock, world.Zone);
        var answer = world.Run(() => method.Run(new Call(world, caller, generation, args)));
        var (seconds, resetAt) = meter.Charge(caller.Account, method.Name, time.Seconds);
        return (answer, time.ToJson(generation, seconds, resetAt));
    }
}
