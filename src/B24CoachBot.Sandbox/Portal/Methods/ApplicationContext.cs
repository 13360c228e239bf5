using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>Methods that a webhook may not call at all: they belong to an application.</summary>
internal static class ApplicationContext
{
    public static InstallationRow Of(Call call) => call.Caller.Application
        ?? throw new PortalError(403, "WRONG_AUTH_TYPE", "Current authorization type is denied for this method Application context required");

    /// <summary>And its person must be an administrator.</summary>
    public static InstallationRow OfAdmin(Call call, string refusal = "Access denied!") =>
        Of(call) is var application && call.Caller.IsAdmin ? application : throw new PortalError(403, "ACCESS_DENIED", refusal);
}
