using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Applications;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Transport;

/// <summary>Who calls: the owner of the webhook in the path, or the person of the application's access token.</summary>
internal static class Callers
{
    public static Caller Of(World world, Visit visit) => world.Settings.Status switch
    {
        PortalStatus.Deleted => throw new PortalError(500, "PORTAL_DELETED", "Portal was deleted"),
        PortalStatus.PaymentRequired when visit.Address.IsOfApplication => throw new PortalError(401, "PAYMENT_REQUIRED", "Payment required"),
        PortalStatus.PaymentRequired => throw new PortalError(403, "ACCESS_DENIED", "REST API is available only on commercial plans"),
        _ => visit.Address.IsOfApplication ? ByToken(world, visit.AccessToken) : ByWebhook(world, visit.Address),
    };

    /// <summary>At the authorisation server too: it knows the same tokens.</summary>
    public static Caller ByToken(World world, string? access)
    {
        var token = TokenBook.OfAccess(world, access ?? throw Unknown());
        if (token is null or { IsVoid: true } || world.Table<InstallationRow>().Find(token.ApplicationId) is not { } application)
        {
            throw new PortalError(401, "invalid_token", "Unable to get application by token");
        }

        if (token.ExpiresAt <= world.Now)
        {
            throw new PortalError(401, "expired_token", "The access token provided has expired");
        }

        return world.Table<UserRow>().Find(token.UserId) is { Active: true } user
            ? new Caller(user, Webhook: null, application)
            : throw new PortalError(403, "user_access_error", "The user does not have access to the application");
    }

    private static Caller ByWebhook(World world, Address address)
    {
        var webhook = world.Table<WebhookRow>().All.FirstOrDefault(row => row.UserId == address.UserId && row.Secret == address.Secret);
        return webhook is not null && world.Table<UserRow>().Find(webhook.UserId) is { Active: true } owner
            ? new Caller(owner, webhook)
            : throw Unknown();
    }

    private static PortalError Unknown() => new(401, "NO_AUTH_FOUND", "Wrong authorization data");
}
