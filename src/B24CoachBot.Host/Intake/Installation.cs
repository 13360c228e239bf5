using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.OAuth;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Adapters.Storage.Rows;
using B24CoachBot.Host.Tenancy;

namespace B24CoachBot.Host.Intake;

/// <summary>
/// Whether somebody who says that a portal installs us speaks for that portal. Asked of the authorisation server, which knows whose a token is and where that portal stands, and of the portal there,
/// which knows who is an administrator; nothing is stored before both have answered, and no address that came with the request is called.
/// </summary>
internal sealed partial class Installation(AuthServer server, AsPerson asVisitor, ApplicationCard card, Tenants tenants, TenantLife life, TimeProvider clock, ILogger<Installation> log)
{
    public async Task<Installed> Take(AppVisit visit, CancellationToken stop)
    {
        var verdict = await Verify(visit, stop);
        if (verdict is Installed.Refused refused)
        {
            Log.Refused(log, refused.Why);
        }

        return verdict;
    }

    /// <summary>The token is one of ours, of that very portal.</summary>
    public async Task<Verified> Whose(AppVisit visit, CancellationToken stop) => await server.AppInfo(visit.Access, visit.ServerEndpoint, stop) switch
    {
        AppReply.Known known when IsOurs(known, visit.MemberId) => new Verified(known, Answered: true),
        AppReply.Unanswered => new Verified(null, Answered: false),
        _ => new Verified(null, Answered: true),
    };

    private async Task<Installed> Verify(AppVisit visit, CancellationToken stop)
    {
        var verified = await Whose(visit, stop);
        if (verified.Known is not { } known)
        {
            return verified.Answered ? new Installed.Refused("no token of ours at that portal") : new Installed.NotNow();
        }

        if (visit.IsPage && await tenants.Find(visit.MemberId) is { Status: TenantStatus.Active } standing)
        {
            // Anybody may look at the application's page; their tokens are not the installer's.
            return new Installed.Standing(new Uri(standing.ClientEndpoint));
        }

        if (visit.Refresh is not { } refresh)
        {
            return new Installed.Refused("no refresh token");
        }

        switch (await Grant(visit, known, refresh, stop))
        {
            case TokenReply.Granted granted when granted.MemberId == visit.MemberId && Endpoints.TryRoot(granted.Endpoint, card.LocalPortals, out var root):
                return await Store(visit, granted, root, stop);
            case TokenReply.Unanswered:
                return new Installed.NotNow();
            case TokenReply.Refused no:
                return new Installed.Refused(no.Code);
            default:
                return new Installed.Refused("another portal's token, or an address that may not be called");
        }
    }

    /// <summary>An authorisation server that tells where the portal stands has told everything; otherwise the refresh token is turned in, whose answer always tells.</summary>
    private async Task<TokenReply> Grant(AppVisit visit, AppReply.Known known, Secret refresh, CancellationToken stop) =>
        known is { MemberId: { } member, ClientId: not null, Endpoint: { } endpoint }
            ? new TokenReply.Granted(new TokenPair(visit.Access, refresh, clock.GetUtcNow() + TimeSpan.FromHours(1)), member, endpoint, known.UserId, "")
            : await server.Refresh(refresh, visit.ServerEndpoint, stop);

    private async Task<Installed> Store(AppVisit visit, TokenReply.Granted granted, Uri root, CancellationToken stop)
    {
        if (await asVisitor.Who(root, granted.Pair.Access, stop) is not { } person)
        {
            return new Installed.NotNow();
        }

        if (!person.IsAdmin)
        {
            return new Installed.Refused("not an administrator");
        }

        var before = await tenants.Find(visit.MemberId);
        await life.Installed(new StoredTenant(
            visit.MemberId, granted.Endpoint!.AbsoluteUri, new Uri(card.ServerOf(visit.ServerEndpoint), "/rest/").AbsoluteUri, granted.Pair.Access.Reveal(), granted.Pair.Refresh.Reveal(),
            visit.ApplicationToken?.Reveal() ?? before?.ApplicationToken ?? "", granted.Scope, person.Id, TenantStatus.Active, granted.Pair.ExpiresAt));
        return new Installed.Done(root);
    }

    /// <summary>What the server does not say of a token it knows is told by the refresh token's answer, or is not needed.</summary>
    private bool IsOurs(AppReply.Known known, string member) =>
        (known.MemberId is null || known.MemberId == member) && (known.ClientId is null || known.ClientId == card.ClientId);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "An installation was refused: {Why}")]
        public static partial void Refused(ILogger logger, string why);
    }
}

/// <summary>What the authorisation server says of a token; <paramref name="Known"/> is null for one that is not ours.</summary>
internal sealed record Verified(AppReply.Known? Known, bool Answered);

/// <summary>What became of an installation.</summary>
internal abstract record Installed
{
    private Installed()
    {
    }

    public sealed record Done(Uri Root) : Installed;

    /// <summary>It was installed before, and is served.</summary>
    public sealed record Standing(Uri Root) : Installed;

    public sealed record Refused(string Why) : Installed;

    /// <summary>Somebody who had to be asked did not answer.</summary>
    public sealed record NotNow : Installed;
}
