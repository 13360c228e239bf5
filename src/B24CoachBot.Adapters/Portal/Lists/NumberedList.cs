namespace B24CoachBot.Adapters.Portal.Lists;

/// <summary>A list whose rows are numbered in the order of their coming.</summary>
/// <param name="Id">The number's name in rows and filters.</param>
/// <param name="Filter">How the method spells its filter.</param>
/// <param name="With">What is asked besides number and order.</param>
public sealed record NumberedList(string Method, string Id, string Filter, Action<BatchQuery> With, Action<BatchQuery, string> Order, string? Within = null)
{
    public IReadOnlyList<PortalJson> Rows(PortalJson result) => [.. (Within is null ? result : result[Within]).Items()];

    /// <summary>What came behind a row.</summary>
    /// <param name="key">As of <see cref="PortalList"/>.</param>
    public PortalList Behind(string key, long after) => new(
        key, Method,
        query =>
        {
            With(query);
            Order(query.Set($"{Filter}[>{Id}]", after), "ASC");
        },
        Within);
}
