using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>Applications at a portal, and what they have bound there, as the state shows them; never their tokens.</summary>
internal static class ApplicationState
{
    public static JsonArray Applications(World world) => Paging.Array(world.Table<InstallationRow>().All, row => new JsonObject
    {
        ["id"] = row.Id,
        ["code"] = row.Code,
        ["clientId"] = row.ClientId,
        ["version"] = row.Version,
        ["userId"] = row.UserId,
        ["installed"] = row.IsFinished,
        ["scopes"] = new JsonArray([.. row.Scopes.Select(scope => JsonValue.Create(scope))]),
    });

    public static JsonArray Handlers(World world) => Paging.Array(world.Table<EventHandlerRow>().All, row => new JsonObject
    {
        ["id"] = row.Id,
        ["applicationId"] = row.ApplicationId,
        ["event"] = row.Event,
        ["handler"] = row.Handler,
        ["userId"] = row.UserId == 0 ? null : row.UserId,
        ["offline"] = row.IsOffline,
    });

    public static JsonArray Placements(World world) => Paging.Array(world.Table<PlacementRow>().All, row => new JsonObject
    {
        ["id"] = row.Id,
        ["applicationId"] = row.ApplicationId,
        ["placement"] = row.Placement,
        ["handler"] = row.Handler,
        ["title"] = row.Title,
    });
}
