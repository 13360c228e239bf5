using System.Globalization;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Domain;

namespace B24CoachBot.Adapters.Portal.Lists;

/// <param name="MessageId">By it the word is heard once.</param>
public sealed record TaskWord(ListedTask Listed, UserId By, long MessageId, string Text)
{
    // People's words stay out of logs, and records end up there.
    public override string ToString() => $"TaskWord {{ MessageId = {MessageId} }}";
}

/// <summary>
/// What those who work on tasks of the bot wrote in their discussions since a moment. A discussion that the connection takes no part in is left out.
/// Sources: tasks/tasks-task-list.md, chats/messages/im-dialog-messages-get.md.
/// </summary>
public sealed class Discussions(IBatch portal, TimeProvider clock)
{
    private const int Newest = 20;

    // Waiting, in progress, put off.
    private static readonly int[] Open = [2, 3, 6];

    /// <summary>The fifty with the latest activity; words in more tasks than these at a time are no questions any more.</summary>
    public static PortalList Talked { get; } = new(
        ListNames.Discussions, "tasks.task.list",
        query => query.Set("filter[TAG]", TaskTraces.Mark).Set("filter[REAL_STATUS]", Open)
            .Set("select", ["ID", "TITLE", "CREATED_BY", "RESPONSIBLE_ID", "ACCOMPLICES", "DEADLINE", "XML_ID", "CHAT_ID", "ACTIVITY_DATE"]).Set("order[ACTIVITY_DATE]", "desc"),
        Within: "tasks")
    { IsOnePage = true };

    /// <summary>Null when the portal did not answer.</summary>
    /// <param name="rows">Of <see cref="Talked"/>.</param>
    public async Task<IReadOnlyList<TaskWord>?> Of(IReadOnlyList<PortalJson> rows, DateTimeOffset since, CancellationToken cancel)
    {
        var talked = rows.Where(row => row.Instant("activityDate") >= since && row.Number("chatId") is > 0).ToList();
        if (talked.Count == 0)
        {
            return [];
        }

        var ask = new Batch();
        foreach (var row in talked)
        {
            ask.Add(Key(row), "im.dialog.messages.get", query => query
                .Set("DIALOG_ID", string.Create(CultureInfo.InvariantCulture, $"chat{row.Number("chatId")}")).Set("LIMIT", Newest));
        }

        var reply = await ask.Run(portal, Urgency.Digest, clock, cancel);
        return IsSilent(reply) ? null : [.. talked.SelectMany(row => Words(row, reply.Result(Key(row))["messages"], since))];
    }

    private static IEnumerable<TaskWord> Words(PortalJson row, PortalJson messages, DateTimeOffset since)
    {
        if (OpenTasks.Read(row) is not { } listed)
        {
            return [];
        }

        var doers = row["accomplices"].Items().Select(helper => helper.Number()).Append(row.Number("responsibleId")).OfType<long>().ToHashSet();
        return messages.Items()
            .Where(message => message.Instant("date") >= since && message.Number("author_id") is { } author && doers.Contains(author) && message.Number("id") is not null)
            .Select(message => new TaskWord(listed, new UserId(message.Id("author_id")!.Value), message.Number("id")!.Value, message.Text("text")));
    }

    private static bool IsSilent(BatchReply reply) => reply.Failure is not null || reply.Commands.Values.Any(answer => answer is PortalReply.Failed { Why: not PortalFailure.Refused });

    private static string Key(PortalJson row) => string.Create(CultureInfo.InvariantCulture, $"t{row.Number("id")}");
}
