using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Applications;

/// <summary>A token as the authorisation server gives it (settings/oauth) and as events carry it in "auth".</summary>
internal static class TokenView
{
    /// <summary>Free applications of the market: the status that needs no payment.</summary>
    public const string Status = "F";

    /// <summary>"domain" is the authorisation server's here, as the portal does it.</summary>
    public static JsonObject Answer(World world, InstallationRow application, TokenRow token) => new()
    {
        ["access_token"] = token.Access,
        ["refresh_token"] = token.Refresh,
        ["expires"] = token.ExpiresAt.ToUnixTimeSeconds(),
        ["expires_in"] = (long)(token.ExpiresAt - world.Now).TotalSeconds,
        ["client_endpoint"] = $"{world.Origin}/rest/",
        ["server_endpoint"] = $"{world.Authority}/rest/",
        ["domain"] = new Uri(world.Authority).Authority,
        ["member_id"] = world.Settings.MemberId,
        ["scope"] = string.Join(',', application.Scopes),
        ["status"] = Status,
        ["user_id"] = token.UserId,
    };

    /// <summary>Without a token (nobody acted, or the application is gone) only the portal and the application's own token are told.</summary>
    public static JsonObject Auth(World world, InstallationRow application, TokenRow? token, char between = ',')
    {
        var auth = new JsonObject();
        if (token is not null)
        {
            auth["access_token"] = token.Access;
            auth["expires"] = token.ExpiresAt.ToUnixTimeSeconds();
            auth["expires_in"] = (long)(token.ExpiresAt - world.Now).TotalSeconds;
            auth["scope"] = string.Join(between, application.Scopes);
            auth["status"] = Status;
            auth["user_id"] = token.UserId;
            if (token.Refresh is { } refresh)
            {
                auth["refresh_token"] = refresh;
            }
        }

        auth["domain"] = world.Domain;
        auth["server_endpoint"] = $"{world.Authority}/rest/";
        auth["client_endpoint"] = $"{world.Origin}/rest/";
        auth["member_id"] = world.Settings.MemberId;
        auth["application_token"] = application.ApplicationToken;
        return auth;
    }
}
