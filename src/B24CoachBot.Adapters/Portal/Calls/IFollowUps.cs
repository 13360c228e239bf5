using Refit;

namespace B24CoachBot.Adapters.Portal.Calls;

/// <summary>Follow-ups of video calls in the REST 3 generation; instants in UTC. Source: api-reference/telephony/follow-up.</summary>
public interface IFollowUps
{
    /// <summary>→ <c>items</c>, <c>hasMore</c>, <c>afterCursor</c>. The filter is an object here. An ordinary employee's connection sees only that employee's calls.
    /// Source: call-followup-list.md.</summary>
    [Post("/rest/api/call.followup.list")]
    Task<PortalReply> List([Body] ListFollowUps request, [Property("urgency")] Urgency urgency, CancellationToken cancel);

    /// <summary>→ <c>item</c>; a call of others is <c>access_denied</c>. Source: call-followup-get.md.</summary>
    [Post("/rest/api/call.followup.get")]
    Task<PortalReply> Get([Body] GetFollowUp request, [Property("urgency")] Urgency urgency, CancellationToken cancel);
}

public sealed record ListFollowUps(FollowUpFilter Filter, IReadOnlyList<string> Select, FollowUpPage Pagination);

public sealed record FollowUpFilter(FollowUpPeriod StartDate)
{
    public int? ParticipantId { get; init; }
}

public sealed record FollowUpPeriod(string From, string To);

/// <param name="AfterCursor">As the page before gave it; null for the first page.</param>
public sealed record FollowUpPage(int Limit, FollowUpCursor? AfterCursor = null);

public sealed record FollowUpCursor(string StartDate, long Id);

/// <param name="MentionFormat"><c>bb</c>, <c>html</c> or <c>none</c>.</param>
public sealed record GetFollowUp(long CallId, IReadOnlyList<string> Select, string MentionFormat);
