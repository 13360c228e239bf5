using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Chat;
using B24CoachBot.Sandbox.Portal.Events;
using B24CoachBot.Sandbox.Portal.Faults;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Applications;

/// <summary>What happens in the portal, told to the applications that asked for it: at once by a push, or kept in their offline queue.</summary>
internal static class ApplicationEvents
{
    /// <param name="by">Who did it; 0 when nobody did (a robot, an agent): then no token comes along.</param>
    public static void Raise(World world, string type, JsonObject data, long by)
    {
        foreach (var handler in world.Table<EventHandlerRow>().All.Where(handler => handler.Event == type))
        {
            if (world.Table<InstallationRow>().Find(handler.ApplicationId) is not { IsFinished: true } application)
            {
                continue;
            }

            if (handler.IsOffline)
            {
                OfflineBook.Add(world, application, handler, data);
            }
            else
            {
                var user = handler.UserId > 0 ? handler.UserId : by;
                var token = user > 0 ? TokenBook.ForEvent(world, application.Id, user) : null;
                Send(world, handler.Handler, type, data, TokenView.Auth(world, application, token), handler.Id);
            }
        }
    }

    public static IReadOnlyList<string> Listeners(World world, long applicationId, string type) =>
    [
        .. world.Table<EventHandlerRow>().All.Where(row => row.ApplicationId == applicationId && row.Event == type && !row.IsOffline).Select(row => row.Handler).Distinct(),
    ];

    public static void Send(World world, string url, string type, JsonObject data, JsonObject auth, long? handlerId = null)
    {
        var fault = FaultBook.Take(world, type, FaultKind.OfEvents)?.Kind;
        if (fault != FaultKind.DropEvent)
        {
            Pushes.Add(world, botId: 0, url, PushForm.Write(world, type, data, auth, handlerId), fault);
        }
    }
}
