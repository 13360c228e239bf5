using System.Globalization;
using B24CoachBot.Adapters.Portal.Calls;

namespace B24CoachBot.Adapters.Portal.Lists;

/// <summary>
/// All open cards of a kind and those changed lately, once, by stretches of ids: counting a long list is what costs the portal most. A stretch that fills
/// its page is gone on with behind its last row. Source: crm/universal/crm-item-list.md.
/// </summary>
public sealed class CardDump(IBatch portal, TimeProvider clock)
{
    private const int Page = 50;
    private const int Widest = 5_000;
    private const string Key = "s";

    /// <summary>Null when the portal did not answer; empty when it refuses them.</summary>
    public async Task<IReadOnlyList<PortalJson>?> Read(int entityType, IReadOnlyList<string> select, DateTimeOffset changedSince, CancellationToken cancel)
    {
        var newest = await new Batch().Add(Key, "crm.item.list", query => query
            .Set("entityTypeId", entityType).Set("select", ["id"]).Set("order[id]", "DESC").Set("start", -1)).Run(portal, Urgency.Digest, clock, cancel);
        if (newest.FirstFailure is { } failure)
        {
            return failure is PortalFailure.Refused ? [] : null;
        }

        var last = newest.Result(Key)["items"].Items().Select(row => row.Number("id") ?? 0).DefaultIfEmpty().Max();
        var all = new List<PortalJson>();
        var pending = new Queue<(long After, long To)>();
        long covered = 0;
        var width = Page;
        while (covered < last || pending.Count > 0)
        {
            var stretches = new List<(long After, long To)>();
            while (stretches.Count < Batch.Most && (pending.Count > 0 || covered < last))
            {
                var next = pending.TryDequeue(out var rest) ? rest : (covered, Math.Min(covered + width, last));
                covered = Math.Max(covered, next.Item2);
                stretches.Add(next);
            }

            if (await Read(entityType, select, changedSince, stretches, cancel) is not { } read)
            {
                return null;
            }

            foreach (var (stretch, rows) in stretches.Zip(read).Where(one => one.Second.Count == Page))
            {
                pending.Enqueue((rows[^1].Number("id") ?? stretch.To, stretch.To));
            }

            all.AddRange(read.SelectMany(rows => rows));
            width = Next(width, read);
        }

        return all;
    }

    /// <summary>As wide as fills half a page.</summary>
    private static int Next(int width, List<IReadOnlyList<PortalJson>> read)
    {
        var fullest = read.Max(rows => rows.Count);
        return fullest switch
        {
            Page => Math.Max(Page, width / 2),
            < Page / 2 => Math.Min(Widest, width * 2),
            _ => width,
        };
    }

    private async Task<List<IReadOnlyList<PortalJson>>?> Read(
        int entityType, IReadOnlyList<string> select, DateTimeOffset changedSince, IReadOnlyList<(long After, long To)> stretches, CancellationToken cancel)
    {
        var batch = new Batch();
        foreach (var (place, (after, to)) in stretches.Index())
        {
            batch.Add(Name(place), "crm.item.list", query => query
                .Set("entityTypeId", entityType).Set("select", select).Set("useOriginalUfNames", "Y")
                .Set("filter[>id]", after).Set("filter[<=id]", to)
                .Set("filter[0][logic]", "OR").Set("filter[0][0][stageSemanticId]", "P").Set("filter[0][1][>=updatedTime]", changedSince)
                .Set("order[id]", "ASC").Set("start", -1));
        }

        var reply = await batch.Run(portal, Urgency.Digest, clock, cancel);
        return reply.FirstFailure is not null ? null : [.. stretches.Index().Select(one => (IReadOnlyList<PortalJson>)[.. reply.Result(Name(one.Index))["items"].Items()])];
    }

    private static string Name(int place) => string.Create(CultureInfo.InvariantCulture, $"{Key}{place}");
}
