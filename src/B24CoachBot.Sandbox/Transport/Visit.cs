using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;

namespace B24CoachBot.Sandbox.Transport;

/// <summary>One HTTP request on its way through the portal.</summary>
internal sealed record Visit(long LogId, Address Address, DateTimeOffset At, CallTime Time)
{
    /// <summary>REST 2's arguments; empty for REST 3.</summary>
    public Args Args { get; set; } = new([], strict: false);

    /// <summary>REST 3's JSON.</summary>
    public JsonNode Body { get; set; } = new JsonObject();

    /// <summary>SHA-256 of the bytes sent.</summary>
    public string BodyHash { get; set; } = "";

    /// <summary>An application's access token, from wherever the request carries it.</summary>
    public string? AccessToken { get; set; }

    public string? IdempotencyKey { get; set; }

    public IReadOnlyList<string> Inner { get; set; } = [];

    /// <summary>The misbehaviour that hit this request, if any.</summary>
    public string? Fault { get; set; }

    public bool IsBatch => Address.Method.Equals("batch", StringComparison.OrdinalIgnoreCase);

    public IEnumerable<string> Names => Inner.Prepend(Address.Method);
}

/// <summary>What leaves the portal.</summary>
internal sealed record Reply(int Status, string Text, bool Replayed = false);
