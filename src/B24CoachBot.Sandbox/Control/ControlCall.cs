using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Sites;

namespace B24CoachBot.Sandbox.Control;

/// <summary>One control request: which portal ("portal" in the query, by name or member_id; the first one without it), what was sent, what the path names.</summary>
internal sealed record ControlCall(SandboxPortal Portal, Site Site, ControlBody Body, HttpRequest Request)
{
    public World World => Site.World;

    /// <summary>By name or member_id.</summary>
    public Site SiteNamed(string portal) => Portal.SiteNamed(portal);

    public string Route(string name) => Request.RouteValues[name]?.ToString() ?? "";

    /// <summary>The number in the path.</summary>
    public long Id => long.TryParse(Route("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        ? id
        : throw new ControlError(400, "The id in the path must be a number.");

    public string? QueryOrNull(string name) => Request.Query[name].FirstOrDefault() is { Length: > 0 } text ? text : null;

    /// <summary>The person named by "user" in the query.</summary>
    public UserRow QueryUser() => long.TryParse(QueryOrNull("user"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        ? User(id)
        : throw new ControlError(400, "'user' is missing in the query, or is not a number.");

    public UserRow BodyUser(string name = "user") => User(Body.Number(name));

    public UserRow User(long id) => World.Table<UserRow>().Find(id) ?? throw new ControlError(400, $"There is no user {id}.");

    /// <summary>The bot that people mean by "bot": the first one that was registered.</summary>
    public BotRow? Coach() => World.Table<BotRow>().All is [var first, ..] ? first : null;

    /// <summary>A moment for control answers, to the microsecond, so that it can be handed back as "since".</summary>
    public string Moment(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, World.Zone).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture);

    public JsonObject Now() => new() { ["now"] = Moment(Portal.Clock.GetUtcNow()) };
}
