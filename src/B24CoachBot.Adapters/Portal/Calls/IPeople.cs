using Refit;

namespace B24CoachBot.Adapters.Portal.Calls;

/// <summary>The portal's people and its own circumstances, one by one; all at once see <see cref="PortalFacts"/>.</summary>
public interface IPeople
{
    /// <summary>Rows of people, 50 a page. Source: api-reference/user/user-get.md.</summary>
    [Post("/rest/user.get")]
    Task<PortalReply> Users([Body] GetUsers request, [Property("urgency")] Urgency urgency, CancellationToken cancel);

    /// <summary>Rows of departments, 50 a page. Source: api-reference/departments/department-get.md.</summary>
    [Post("/rest/department.get")]
    Task<PortalReply> Departments([Property("urgency")] Urgency urgency, CancellationToken cancel);

    /// <summary>Working hours and days off. Source: api-reference/calendar/calendar-settings-get.md.</summary>
    [Post("/rest/calendar.settings.get")]
    Task<PortalReply> CalendarSettings([Property("urgency")] Urgency urgency, CancellationToken cancel);

    /// <summary>Rows of projects, 50 a page. Source: api-reference/sonet-group/sonet-group-get.md.</summary>
    [Post("/rest/sonet_group.get")]
    Task<PortalReply> Projects([Property("urgency")] Urgency urgency, CancellationToken cancel);

    /// <summary>The webhook's owner: <c>ID</c>, <c>ADMIN</c>, names. Source: api-reference/common/users/profile.md.</summary>
    [Post("/rest/profile")]
    Task<PortalReply> Profile([Property("urgency")] Urgency urgency, CancellationToken cancel);

    /// <summary>Names of the granted scopes. Source: api-reference/common/system/scope.md.</summary>
    [Post("/rest/scope")]
    Task<PortalReply> Scope([Property("urgency")] Urgency urgency, CancellationToken cancel);

    /// <summary>ISO 8601 with the portal's offset. Source: api-reference/common/system/server-time.md.</summary>
    [Post("/rest/server.time")]
    Task<PortalReply> ServerTime([Property("urgency")] Urgency urgency, CancellationToken cancel);
}

public sealed record GetUsers(int Start = 0, string Sort = "ID", string Order = "ASC");
