using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Applications;

/// <summary>app.info (common/system/app-info): the application as it stands at this portal.</summary>
internal static class ApplicationInfo
{
    public static JsonObject Of(World world, InstallationRow application) => new()
    {
        ["ID"] = application.Id,
        ["CODE"] = application.Code,
        ["VERSION"] = application.Version,
        ["STATUS"] = TokenView.Status,
        ["INSTALLED"] = application.IsFinished,
        ["PAYMENT_EXPIRED"] = world.Settings.Status == PortalStatus.Active ? "N" : "Y",
        ["DAYS"] = null,
        ["LANGUAGE_ID"] = world.Settings.Language,
        ["LICENSE"] = "ru_std",
        ["LICENSE_TYPE"] = "std",
        ["LICENSE_FAMILY"] = "std",
    };

    /// <summary>The same at the authorisation server: there it also says of which portal, application, person and scopes the token is.</summary>
    public static JsonObject AtAuthority(World world, Caller caller, TokenRow token)
    {
        var application = caller.Application!;
        var info = Of(world, application);
        info["client_id"] = application.ClientId;
        info["member_id"] = world.Settings.MemberId;
        info["client_endpoint"] = $"{world.Origin}/rest/";
        info["user_id"] = caller.UserId;
        info["scope"] = string.Join(',', application.Scopes);
        info["expires"] = token.ExpiresAt.ToUnixTimeSeconds();
        return info;
    }
}
