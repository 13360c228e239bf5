using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Applications;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>What anybody may ask: profile, scope, server.time, method.get; app.info is for applications only.</summary>
internal static class CommonMethods
{
    public static void Register(MethodTable table)
    {
        table.V2("profile", null, Profile);
        table.V2("scope", null, call => new JsonArray([.. call.Caller.Scopes.Select(scope => JsonValue.Create(scope))]));
        table.V2("server.time", null, call => Instants.Write(call.World.Now, call.World.Zone));
        table.V2("app.info", null, call => call.Caller.Application is { } application
            ? ApplicationInfo.Of(call.World, application)
            : throw new PortalError(400, "ACCESS_DENIED", "Application context required"));
        table.V2("feature.get", null, Feature);
        table.V2("method.get", null, call =>
        {
            var method = table.Find(2, call.Args.TextOrNull("name") ?? throw new PortalError(400, "ERROR_ARGUMENT", "Argument 'name' is null or empty"));
            return new JsonObject
            {
                ["isExisting"] = method is not null,
                ["isAvailable"] = method is not null && (method.Scope is null || call.Caller.Scopes.Contains(method.Scope)),
            };
        });
    }

    /// <summary>What of the paid plans is there (common/system/feature-get): offline queues are, source keys against one's own echo are not.</summary>
    private static Answer Feature(Call call) => call.Args.TextOrNull("CODE") is { Length: > 0 } code
        ? new JsonObject { ["value"] = code == "rest_offline_extended" ? "Y" : "N" }
        : throw new PortalError(400, "CODE_EMPTY", "CODE can't be empty");

    private static Answer Profile(Call call) => new JsonObject
    {
        ["ID"] = call.Caller.UserId.ToString(CultureInfo.InvariantCulture),
        ["ADMIN"] = call.Caller.IsAdmin,
        ["NAME"] = call.Caller.User.FirstName,
        ["LAST_NAME"] = call.Caller.User.LastName,
        ["PERSONAL_GENDER"] = call.Caller.User.Gender,
        ["TIME_ZONE"] = call.Caller.User.TimeZone ?? call.World.Zone.Id,
        ["TIME_ZONE_OFFSET"] = (long)(call.World.Zone.GetUtcOffset(call.World.Now) - TimeSpan.Zero).TotalSeconds,
    };
}
