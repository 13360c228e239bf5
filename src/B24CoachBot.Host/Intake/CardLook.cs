using B24CoachBot.Adapters.Portal.Lists;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Metrics;
using B24CoachBot.Host.Delivery;

namespace B24CoachBot.Host.Intake;

/// <summary>
/// One look at what the portal tells only of the present: approvals, and the last change of deals and leads. The first time cards are taken down whole.
/// </summary>
internal sealed class CardLook(ListPages pages, IdStretches stretches, ReturnLook returns, MetricStore store, Positions positions, Bot bot, TimeProvider clock)
{
    /// <summary>The last look, in seconds.</summary>
    public const string Looked = "looked";

    /// <summary>A list that the connection may not read; the value is when it was last refused.</summary>
    public const string Refused = "refused:";

    private const int MostTogether = 1_000;

    /// <summary>So long the portal remembers an approval that has ended.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    /// <summary>The portal's clock may be somewhat behind.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);

    public static IReadOnlyList<CrmKind> Kinds { get; } = [CrmKind.Deal, CrmKind.Lead];

    /// <summary>False when the portal did not answer: what it told is kept up to there.</summary>
    /// <param name="since">Nothing older is told as work of somebody.</param>
    public async Task<bool> Look(Known known, DateTimeOffset since, CancellationToken stop)
    {
        var cards = new CardReading(known.Crm, known.Library.Passports);
        var kept = await positions.All(bot.Portal);
        foreach (var kind in Kinds.Where(kind => !kept.ContainsKey(ListNames.Cards(kind))))
        {
            if (!await TakeDown(cards, kind, since, stop))
            {
                return false;
            }
        }

        var at = clock.GetUtcNow();
        var changed = Kinds.Where(kind => kept.ContainsKey(ListNames.Cards(kind))).ToList();
        var lists = changed.Select(kind => cards.Changed(kind, Moment(kept[ListNames.Cards(kind)]) - Margin)).Append(ApprovalLists.Open)
            .Append(ApprovalLists.Ended((kept.TryGetValue(ListNames.Approvals, out var before) ? Moment(before) : at - Remembered) - Margin))
            .Concat(ReturnLook.Lists(kept));
        if (await pages.Read([.. lists], stop) is not { } read || await Approvals(read, kept, at, stop) is not { } approvals)
        {
            return false;
        }

        if (!await returns.Heard(read, kept, known, at, stop))
        {
            return false;
        }

        var rows = changed.SelectMany(kind => read.Of(ListNames.Cards(kind)).Select(row => cards.Read(row, kind))).OfType<CardRead>().ToList();
        await store.Keep(bot.Portal, Seen(rows, since) with
        {
            Approvals = approvals,
            Positions = Moved(
                changed.Select(ListNames.Cards).Append(ListNames.Approvals).Where(name => !read.Refused.Contains(name)).Append(Looked)
                    .Concat(read.Refused.Where(name => name is not (ListNames.Returns or ListNames.Discussions)).Select(name => Refused + name)),
                at),
        });
        return true;
    }

    public static DateTimeOffset Moment(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds);

    public static IReadOnlyDictionary<string, long> Moved(IEnumerable<string> names, DateTimeOffset at) => names.ToDictionary(name => name, _ => at.ToUnixTimeSeconds());

    private static Sighting Seen(IReadOnlyList<CardRead> rows, DateTimeOffset since) => new()
    {
        Cards = [.. rows.Select(card => new MirroredCard(card.Seen, card.Open, card.Contact, card.Company))],
        Touches = [.. rows.SelectMany(card => card.Touches).Where(touch => touch.At >= since).Distinct()],
    };

    private async Task<bool> TakeDown(CardReading cards, CrmKind kind, DateTimeOffset since, CancellationToken stop)
    {
        var at = clock.GetUtcNow();
        var read = await stretches.Read(cards.Standing(kind, since), since: null, stop);
        if (read is StretchesRead.Silent)
        {
            return false;
        }

        if (read is not StretchesRead.Read { Rows: var rows })
        {
            await store.Keep(bot.Portal, new Sighting { Positions = Moved([Refused + ListNames.Cards(kind)], at) });
            return true;
        }

        // In parts, so that a turn's commit does not wait behind ten thousand rows; only the last of them says that all are there.
        foreach (var some in rows.Select(row => cards.Read(row, kind)).OfType<CardRead>().Chunk(MostTogether))
        {
            await store.Keep(bot.Portal, Seen(some, since));
        }

        await store.Keep(bot.Portal, new Sighting { Positions = Moved([ListNames.Cards(kind)], at) });
        return true;
    }

    /// <summary>Null when the portal did not answer.</summary>
    private async Task<IReadOnlyList<ApprovalSeen>?> Approvals(ListsRead read, IReadOnlyDictionary<string, long> kept, DateTimeOffset at, CancellationToken stop)
    {
        if (read.Refused.Contains(ListNames.Approvals))
        {
            return [];
        }

        DateTimeOffset? looked = kept.TryGetValue(ListNames.Approvals, out var before) ? Moment(before) : null;
        var open = ApprovalLists.ReadOpen(read, looked, at);
        var standing = open.Select(approval => approval.Id).ToHashSet();
        var gone = (await store.OpenApprovals(bot.Portal)).Where(approval => !standing.Contains(approval.Id)).ToList();
        var ended = ApprovalLists.ReadEnded(read, looked, at).ToDictionary(approval => approval.Id);
        List<ApprovalSeen> seen = [.. open, .. gone.Where(approval => ended.ContainsKey(approval.Id)).Select(approval => approval with { ClosedAt = ended[approval.Id].ClosedAt })];
        seen.AddRange(ended.Values.Where(approval => gone.TrueForAll(known => known.Id != approval.Id)));
        var lost = gone.Where(approval => !ended.ContainsKey(approval.Id)).ToList();
        if (lost.Count == 0)
        {
            return seen;
        }

        return await pages.Read([ApprovalLists.Gone([.. lost.Select(approval => approval.Id)])], stop) is { } last ? [.. seen, .. ApprovalLists.Closed(lost, last, at)] : null;
    }
}
