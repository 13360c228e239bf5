using System.Text;
using System.Text.Json;
using B24CoachBot.Adapters.Portal.Events;

namespace B24CoachBot.Adapters.Portal.OAuth;

/// <summary>What the portal, or anybody, posts about the application: an install or an update with <c>auth[…]</c>, or a page opened in a frame with <c>AUTH_ID</c>.
/// Nothing in it is true before the authorisation server has said so. Sources: api-reference/common/events/on-app-install.md, settings/oauth/simple-way.md.</summary>
public sealed record AppVisit(string MemberId, Secret Access, Secret? Refresh, string? ServerEndpoint)
{
    /// <summary>By which the portal's later events are known.</summary>
    public Secret? ApplicationToken { get; init; }

    /// <summary>A person looks at the answer; otherwise it is a server.</summary>
    public bool IsPage { get; init; }

    /// <summary><c>ONAPPINSTALL</c> and so on; empty for a page.</summary>
    public string Event { get; init; } = "";

    /// <summary><c>DEFAULT</c> is the application's own page.</summary>
    public string Placement { get; init; } = "";

    /// <summary>What a placement was opened on: <c>messageId</c>, <c>dialogId</c>.</summary>
    public PortalJson Options { get; init; }

    /// <summary>Of the person's interface, two letters.</summary>
    public string Language { get; init; } = "";

    /// <summary>Null when it is no such form.</summary>
    /// <param name="language">From the address, where a frame tells it.</param>
    public static AppVisit? Read(ReadOnlySpan<byte> body, string? language)
    {
        if (!PushHead.IsForm(body))
        {
            return null;
        }

        var form = PhpForm.Read(Encoding.UTF8.GetString(body));
        return form["auth"].IsObject ? OfServer(form) : OfPage(form, language);
    }

    private static AppVisit? OfServer(PortalJson form)
    {
        var auth = form["auth"];
        return Made(auth.TextOrNull("member_id"), auth.TextOrNull("access_token"), auth.TextOrNull("refresh_token"), auth.TextOrNull("server_endpoint")) is { } visit
            ? visit with
            {
                ApplicationToken = auth.TextOrNull("application_token") is { } token ? new Secret(token) : null,
                Event = form.Text("event").ToUpperInvariant(),
                Language = form["data"].Text("LANGUAGE_ID"),
            }
            : null;
    }

    private static AppVisit? OfPage(PortalJson form, string? language) =>
        Made(form.TextOrNull("member_id"), form.TextOrNull("AUTH_ID"), form.TextOrNull("REFRESH_ID"), form.TextOrNull("SERVER_ENDPOINT")) is { } visit
            ? visit with
            {
                ApplicationToken = form.TextOrNull("APPLICATION_TOKEN") is { } token ? new Secret(token) : null,
                IsPage = true,
                Placement = form.Text("PLACEMENT"),
                Options = Parsed(form.Text("PLACEMENT_OPTIONS")),
                Language = language ?? "",
            }
            : null;

    private static AppVisit? Made(string? member, string? access, string? refresh, string? server) =>
        member is null || access is null ? null : new AppVisit(member, new Secret(access), refresh is null ? null : new Secret(refresh), server);

    private static PortalJson Parsed(string json)
    {
        try
        {
            return json.Length == 0 ? default : new PortalJson(JsonSerializer.Deserialize<JsonElement>(json));
        }
        catch (JsonException)
        {
            return default;
        }
    }

    // Tokens and whatever else was posted stay out of logs.
    public override string ToString() => $"AppVisit {{ Event = {Event}, Placement = {Placement} }}";
}
