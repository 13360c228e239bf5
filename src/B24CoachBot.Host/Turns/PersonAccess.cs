using B24CoachBot.Adapters.Portal.OAuth;

namespace B24CoachBot.Host.Turns;

/// <summary>The access that people gave by <c>/connect</c>; with an incoming webhook none can be given.</summary>
/// <param name="find">Read anew each time: it may have been taken back since. Whoever gets it lets it go.</param>
internal sealed class PersonAccess(Func<int, Task<PortalTokens?>>? find)
{
    public static PersonAccess None { get; } = new(null);

    public bool CanBeGiven => find is not null;

    /// <summary>Null for whoever gave none, or took it back.</summary>
    public Task<PortalTokens?> Of(int person) => find is null ? Task.FromResult<PortalTokens?>(null) : find(person);
}
