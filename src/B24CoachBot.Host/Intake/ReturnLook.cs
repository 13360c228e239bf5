using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Lists;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Unclear;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Intake;

/// <summary>
/// With each look at the portal's work: tasks that came back since the one before, and «непонятно» in the discussions of the bot's tasks. Whether anything is said of them is the
/// conversation's to decide; what else was written there is not kept.
/// </summary>
internal sealed class ReturnLook(ReturnedTasks returned, Discussions discussions, TaskAuthors authors, Inbox inbox, Bot bot, TurnWaker turns)
{
    /// <summary>Lists that travel with the others of a look.</summary>
    public static IEnumerable<PortalList> Lists(IReadOnlyDictionary<string, long> kept) =>
        kept.TryGetValue(ListNames.Returns, out var before) ? [ReturnedTasks.Changed(CardLook.Moment(before)), Discussions.Talked] : [];

    /// <summary>False when the portal did not answer. The first look only takes down the moment: what was before is nobody's news.</summary>
    public async Task<bool> Heard(ListsRead read, IReadOnlyDictionary<string, long> kept, Known known, DateTimeOffset now, CancellationToken stop)
    {
        if (!kept.TryGetValue(ListNames.Returns, out var before))
        {
            await inbox.Accept(bot.Portal, [], positions: CardLook.Moved([ListNames.Returns], now));
            return true;
        }

        var since = CardLook.Moment(before);
        if (await returned.Of(read.Of(ListNames.Returns), since, stop) is not { } back || await discussions.Of(read.Of(ListNames.Discussions), since, stop) is not { } words)
        {
            return false;
        }

        var unclear = words.Where(word => UnclearPhrases.Read(word.Text) is not null).ToList();
        List<Arrival> arrivals =
        [
            .. back.Zip(await Tasks(back.Select(one => one.Listed), known), (one, task) => Arrival($"task-returned:{task.Id}:{one.At.ToUnixTimeSeconds()}", one.Doer, task, written: false, now)),
            .. unclear.Zip(await Tasks(unclear.Select(word => word.Listed), known), (word, task) => Arrival($"task-unclear:{word.MessageId}", word.By, task, written: true, now)),
        ];
        foreach (var person in (await inbox.Accept(bot.Portal, arrivals, positions: CardLook.Moved([ListNames.Returns], now))).Distinct())
        {
            turns.Wake(bot.Portal, person);
        }

        return true;
    }

    private Task<IReadOnlyList<OpenTask>> Tasks(IEnumerable<ListedTask> listed, Known known) => authors.Of([.. listed], known);

    private static Arrival Arrival(string key, UserId person, OpenTask task, bool written, DateTimeOffset now) => new(
        key, person.Value, StoredJson.Write<BotEvent>(new BotEvent.TaskUnclear(now, new Speaker(person, "", ""), Place.With(person), task, written)), now);
}
