using Refit;

namespace B24CoachBot.Adapters.Portal.Calls;

/// <summary>Tasks in the REST 3 generation: strict types, JSON only. Source: api-reference/tasks.</summary>
public interface ITasks3
{
    /// <summary>→ <see cref="TaskSeen"/>. The same key with the same bytes creates one task, for 24 h; send repeats one after another.
    /// Source: tasks-task-add-rest-v3.md.</summary>
    [Post("/rest/api/tasks.task.add")]
    Task<PortalReply> Add([Body] FrozenBody body, [Header("Idempotency-Key")] string key, [Property("urgency")] Urgency urgency, CancellationToken cancel);

    /// <summary>→ <see cref="TaskSeen"/>, only what <see cref="GetTask.Select"/> names. Source: tasks-task-get-rest-v3.md.</summary>
    [Post("/rest/api/tasks.task.get")]
    Task<PortalReply> Get([Body] GetTask request, [Property("urgency")] Urgency urgency, CancellationToken cancel);

    /// <summary>Only the fields that are named → done; absent and forbidden look the same. Source: tasks-task-update-rest-v3.md.</summary>
    [Post("/rest/api/tasks.task.update")]
    Task<PortalReply> Update([Body] UpdateTask request, [Property("urgency")] Urgency urgency, CancellationToken cancel);

    /// <summary>→ done; absent and forbidden look the same. Source: tasks-task-delete-rest-v3.md.</summary>
    [Post("/rest/api/tasks.task.delete")]
    Task<PortalReply> Delete([Body] DeleteTask request, [Property("urgency")] Urgency urgency, CancellationToken cancel);

    /// <summary>→ done; a file that the connection's owner may not read refuses all of them. Source: tasks-task-file-attach.md.</summary>
    [Post("/rest/api/tasks.task.file.attach")]
    Task<PortalReply> Attach([Body] AttachFiles request, [Property("urgency")] Urgency urgency, CancellationToken cancel);

    /// <summary>A word into the task's chat → done, without the message's id. Source: tasks-task-chat-message-send.md.</summary>
    [Post("/rest/api/tasks.task.chat.message.send")]
    Task<PortalReply> Say([Body] FrozenBody body, [Header("Idempotency-Key")] string key, [Property("urgency")] Urgency urgency, CancellationToken cancel);
}

/// <summary>Freeze it with <see cref="PortalWire.Freeze{T}"/> and keep the bytes before the first attempt.</summary>
public sealed record AddTask(TaskFields Fields);

/// <summary>Instants carry the portal's offset; <see cref="CrmItemIds"/> like <c>D_10</c>; priority low, average or high.</summary>
public sealed record TaskFields(string Title, int CreatorId, int ResponsibleId)
{
    public string? Description { get; init; }

    public IReadOnlyList<int>? Accomplices { get; init; }

    public IReadOnlyList<int>? Auditors { get; init; }

    public DateTimeOffset? StartPlan { get; init; }

    public DateTimeOffset? Deadline { get; init; }

    public string? Priority { get; init; }

    public int? GroupId { get; init; }

    public IReadOnlyList<string>? CrmItemIds { get; init; }

    public bool? RequireResult { get; init; }

    public string? XmlId { get; init; }
}

public sealed record GetTask(int Id, IReadOnlyList<string> Select);

public sealed record UpdateTask(int Id, TaskChanges Fields);

/// <summary>Null leaves a field as it is.</summary>
public sealed record TaskChanges
{
    public string? Description { get; init; }

    public DateTimeOffset? Deadline { get; init; }
}

public sealed record DeleteTask(int Id);

/// <summary><paramref name="FileIds"/>: plain numbers of the Drive.</summary>
public sealed record AttachFiles(int TaskId, IReadOnlyList<int> FileIds);

/// <summary>Freeze it too: the key is honoured only for the very same bytes.</summary>
public sealed record SayInTask(SayInTaskFields Fields);

public sealed record SayInTaskFields(int TaskId, string Text);

/// <summary>What a new task is known by; <paramref name="Item"/> holds the rest as the portal wrote it.</summary>
public sealed record TaskSeen(int Id, int? ChatId, string? Link, PortalJson Item)
{
    public static TaskSeen? Read(PortalJson result)
    {
        var item = result["item"];
        return item.Id("id") is { } id ? new TaskSeen(id, item.Id("chatId"), item.TextOrNull("link"), item) : null;
    }
}
