using System.Globalization;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Metrics;
using TaskSeen = B24CoachBot.Domain.Metrics.TaskSeen;

namespace B24CoachBot.Adapters.Portal.Lists;

/// <summary>A changed task; <paramref name="Chat"/> is 0 where there is no discussion.</summary>
public sealed record TaskRead(TaskSeen Seen, long Chat);

/// <summary>
/// Changed tasks with the history of their status and the questions of their discussion, of which only the moment and the author are kept.
/// Sources: tasks/tasks-task-list.md, tasks/tasks-task-history-list.md, chats/messages/im-dialog-messages-get.md.
/// </summary>
public sealed class TaskTraces(IBatch portal, TimeProvider clock)
{
    /// <summary>How the bot marks what it creates.</summary>
    public const string Mark = "coach";

    private const int Page = 50;

    /// <summary>A discussion longer than this is no question about the task any more.</summary>
    private const int MostPages = 4;

    public static PortalList Changed(DateTimeOffset since) => new(
        ListNames.Tasks, "tasks.task.list",
        query => query.Set("filter[>=CHANGED_DATE]", since).Set("select", ["ID", "CREATED_BY", "RESPONSIBLE_ID", "CREATED_DATE", "XML_ID", "CHAT_ID"]).Set("order[ID]", "asc"),
        Within: "tasks");

    /// <param name="place">Tells several such lists of one reading apart.</param>
    public static PortalList ByIds(IReadOnlyList<long> ids, int place) => new(
        string.Create(CultureInfo.InvariantCulture, $"{ListNames.Tasks}{place}"), "tasks.task.list",
        query => query.Set("filter[ID]", ids.Select(id => (int)id)).Set("select", ["ID", "CREATED_BY", "RESPONSIBLE_ID", "CREATED_DATE", "XML_ID", "CHAT_ID"]).Set("order[ID]", "asc"),
        Within: "tasks");

    /// <summary>Null when the portal did not answer.</summary>
    /// <param name="settled">By task, whether its discussion was read; it is not asked for again.</param>
    public async Task<IReadOnlyList<TaskRead>?> Read(IReadOnlyList<PortalJson> rows, IReadOnlyDictionary<long, bool> settled, CancellationToken cancel)
    {
        var tasks = rows.Where(row => row.Number("id") is not null && row.Instant("createdDate") is not null).DistinctBy(row => row.Number("id")).ToList();
        var changes = new Dictionary<long, IReadOnlyList<StatusChange>>();
        foreach (var some in tasks.Select(row => row.Number("id")!.Value).Chunk(Batch.Most))
        {
            var batch = new Batch();
            foreach (var id in some)
            {
                batch.Add(Key("h", id), "tasks.task.history.list", query => query.Set("taskId", id).Set("filter[FIELD]", "STATUS").Set("order[createdDate]", "asc"));
            }

            var reply = await batch.Run(portal, Urgency.Digest, clock, cancel);
            if (IsSilent(reply))
            {
                return null;
            }

            foreach (var id in some)
            {
                changes[id] = [.. reply.Result(Key("h", id))["list"].Items().Where(row => row.Text("field") == "STATUS").Select(Change).OfType<StatusChange>()];
            }
        }

        var asked = tasks.Where(row => !settled.ContainsKey(row.Number("id")!.Value)).Select(Chat).Where(chat => chat > 0).Distinct().ToList();
        return await Questions(asked, cancel) is { } questions
            ? [.. tasks.Select(row => new TaskRead(Seen(row, changes, questions, settled), Chat(row)))]
            : null;
    }

    private static TaskSeen Seen(PortalJson row, Dictionary<long, IReadOnlyList<StatusChange>> changes, Dictionary<long, IReadOnlyList<QuestionAsked>> questions, IReadOnlyDictionary<long, bool> settled)
    {
        var id = row.Number("id")!.Value;
        var read = questions.TryGetValue(Chat(row), out var asked) || settled.GetValueOrDefault(id);
        return new TaskSeen(
            id, new UserId(row.Id("responsibleId") ?? 0), new UserId(row.Id("createdBy") ?? 0), row.Text("xmlId").StartsWith(Mark, StringComparison.Ordinal), row.Instant("createdDate")!.Value,
            changes.GetValueOrDefault(id) ?? [], asked ?? [], DiscussionRead: read);
    }

    /// <summary>By chat; a discussion that the connection takes no part in is left out.</summary>
    private async Task<Dictionary<long, IReadOnlyList<QuestionAsked>>?> Questions(IReadOnlyList<long> chats, CancellationToken cancel)
    {
        var asked = new Dictionary<long, IReadOnlyList<QuestionAsked>>();
        var pages = chats.Select(chat => (Chat: chat, After: 0L)).ToList();
        for (var page = 0; page < MostPages && pages.Count > 0; page++)
        {
            var next = new List<(long, long)>();
            foreach (var some in pages.Chunk(Batch.Most))
            {
                var batch = new Batch();
                foreach (var (chat, after) in some)
                {
                    batch.Add(Key("m", chat), "im.dialog.messages.get", query => query
                        .Set("DIALOG_ID", string.Create(CultureInfo.InvariantCulture, $"chat{chat}")).Set("FIRST_ID", after).Set("LIMIT", Page));
                }

                var reply = await batch.Run(portal, Urgency.Digest, clock, cancel);
                if (IsSilent(reply))
                {
                    return null;
                }

                foreach (var (chat, _) in some.Where(one => reply.Of(Key("m", one.Chat)) is PortalReply.Answered))
                {
                    var messages = reply.Result(Key("m", chat))["messages"].Items().ToList();
                    asked[chat] = [.. asked.GetValueOrDefault(chat) ?? [], .. messages.Select(Question).OfType<QuestionAsked>()];
                    if (messages.Count == Page)
                    {
                        next.Add((chat, messages.Max(message => message.Number("id") ?? 0)));
                    }
                }
            }

            pages = next;
        }

        return asked;
    }

    private static bool IsSilent(BatchReply reply) => reply.Failure is not null || reply.Commands.Values.Any(answer => answer is PortalReply.Failed { Why: not PortalFailure.Refused });

    internal static StatusChange? Change(PortalJson row) =>
        row.Instant("createdDate") is { } at && row["value"].Id("to") is { } to ? new StatusChange(at, row["value"].Id("from") ?? 0, to) : null;

    private static QuestionAsked? Question(PortalJson message) =>
        message.Id("author_id") is { } author and > 0 && message.Instant("date") is { } at && message.Text("text").TrimEnd().EndsWith('?') ? new QuestionAsked(at, new UserId(author)) : null;

    private static long Chat(PortalJson row) => row.Number("chatId") is { } chat and > 0 ? chat : 0;

    private static string Key(string kind, long id) => string.Create(CultureInfo.InvariantCulture, $"{kind}{id}");
}
