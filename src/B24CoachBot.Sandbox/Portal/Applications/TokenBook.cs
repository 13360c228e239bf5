using System.Security.Cryptography;
using System.Text;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Applications;

/// <summary>Tokens of applications at one portal: an access token for an hour, a refresh token for 180 days, by the portal's clock.</summary>
internal static class TokenBook
{
    public static readonly TimeSpan AccessLife = TimeSpan.FromHours(1);
    private static readonly TimeSpan RefreshLife = TimeSpan.FromDays(180);
    private static readonly TimeSpan CodeLife = TimeSpan.FromSeconds(30);

    // Long enough to tell a spent token from one that never was.
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(7);

    /// <summary>A pair that the application can renew.</summary>
    public static TokenRow Pair(World world, long applicationId, long userId)
    {
        Forget(world);
        return Put(world, applicationId, userId, Secret(world, "refresh"));
    }

    /// <summary>What an event carries: a token of whoever acted, which cannot be renewed. One that is fresh enough serves again.</summary>
    public static TokenRow ForEvent(World world, long applicationId, long userId) =>
        world.Table<TokenRow>().All.LastOrDefault(row => row.ApplicationId == applicationId && row.UserId == userId && row is { Refresh: null, IsVoid: false }
            && row.ExpiresAt - world.Now > AccessLife / 2) ?? Put(world, applicationId, userId, refresh: null);

    public static TokenRow? OfAccess(World world, string access) => world.Table<TokenRow>().Of(Indexes.TokenOfAccess, access) is [var row, ..] ? row : null;

    public static TokenRow? OfRefresh(World world, string refresh) => world.Table<TokenRow>().Of(Indexes.TokenOfRefresh, refresh) is [var row, ..] ? row : null;

    /// <summary>Another pair for the same person; the old refresh token is spent, the old access token lives out its hour.</summary>
    public static TokenRow Rotate(World world, TokenRow old)
    {
        world.Table<TokenRow>().Put(old with { Refresh = null, RefreshUntil = null });
        return Pair(world, old.ApplicationId, old.UserId);
    }

    /// <summary>The application is gone: its tokens open nothing any more.</summary>
    public static void Void(World world, long applicationId)
    {
        foreach (var row in world.Table<TokenRow>().All.Where(row => row.ApplicationId == applicationId))
        {
            world.Table<TokenRow>().Put(row with { IsVoid = true });
        }
    }

    public static AuthorisationCodeRow Code(World world, long applicationId, long userId)
    {
        var row = new AuthorisationCodeRow(world.NextId("code"), applicationId, userId, Secret(world, "code"), world.Now + CodeLife);
        world.Table<AuthorisationCodeRow>().Put(row);
        return row;
    }

    /// <summary>Takes a code out of the world: it is good once.</summary>
    public static AuthorisationCodeRow? TakeCode(World world, string code)
    {
        var row = world.Table<AuthorisationCodeRow>().All.FirstOrDefault(row => row.Code == code);
        if (row is not null)
        {
            world.Table<AuthorisationCodeRow>().Remove(row.Id);
        }

        return row;
    }

    /// <summary>Nobody can guess it by looking at another portal, and the same run gives the same one.</summary>
    public static string Secret(World world, string kind) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{world.Settings.MemberId}/{kind}/{world.NextId("secret")}")))[..32];

    private static TokenRow Put(World world, long applicationId, long userId, string? refresh)
    {
        var row = new TokenRow(world.NextId("token"), applicationId, userId, Secret(world, "access"), world.Now + AccessLife)
        {
            Refresh = refresh,
            RefreshUntil = refresh is null ? null : world.Now + RefreshLife,
        };
        world.Table<TokenRow>().Put(row);
        return row;
    }

    private static void Forget(World world)
    {
        foreach (var row in world.Table<TokenRow>().All.Where(row => row.Refresh is null && world.Now - row.ExpiresAt > Remembered))
        {
            world.Table<TokenRow>().Remove(row.Id);
        }
    }
}
