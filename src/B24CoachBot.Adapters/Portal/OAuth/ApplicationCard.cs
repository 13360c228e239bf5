namespace B24CoachBot.Adapters.Portal.OAuth;

/// <summary>The application as its vendor's card shows it. <paramref name="AuthServer"/> is where tokens come from;
/// <paramref name="OtherAuthServers"/> are the regional ones that a portal may name instead. The secret goes to these only.</summary>
public sealed record ApplicationCard(string ClientId, Secret ClientSecret, Uri AuthServer, IReadOnlyList<Uri> OtherAuthServers)
{
    /// <summary>Portals in one's own network, by plain http if need be: for the Sandbox and for portals on one's own machines.</summary>
    public bool LocalPortals { get; init; }

    /// <summary>The authorisation server that a <c>server_endpoint</c> names, if it is one of ours, and the usual one otherwise.</summary>
    public Uri ServerOf(string? endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out var named) && OtherAuthServers.FirstOrDefault(other => Same(other, named)) is { } known ? known : AuthServer;

    private static bool Same(Uri one, Uri other) => Uri.Compare(one, other, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
