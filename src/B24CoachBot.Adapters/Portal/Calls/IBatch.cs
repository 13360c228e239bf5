using Refit;

namespace B24CoachBot.Adapters.Portal.Calls;

/// <summary>Source: settings/how-to-call-rest-api/batch.md.</summary>
public interface IBatch
{
    /// <summary>Up to 50 commands in one request, in order → read it with <see cref="BatchReply"/>.</summary>
    [Post("/rest/batch")]
    Task<PortalReply> Run([Body] BatchRequest request, [Property("urgency")] Urgency urgency, CancellationToken cancel);
}

/// <summary>Commands by key, each <c>method?query</c>; made by <see cref="Portal.Batch"/>.</summary>
public sealed record BatchRequest(int Halt, IReadOnlyDictionary<string, string> Cmd);
