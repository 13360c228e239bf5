namespace B24CoachBot.Adapters.Portal.Lists;

/// <summary>A list of the portal that is read page by page.</summary>
/// <param name="Key">Ours; the commands of a batch and the kept position are named by it.</param>
/// <param name="With">Filter, order and fields; the page is added.</param>
/// <param name="Within">The member that holds the rows; null when the result itself is the list.</param>
public sealed record PortalList(string Key, string Method, Action<BatchQuery> With, string? Within = null)
{
    /// <summary>What lies behind the first page is not wanted.</summary>
    public bool IsOnePage { get; init; }

    public IEnumerable<PortalJson> Rows(PortalJson result) => (Within is null ? result : result[Within]).Items();
}

/// <summary>Lists as far as the connection may read them.</summary>
/// <param name="Refused">Keys of the lists that it may not: they are empty, and that is no zero.</param>
public sealed record ListsRead(IReadOnlyDictionary<string, IReadOnlyList<PortalJson>> Rows, IReadOnlySet<string> Refused)
{
    public IReadOnlyList<PortalJson> Of(string key) => Rows.GetValueOrDefault(key) ?? [];

    /// <summary>With a list that was read in another way.</summary>
    public ListsRead With(string key, IReadOnlyList<PortalJson> rows) => this with { Rows = new Dictionary<string, IReadOnlyList<PortalJson>>(Rows) { [key] = rows } };

    /// <summary>With a list that the connection may not read.</summary>
    public ListsRead Without(string key) => this with { Refused = new HashSet<string>(Refused) { key } };
}

/// <summary>How the reading of one long list ended.</summary>
public abstract record StretchesRead
{
    private StretchesRead()
    {
    }

    public sealed record Read(IReadOnlyList<PortalJson> Rows) : StretchesRead;

    /// <summary>The connection may not read it.</summary>
    public sealed record Refused : StretchesRead;

    /// <summary>The portal did not answer.</summary>
    public sealed record Silent : StretchesRead;
}
