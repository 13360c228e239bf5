namespace B24CoachBot.Host.Tenancy;

/// <summary>Which portals this bot serves, and how each is reached.</summary>
internal interface IPortalDirectory
{
    /// <summary>By the names their rows are stored under; those at rest (suspended, uninstalled) are not among them.</summary>
    Task<IReadOnlyList<string>> Served();

    /// <summary>Adds the calls to that portal, with what stands behind them.</summary>
    void Connect(IServiceCollection services, string portal);
}
