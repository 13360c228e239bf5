using System.Text.Json.Serialization;
using B24CoachBot.Adapters.Portal.OAuth;
using Refit;

namespace B24CoachBot.Adapters.Portal.Calls;

/// <summary>Tasks of business processes. <c>person</c>: in whose name, where it is not the connection's. Source: api-reference/bizproc/bizproc-task.</summary>
public interface IApprovals
{
    /// <summary>Rows of tasks, 50 a page; <c>ACCESS_DENIED</c> for somebody else's. Source: bizproc-task-list.md.</summary>
    [Post("/rest/bizproc.task.list")]
    Task<PortalReply> List([Body] ListApprovals request, [Property("urgency")] Urgency urgency, CancellationToken cancel);

    /// <summary>Only one's own → <c>true</c>; <c>ERROR_TASK_VALIDATION</c>, <c>ERROR_TASK_NOT_FOUND</c>, <c>ERROR_TASK_COMPLETED</c>, <c>ERROR_TASK_TYPE</c>,
    /// <c>ERROR_TASK_EXECUTION</c>. Source: bizproc-task-complete.md.</summary>
    [Post("/rest/bizproc.task.complete")]
    Task<PortalReply> Complete([Body] CompleteApproval request, [Property("person")] PortalTokens? person, [Property("urgency")] Urgency urgency, CancellationToken cancel);

    /// <summary>Only one's own → <c>true</c>; <c>ERROR_TASK_VALIDATION</c>, <c>ERROR_INVALID_USER_ID</c>, <c>ERROR_DELEGATION_NOT_ALLOWED</c>. Source: bizproc-task-delegate.md.</summary>
    [Post("/rest/bizproc.task.delegate")]
    Task<PortalReply> Delegate([Body] DelegateApprovals request, [Property("person")] PortalTokens? person, [Property("urgency")] Urgency urgency, CancellationToken cancel);
}

public sealed record ListApprovals(
    [property: JsonPropertyName("FILTER")] IReadOnlyDictionary<string, object> Filter,
    [property: JsonPropertyName("SELECT")] IReadOnlyList<string> Select,
    [property: JsonPropertyName("ORDER")] IReadOnlyDictionary<string, string> Order);

/// <param name="Status">1 yes, 2 no, 3 taken note of.</param>
public sealed record CompleteApproval(
    [property: JsonPropertyName("TASK_ID")] long TaskId, [property: JsonPropertyName("STATUS")] int Status, [property: JsonPropertyName("COMMENT")] string? Comment);

public sealed record DelegateApprovals(
    [property: JsonPropertyName("TASK_IDS")] IReadOnlyList<long> TaskIds, [property: JsonPropertyName("FROM_USER_ID")] int From, [property: JsonPropertyName("TO_USER_ID")] int To);
