using System.Text.Json.Nodes;

namespace B24CoachBot.Sandbox.Portal.Rows;

/// <summary>The card of an application as its vendor filled it in, valid at every portal; the first portal's world keeps them.</summary>
public sealed record ApplicationRow(long Id, string Code, string ClientId, string ClientSecret, string Handler, IReadOnlyList<string> Scopes) : IRow
{
    /// <summary>The page that an administrator sees first; null is an application without an interface.</summary>
    public string? InstallPage { get; init; }

    /// <summary>Where a person comes back with an authorisation code.</summary>
    public string? RedirectUri { get; init; }
}

/// <summary>An application at this portal; the id is its card's.</summary>
public sealed record InstallationRow(long Id, string Code, string ClientId, IReadOnlyList<string> Scopes) : IRow
{
    /// <summary>What its events are recognised by; another one after each update.</summary>
    public string ApplicationToken { get; init; } = "";

    public int Version { get; init; } = 1;

    /// <summary>The administrator who installed it.</summary>
    public long UserId { get; init; }

    /// <summary>Until the installation is finished the portal tells the application nothing.</summary>
    public bool IsFinished { get; init; }
}

/// <summary>An access token, with its refresh token as long as that one is good; <paramref name="ExpiresAt"/> is the access token's end.</summary>
public sealed record TokenRow(long Id, long ApplicationId, long UserId, string Access, DateTimeOffset ExpiresAt) : IRow
{
    public string? Refresh { get; init; }

    public DateTimeOffset? RefreshUntil { get; init; }

    /// <summary>The application has been taken away since.</summary>
    public bool IsVoid { get; init; }
}

/// <summary>The code with which a person comes back from the portal's consent, good once and for half a minute.</summary>
public sealed record AuthorisationCodeRow(long Id, long ApplicationId, long UserId, string Code, DateTimeOffset ExpiresAt) : IRow;

/// <summary>Where an application hears of an event, or (offline) that it keeps it in its queue.</summary>
public sealed record EventHandlerRow(long Id, long ApplicationId, string Event, string Handler) : IRow
{
    /// <summary>In whose name it is told; 0 is whoever acted.</summary>
    public long UserId { get; init; }

    public bool IsOffline { get; init; }

    /// <summary>The source key of an offline queue.</summary>
    public string Connector { get; init; } = "";

    /// <summary>Of ONOFFLINEEVENT: the shortest time between two.</summary>
    public TimeSpan MinTimeout { get; init; } = TimeSpan.FromSeconds(1);

    public DateTimeOffset? ToldAt { get; init; }
}

/// <summary>
/// The latest that happened to one object, in an application's offline queue; reserved while somebody works on it.
/// <paramref name="MessageId"/> says which event of which object it is.
/// </summary>
public sealed record OfflineRow(long Id, long ApplicationId, string Event, string MessageId, string Connector, DateTimeOffset At, JsonObject Data) : IRow
{
    public string ProcessId { get; init; } = "";

    public bool IsError { get; init; }
}

/// <summary>An application's item in the portal's interface.</summary>
public sealed record PlacementRow(long Id, long ApplicationId, string Placement, string Handler) : IRow
{
    public string Title { get; init; } = "";

    public string Description { get; init; } = "";

    /// <summary>Titles by language.</summary>
    public JsonObject LangAll { get; init; } = [];

    public JsonObject Options { get; init; } = [];
}
