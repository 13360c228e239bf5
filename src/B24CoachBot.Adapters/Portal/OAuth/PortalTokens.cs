namespace B24CoachBot.Adapters.Portal.OAuth;

/// <summary>The tokens of one portal. However many calls find that the access token has run out, one of them gets a new pair and the others wait for it.</summary>
public sealed class PortalTokens(AuthServer server, string memberId, TokenVault vault) : IDisposable
{
    // The second asking is for an answer that was lost before the server had done anything.
    private const int Askings = 2;

    private readonly SemaphoreSlim one = new(1, 1);
    private volatile Secret? access;

    /// <summary>A pair that storage would not take: the only one that is worth anything.</summary>
    private (Secret InPlaceOf, TokenReply.Granted Granted)? unsaved;

    /// <summary>Null when the portal is gone from storage.</summary>
    public async Task<Secret?> Access(CancellationToken cancel)
    {
        if (access is { } known)
        {
            return known;
        }

        await one.WaitAsync(cancel);
        try
        {
            return access ??= (await vault.Read())?.Pair.Access;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>The access token after <paramref name="spent"/>; null when there is none for now.</summary>
    public async Task<Secret?> Renew(Secret spent, CancellationToken cancel)
    {
        await one.WaitAsync(cancel);
        try
        {
            // Whoever asked for it may go away meanwhile: a pair under way is brought home all the same.
            return access is { } other && !other.Equals(spent) ? other : access = await Next(spent);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>The portal itself said that there is nothing to be had.</summary>
    public Task Rest(string code) => vault.Rest(code);

    /// <summary>Read anew at the next call: somebody stored another pair.</summary>
    public void Forget() => access = null;

    public void Dispose() => one.Dispose();

    private async Task<Secret?> Next(Secret spent)
    {
        if (unsaved is { } waiting)
        {
            return await Keep(waiting.InPlaceOf, waiting.Granted);
        }

        if (await vault.Read() is not { } stored)
        {
            return null;
        }

        // Another process was first.
        if (!stored.Pair.Access.Equals(spent))
        {
            return stored.Pair.Access;
        }

        for (var asking = 1; asking <= Askings; asking++)
        {
            switch (await server.Refresh(stored.Pair.Refresh, stored.ServerEndpoint, CancellationToken.None))
            {
                case TokenReply.Granted granted when granted.MemberId == memberId:
                    return await Keep(stored.Pair.Refresh, granted);
                case TokenReply.Granted:
                    await vault.Rest("FOREIGN_TOKEN");
                    return null;
                case TokenReply.Refused refused:
                    return await Refused(stored.Pair, refused.Code);
            }
        }

        return spent;
    }

    /// <summary>Stored before it is used: the old refresh token is worth nothing from now on.</summary>
    private async Task<Secret> Keep(Secret inPlaceOf, TokenReply.Granted granted)
    {
        unsaved = (inPlaceOf, granted);
        await vault.Keep(inPlaceOf, granted);
        unsaved = null;
        return granted.Pair.Access;
    }

    /// <summary>The refresh token may be void because somebody else was first.</summary>
    private async Task<Secret?> Refused(TokenPair tried, string code)
    {
        if (await vault.Read() is { } now && !now.Pair.Refresh.Equals(tried.Refresh))
        {
            return now.Pair.Access;
        }

        await vault.Rest(code);
        return null;
    }
}
