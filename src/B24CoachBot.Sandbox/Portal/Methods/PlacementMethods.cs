using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>placement.* (api-reference/widgets): an application's items in the interface. Wrong arguments of bind come with HTTP 200.</summary>
internal static class PlacementMethods
{
    public const string ContextMenu = "IM_CONTEXT_MENU";
    private const string Scope = "placement";
    private static readonly string[] OfMessenger = [ContextMenu, "IM_TEXTAREA", "IM_SIDEBAR", "IM_NAVIGATION"];
    private static readonly string[] Everywhere = ["DEFAULT", "LEFT_MENU", "REST_APP_URI", "PAGE_BACKGROUND_WORKER"];
    private static readonly string[] Contexts = ["ALL", "USER", "CHAT", "LINES", "CRM"];

    public static void Register(MethodTable table)
    {
        table.V2("placement.bind", Scope, Bind);
        table.V2("placement.unbind", Scope, Unbind);
        table.V2("placement.get", Scope, Get);
        table.V2("placement.list", Scope, List);
    }

    private static Answer Bind(Call call)
    {
        var application = ApplicationContext.OfAdmin(call);
        var name = call.Args.TextOrNull("PLACEMENT") is { Length: > 0 } given ? given.ToUpperInvariant() : throw Refused("ERROR_ARGUMENT", "Argument 'PLACEMENT' is null or empty");
        var url = call.Args.TextOrNull("HANDLER") is { Length: > 0 } sent ? sent : throw Refused("EMPTY_ERROR_HANDLER_URL", "Handler URL is empty");
        if (!Known(application).Contains(name) || !Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw Refused("ERROR_ARGUMENT", "Wrong placement or handler");
        }

        if (call.Args.Has("USER_ID") && name != "PAGE_BACKGROUND_WORKER")
        {
            throw Refused("ERROR_PLACEMENT_USER_MODE", "User mode is not available");
        }

        var table = call.World.Table<PlacementRow>();
        var same = table.All.Where(row => row.ApplicationId == application.Id && row.Placement == name).ToList();
        if (name == "REST_APP_URI" && same.Count > 0)
        {
            throw Refused("ERROR_PLACEMENT_MAX_COUNT", "Placement max count");
        }

        table.Put(new PlacementRow(same.FirstOrDefault(row => row.Handler == url)?.Id ?? call.World.NextId("placement"), application.Id, name, url)
        {
            Title = call.Args.TextOrNull("TITLE") is { Length: > 0 } title ? title : application.Code,
            Description = call.Args.TextOrNull("DESCRIPTION") ?? "",
            LangAll = (JsonObject)call.Args.Map("LANG_ALL").Members.DeepClone(),
            Options = Options(name, call.Args.Map("OPTIONS")),
        });
        return true;
    }

    /// <summary>The portal counts each handler twice: once found, once taken away.</summary>
    private static Answer Unbind(Call call)
    {
        var application = ApplicationContext.OfAdmin(call);
        var name = call.Args.TextOrNull("PLACEMENT") is { Length: > 0 } given ? given : throw new PortalError(400, "ERROR_ARGUMENT", "Argument 'PLACEMENT' is null or empty");
        var url = call.Args.TextOrNull("HANDLER");
        var gone = Own(call.World, application).Where(row => row.Placement.Equals(name, StringComparison.OrdinalIgnoreCase) && (string.IsNullOrEmpty(url) || row.Handler == url)).ToList();
        gone.ForEach(row => call.World.Table<PlacementRow>().Remove(row.Id));
        return new JsonObject { ["count"] = gone.Count * 2 };
    }

    private static Answer Get(Call call) => Paging.Array(Own(call.World, ApplicationContext.OfAdmin(call)), row => new JsonObject
    {
        ["placement"] = row.Placement,
        ["userId"] = 0,
        ["handler"] = row.Handler,
        ["options"] = row.Options.Count == 0 ? new JsonArray() : row.Options.DeepClone(),
        ["title"] = row.Title,
        ["description"] = row.Description,
        ["langAll"] = row.LangAll.Count == 0 ? new JsonArray() : row.LangAll.DeepClone(),
    });

    private static Answer List(Call call)
    {
        var application = ApplicationContext.Of(call);
        var names = call.Args.TextOrNull("SCOPE") is { Length: > 0 } scope ? (scope == "im" ? OfMessenger : [])
            : call.Args.Flag("FULL") ? [.. OfMessenger, .. Everywhere]
            : Known(application);
        return Paging.Array(names, name => JsonValue.Create(name));
    }

    private static string[] Known(InstallationRow application) => application.Scopes.Contains("im") ? [.. OfMessenger, .. Everywhere] : Everywhere;

    private static IEnumerable<PlacementRow> Own(World world, InstallationRow application) =>
        world.Table<PlacementRow>().All.Where(row => row.ApplicationId == application.Id);

    private static JsonObject Options(string placement, Args sent)
    {
        if (placement != ContextMenu)
        {
            return (JsonObject)sent.Members.DeepClone();
        }

        var context = sent.TextOrNull("context") ?? "ALL";
        return context.Split(';').All(Contexts.Contains)
            ? new JsonObject { ["extranet"] = sent.TextOrNull("extranet") ?? "N", ["context"] = context, ["role"] = sent.TextOrNull("role") ?? "USER" }
            : throw Refused("ERROR_ARGUMENT", "Wrong value of OPTIONS.context");
    }

    private static PortalError Refused(string code, string description) => new(200, code, description);
}
