using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Host.Delivery;

namespace B24CoachBot.Host.Turns;

/// <summary>Who set a task: where the connection may not name anybody else, the portal says that it was the connection's owner, and the journal knows who said yes to it.</summary>
internal sealed class TaskAuthors(ConsentJournal journal, Bot bot)
{
    public async Task<IReadOnlyList<OpenTask>> Of(IReadOnlyList<ListedTask> listed, Known known)
    {
        var tasks = new List<OpenTask>();
        foreach (var (task, order) in listed)
        {
            var told = !known.NamesAuthors && task.Author == known.ConnectionOwner ? await journal.Granter(bot.Portal, DraftOf(order), nameof(PortalChange.CreateTask)) : null;
            tasks.Add(told is { } author ? task with { Author = author } : task);
        }

        return tasks;
    }

    /// <summary><c>coach:{draft}-{card}</c>.</summary>
    private static string DraftOf(string order) => order.LastIndexOf('-') is > 0 and var end ? order[(order.IndexOf(':', StringComparison.Ordinal) + 1)..end] : "";
}
