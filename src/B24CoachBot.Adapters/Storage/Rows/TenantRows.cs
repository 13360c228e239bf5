namespace B24CoachBot.Adapters.Storage.Rows;

// What is kept of portals that installed the bot as an application, and of who serves them. Tokens are encrypted; instants are Unix milliseconds.

/// <summary>A portal that installed the application, keyed by its member id.</summary>
public sealed class TenantRow
{
    public required string Portal { get; init; }

    /// <summary>Where the portal answers now, <c>https://…/rest/</c>; a renamed portal gets another.</summary>
    public required string ClientEndpoint { get; set; }

    /// <summary>Where its tokens are checked and renewed, <c>https://…/rest/</c>.</summary>
    public required string ServerEndpoint { get; set; }

    public required string AccessToken { get; set; }

    public required string RefreshToken { get; set; }

    /// <summary>What the portal's pushes prove themselves with; another after every update of the application.</summary>
    public required string ApplicationToken { get; set; }

    /// <summary>What the application may do there, separated by commas.</summary>
    public required string Scope { get; set; }

    /// <summary>Who installed it: the calls are made as this person.</summary>
    public int UserId { get; set; }

    public TenantStatus Status { get; set; }

    public long ExpiresAt { get; set; }

    public long UpdatedAt { get; set; }
}

/// <summary>Stored as numbers.</summary>
public enum TenantStatus
{
    Active = 0,

    /// <summary>Unpaid, deleted or to be connected anew: nothing is called until it is told otherwise.</summary>
    Suspended = 1,

    Uninstalled = 2,
}

/// <summary>A person's own token, given by <c>/connect</c>; erased when they ask.</summary>
public sealed class PersonTokenRow
{
    public required string Portal { get; init; }

    public int Person { get; init; }

    public required string AccessToken { get; set; }

    public required string RefreshToken { get; set; }

    public long ExpiresAt { get; set; }
}

/// <summary>Which process serves a portal. Whoever takes it over raises the number; what was decided under an older one is not stored and not sent.</summary>
public sealed class LeaseRow
{
    public required string Portal { get; init; }

    /// <summary>The node's name; for people only.</summary>
    public required string Node { get; set; }

    /// <summary>The fencing number.</summary>
    public long Number { get; set; }

    public long TakenAt { get; set; }
}
