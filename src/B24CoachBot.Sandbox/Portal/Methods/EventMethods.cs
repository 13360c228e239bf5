using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Applications;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>events, event.bind, event.unbind, event.get (api-reference/events).</summary>
internal static class EventMethods
{
    public static void Register(MethodTable table)
    {
        table.V2("events", null, List);
        table.V2("event.bind", null, Bind);
        table.V2("event.unbind", null, Unbind);
        table.V2("event.get", null, Get);
        table.V2("event.test", null, Test);
        OfflineMethods.Register(table);
    }

    private static Answer List(Call call)
    {
        var application = ApplicationContext.Of(call);
        var names = call.Args.TextOrNull("SCOPE") is { Length: > 0 } scope ? EventNames.Of(scope)
            : call.Args.Flag("FULL") ? EventNames.All
            : EventNames.Of(application.Scopes);
        return Paging.Array(names, name => JsonValue.Create(name));
    }

    private static Answer Bind(Call call)
    {
        var application = ApplicationContext.Of(call);
        var name = call.Args.Text("event").ToUpperInvariant();
        var offline = IsOffline(call, "Access denied! Offline events binding requires administrator access rights");
        if (!EventNames.Of(application.Scopes).Contains(name))
        {
            throw new PortalError(400, "ERROR_EVENT_NOT_FOUND", "Event not found");
        }

        var asked = call.Args.NumberOrNull("auth_type") ?? 0;
        if (!call.Caller.IsAdmin && asked != 0 && asked != call.Caller.UserId)
        {
            throw new PortalError(403, "ACCESS_DENIED", "Access denied! Event binding with AUTH_TYPE requires administrator access rights");
        }

        var handler = new EventHandlerRow(0, application.Id, name, offline ? "" : Handler(call.Args.Text("handler")))
        {
            UserId = call.Caller.IsAdmin ? asked : call.Caller.UserId,
            IsOffline = offline,
            Connector = call.Args.TextOrNull("auth_connector") ?? "",
            MinTimeout = TimeSpan.FromSeconds(call.Args.Map("options").NumberOrNull("minTimeout") ?? 1),
        };
        var table = call.World.Table<EventHandlerRow>();
        if (table.All.Any(row => row with { Id = 0, ToldAt = null, MinTimeout = handler.MinTimeout } == handler))
        {
            throw new PortalError(400, "ERROR_CORE", "Unable to set event handler: Handler already binded");
        }

        table.Put(handler with { Id = call.World.NextId("handler") });
        return true;
    }

    private static Answer Unbind(Call call)
    {
        var application = ApplicationContext.Of(call);
        var offline = IsOffline(call, "Access denied! Offline events unbinding requires administrator access rights");
        var name = call.Args.Text("event").ToUpperInvariant();
        var url = call.Args.TextOrNull("handler");
        var user = call.Args.Has("auth_type") ? call.Args.NumberOrNull("auth_type") ?? 0 : (long?)null;
        var gone = Own(call, application).Where(row => row.Event == name && row.IsOffline == offline
            && (url is null || offline || row.Handler == url) && (user is null || row.UserId == user)).ToList();
        gone.ForEach(row => call.World.Table<EventHandlerRow>().Remove(row.Id));
        return new JsonObject { ["count"] = gone.Count };
    }

    private static Answer Get(Call call) => Paging.Array(Own(call, ApplicationContext.Of(call)), row =>
    {
        var view = new JsonObject
        {
            ["event"] = row.Event,
            ["handler"] = row.Handler,
            ["auth_type"] = row.UserId.ToString(CultureInfo.InvariantCulture),
            ["offline"] = row.IsOffline ? 1 : 0,
        };
        if (row.IsOffline)
        {
            view["connector_id"] = row.Connector;
        }

        return view;
    });

    /// <summary>Whatever is sent comes back as ONAPPTEST to whoever bound it.</summary>
    private static Answer Test(Call call)
    {
        var application = ApplicationContext.Of(call);
        var token = TokenBook.ForEvent(call.World, application.Id, call.Caller.UserId);
        var query = (JsonObject)call.Args.Members.DeepClone();
        query.Remove("auth");
        query.Remove("access_token");
        foreach (var url in ApplicationEvents.Listeners(call.World, application.Id, "ONAPPTEST"))
        {
            ApplicationEvents.Send(call.World, url, "ONAPPTEST", new JsonObject { ["QUERY"] = query.DeepClone() }, TokenView.Auth(call.World, application, token));
        }

        return 1;
    }

    /// <summary>Who is no administrator sees and touches only what is bound in his own name.</summary>
    private static IEnumerable<EventHandlerRow> Own(Call call, InstallationRow application) =>
        call.World.Table<EventHandlerRow>().All.Where(row => row.ApplicationId == application.Id && (call.Caller.IsAdmin || row.UserId == call.Caller.UserId));

    private static bool IsOffline(Call call, string refusal)
    {
        var offline = call.Args.TextOrNull("event_type") == "offline";
        return !offline || call.Caller.IsAdmin ? offline : throw new PortalError(403, "ACCESS_DENIED", refusal);
    }

    private static string Handler(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? url
        : throw new PortalError(400, "ERROR_CORE", "Unable to set event handler: Wrong handler URL");
}
