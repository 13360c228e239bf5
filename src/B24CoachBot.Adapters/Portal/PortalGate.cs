namespace B24CoachBot.Adapters.Portal;

/// <summary>Asked at the last moment before a request leaves; throws when this process may no longer speak for the portal.</summary>
public sealed class PortalGate(Func<CancellationToken, ValueTask> check)
{
    public ValueTask Pass(CancellationToken stop) => check(stop);
}

/// <summary>The innermost step of every call: behind it is only the wire.</summary>
internal sealed class GateKeeper(PortalGate? gate) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (gate is not null)
        {
            await gate.Pass(cancellationToken);
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
