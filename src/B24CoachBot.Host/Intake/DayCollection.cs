using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Lists;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Metrics;
using B24CoachBot.Host.Delivery;

namespace B24CoachBot.Host.Intake;

/// <summary>
/// What the portal remembers by itself is read once a day, by the numbers and moments behind the last reading: talks and the work after them, moves
/// between stages, tasks; and the fields of open cards are counted. Each part is kept together with how far it was read.
/// </summary>
internal sealed class DayCollection(ListPages pages, IdStretches stretches, TaskTraces tasks, MetricStore store, Positions positions, ErrorSearch errors, Retention retention, Bot bot, TimeProvider clock)
{
    /// <summary>The last collection that came to its end, in seconds.</summary>
    public const string Collected = "collected";

    private const int MostTogether = 1_000;
    private const int MostCardsAtOnce = 500;

    /// <summary>Work after a talk counts so long (docs/metrics.md), so a talk that was younger when last collected is not over with.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(60);

    /// <summary>An unread question before a task's start is looked for this long.</summary>
    private static readonly TimeSpan Awaited = TimeSpan.FromDays(14);

    /// <summary>A task that rested for longer is looked into like a new one.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromDays(90);

    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);

    /// <summary>False when the portal did not answer: the parts that were kept stay, and the rest is asked for again.</summary>
    /// <param name="since">The first collection begins here.</param>
    public async Task<bool> Collect(Known known, DateTimeOffset since, CancellationToken stop)
    {
        var at = clock.GetUtcNow();
        var kept = await positions.All(bot.Portal);
        var before = kept.TryGetValue(Collected, out var last) ? CardLook.Moment(last) : since;
        var today = known.Calendar.Day(at);
        var isCounted = await store.HasFields(bot.Portal, today);
        if (await pages.Read([.. Lists(kept, since, isCounted ? null : at)], stop) is not { } behind || await Beginnings(behind, kept, since, stop) is not { } read)
        {
            return false;
        }

        await Moves(read, since);
        if (!await Tasks(read, at, stop) || !await Talks(read, known.Calendar.Back(before, Window), since, stop))
        {
            return false;
        }

        var todos = TodoLists.Read(read);
        var counts = isCounted ? [] : FieldCounting.Of(await store.OpenCards(bot.Portal), todos, known.Crm, known.Library.Passports, today);
        if (!isCounted)
        {
            await errors.Search(known, todos, at);
        }

        await store.Keep(bot.Portal, new Sighting { Fields = counts, Positions = CardLook.Moved(read.Refused.Select(name => CardLook.Refused + name).Append(Collected), at) });
        await retention.Forget(bot.Portal, at);
        return true;
    }

    /// <summary>What came behind the last reading; pages of all these lists travel together.</summary>
    private static IEnumerable<PortalList> Lists(IReadOnlyDictionary<string, long> kept, DateTimeOffset since, DateTimeOffset? countedAt)
    {
        yield return TaskTraces.Changed(kept.TryGetValue(ListNames.Tasks, out var seconds) ? CardLook.Moment(seconds) - Margin : since);
        if (countedAt is { } now)
        {
            yield return TodoLists.Ahead(now);
        }

        // Statistics that were closed are tried again each day: somebody may have opened them.
        yield return TalkLists.Statistics(kept.TryGetValue(ListNames.Statistics, out var call) ? call : long.MaxValue);
        if (kept.TryGetValue(ListNames.Activities, out var activity))
        {
            yield return TouchLists.Activities(activity);
        }

        foreach (var kind in CardLook.Kinds)
        {
            if (kept.TryGetValue(ListNames.Moves(kind), out var move))
            {
                yield return MoveLists.Of(kind, move);
            }
        }
    }

    /// <summary>Lists that were never read, from the first row of their time on; null when the portal did not answer.</summary>
    private async Task<ListsRead?> Beginnings(ListsRead read, IReadOnlyDictionary<string, long> kept, DateTimeOffset since, CancellationToken stop)
    {
        List<(string Name, NumberedList List, Action<BatchQuery> Since)> lists =
        [
            (ListNames.Activities, TouchLists.All, query => TalkLists.ActivitiesSince(query, since)),
            .. CardLook.Kinds.Select(kind => (ListNames.Moves(kind), MoveLists.All(kind), (Action<BatchQuery>)(query => MoveLists.Since(query, since)))),
            .. read.Refused.Contains(ListNames.Statistics)
                ? new[] { (ListNames.CallActivities, TalkLists.AllActivities, (Action<BatchQuery>)(query => TalkLists.ActivitiesSince(query, since))) }
                : [(ListNames.Statistics, TalkLists.AllStatistics, query => TalkLists.StatisticsSince(query, since))],
        ];
        foreach (var (name, list, from) in lists.Where(list => !kept.ContainsKey(list.Name)))
        {
            switch (await stretches.Read(list, from, stop))
            {
                case StretchesRead.Read { Rows: var rows }:
                    read = read.With(name, rows);
                    break;
                case StretchesRead.Refused:
                    read = read.Without(name);
                    break;
                default:
                    return null;
            }
        }

        if (read.Refused.Contains(ListNames.Statistics) && kept.TryGetValue(ListNames.CallActivities, out var last))
        {
            return await pages.Read([TalkLists.Activities(last)], stop) is not { } activities ? null
                : activities.Refused.Contains(ListNames.CallActivities) ? read.Without(ListNames.CallActivities)
                : read.With(ListNames.CallActivities, activities.Of(ListNames.CallActivities));
        }

        return read;
    }

    private async Task Moves(ListsRead read, DateTimeOffset since)
    {
        foreach (var kind in CardLook.Kinds)
        {
            await Keep(MoveLists.Read(read, kind), some => new Sighting { Moves = some }, LastId(read, ListNames.Moves(kind)));
        }

        await Keep(TouchLists.ReadActivities(read).Where(touch => touch.At >= since), some => new Sighting { Touches = some }, LastId(read, ListNames.Activities));
    }

    private async Task<bool> Tasks(ListsRead read, DateTimeOffset at, CancellationToken stop)
    {
        var rows = read.Of(ListNames.Tasks);
        var known = rows.Select(row => row.Number("id")).ToHashSet();
        var waiting = (await store.NotStarted(bot.Portal, at - Awaited)).Select(task => task.Task).Where(id => !known.Contains(id)).ToList();

        // A question does not change its task.
        if (waiting.Count > 0)
        {
            if (await pages.Read([.. waiting.Chunk(Batch.Most).Select((some, place) => TaskTraces.ByIds(some, place))], stop) is not { } more)
            {
                return false;
            }

            rows = [.. rows, .. more.Rows.Values.SelectMany(some => some)];
        }

        if (await tasks.Read(rows, await store.Settled(bot.Portal, at - Settled), stop) is not { } seen)
        {
            return false;
        }

        await Keep(
            seen.Select(task => new TracedTask(task.Seen, task.Chat)), some => new Sighting { Tasks = some },
            read.Refused.Contains(ListNames.Tasks) ? new Dictionary<string, long>() : CardLook.Moved([ListNames.Tasks], at));
        return true;
    }

    /// <param name="open">Talks that ended after this may have been worked on since they were last read.</param>
    private async Task<bool> Talks(ListsRead read, DateTimeOffset open, DateTimeOffset since, CancellationToken stop)
    {
        var position = LastId(read, read.Refused.Contains(ListNames.Statistics) ? ListNames.CallActivities : ListNames.Statistics);
        var byClient = (await store.ClientDeals(bot.Portal)).SelectMany(Clients).ToLookup(one => one.Client, one => one.Deal);
        var fresh = TalkLists.Read(read).Select(talk => (talk.Case.Key, Employee: new UserId(talk.Employee), talk.Case.EndedAt, talk.Case.Client));
        var late = (await store.Talks(bot.Portal, open)).Select(talk => (talk.Key, talk.Employee, talk.EndedAt, Client: talk.Cards.Select(card => (CrmRef?)card).FirstOrDefault()));
        var talks = fresh.Concat(late).DistinctBy(talk => talk.Key).Select(talk => new TalkSeen(talk.Key, talk.Employee, talk.EndedAt, talk.Client is not { } client ? [] :
            [client, .. byClient[client].Where(deal => deal.Assigned == talk.Employee).Select(deal => new CrmRef(CrmKind.Deal, deal.Id))])).ToList();

        var touches = new List<CardTouch>();
        foreach (var deals in talks.SelectMany(talk => talk.Cards).Where(card => card.Kind == CrmKind.Deal).Select(card => card.Id).Distinct().Chunk(MostCardsAtOnce))
        {
            if (await pages.Read([.. deals.Select(TouchLists.Comments)], stop) is not { } comments)
            {
                return false;
            }

            touches.AddRange(deals.SelectMany(deal => TouchLists.ReadComments(comments, deal)).Where(touch => touch.At >= since));
        }

        await Keep(touches, some => new Sighting { Touches = some }, new Dictionary<string, long>());
        await Keep(talks, some => new Sighting { Talks = some }, position);
        return true;
    }

    private static IEnumerable<(CrmRef Client, ClientDeal Deal)> Clients(ClientDeal deal)
    {
        if (deal.Contact is { } contact)
        {
            yield return (new CrmRef(CrmKind.Contact, contact), deal);
        }

        if (deal.Company is { } company)
        {
            yield return (new CrmRef(CrmKind.Company, company), deal);
        }
    }

    /// <summary>In parts, so that a turn's commit does not wait behind thousands of rows; the position goes with the last, and rows read twice stand once.</summary>
    private async Task Keep<T>(IEnumerable<T> rows, Func<IReadOnlyList<T>, Sighting> seen, IReadOnlyDictionary<string, long> moved)
    {
        var parts = rows.Chunk(MostTogether).ToList();
        foreach (var some in parts.SkipLast(1))
        {
            await store.Keep(bot.Portal, seen(some));
        }

        await store.Keep(bot.Portal, seen(parts.LastOrDefault() ?? []) with { Positions = moved });
    }

    private static Dictionary<string, long> LastId(ListsRead read, string name) =>
        read.Of(name).Select(row => row.Number("ID")).Max() is { } last ? new() { [name] = last } : [];
}
