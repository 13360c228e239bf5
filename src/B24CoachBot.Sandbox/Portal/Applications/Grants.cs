using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Applications;

/// <summary>
/// What the authorisation server decides about one portal (settings/oauth/error-codes): a code or a refresh token becomes a new pair, or
/// the refusal says why not.
/// </summary>
internal static class Grants
{
    public static (InstallationRow Application, TokenRow Token) OfCode(World world, ApplicationRow card, string code)
    {
        var row = TokenBook.TakeCode(world, code);
        return row is null || row.ApplicationId != card.Id || row.ExpiresAt <= world.Now
            ? throw Dead()
            : (Here(world, card), TokenBook.Pair(world, card.Id, row.UserId));
    }

    public static (InstallationRow Application, TokenRow Token) OfRefresh(World world, ApplicationRow card, string refresh)
    {
        var row = TokenBook.OfRefresh(world, refresh);
        if (row is null || row.ApplicationId != card.Id || row.RefreshUntil <= world.Now)
        {
            throw Dead();
        }

        var application = Here(world, card);
        return row.IsVoid ? throw NotInstalled() : (application, TokenBook.Rotate(world, row));
    }

    public static PortalError Dead() => new(400, "invalid_grant", "The authorization code or the refresh token is invalid or has expired");

    private static InstallationRow Here(World world, ApplicationRow card) => world.Settings.Status switch
    {
        PortalStatus.PaymentRequired => throw new PortalError(401, "PAYMENT_REQUIRED", "Payment required"),
        PortalStatus.Deleted => throw Dead(),
        _ => world.Table<InstallationRow>().Find(card.Id) ?? throw NotInstalled(),
    };

    private static PortalError NotInstalled() => new(401, "NOT_INSTALLED", "Application not installed");
}
