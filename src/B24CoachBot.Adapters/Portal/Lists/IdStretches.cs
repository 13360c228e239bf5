using System.Globalization;
using B24CoachBot.Adapters.Portal.Calls;

namespace B24CoachBot.Adapters.Portal.Lists;

/// <summary>
/// A long list, read once, by stretches of its numbers: counting it, or skipping its first thousands, is what costs the portal most. A stretch that fills its page
/// is gone on with behind its last row.
/// </summary>
public sealed class IdStretches(IBatch portal, TimeProvider clock)
{
    private const int Page = 50;
    private const int Widest = 5_000;
    private const string First = "first";
    private const string Last = "last";

    /// <param name="since">Narrows the search for the first row; null for the list's own beginning.</param>
    public async Task<StretchesRead> Read(NumberedList list, Action<BatchQuery>? since, CancellationToken cancel)
    {
        var ends = new Batch().Add(Last, list.Method, query => Ends(list, query, "DESC"));
        if (since is not null)
        {
            ends.Add(First, list.Method, query =>
            {
                since(query);
                Ends(list, query, "ASC");
            });
        }

        var reply = await ends.Run(portal, Urgency.Digest, clock, cancel);
        if (reply.FirstFailure is { } failure)
        {
            return failure is PortalFailure.Refused ? new StretchesRead.Refused() : new StretchesRead.Silent();
        }

        long? Number(IEnumerable<PortalJson> rows) => rows.Select(row => row.Number(list.Id)).FirstOrDefault();
        if (Number(list.Rows(reply.Result(Last))) is not { } last || (since is null ? 0 : Number(list.Rows(reply.Result(First))) - 1) is not { } before)
        {
            return new StretchesRead.Read([]);
        }

        return await Between(list, before, last, cancel) is { } rows ? new StretchesRead.Read(rows) : new StretchesRead.Silent();
    }

    private static void Ends(NumberedList list, BatchQuery query, string direction)
    {
        list.With(query);
        list.Order(query, direction);
        query.Set("start", -1);
    }

    private async Task<IReadOnlyList<PortalJson>?> Between(NumberedList list, long covered, long last, CancellationToken cancel)
    {
        var all = new List<PortalJson>();
        var pending = new Queue<(long After, long To)>();
        var width = Page;
        while (covered < last || pending.Count > 0)
        {
            var stretches = new List<(long After, long To)>();
            while (stretches.Count < Batch.Most && (pending.Count > 0 || covered < last))
            {
                var next = pending.TryDequeue(out var rest) ? rest : (After: covered, To: Math.Min(covered + width, last));
                covered = Math.Max(covered, next.To);
                stretches.Add(next);
            }

            if (await Read(list, stretches, cancel) is not { } read)
            {
                return null;
            }

            foreach (var (stretch, rows) in stretches.Zip(read).Where(one => one.Second.Count == Page))
            {
                pending.Enqueue((rows[^1].Number(list.Id) ?? stretch.To, stretch.To));
            }

            all.AddRange(read.SelectMany(rows => rows));
            width = Next(width, read.Max(rows => rows.Count));
        }

        return all;
    }

    /// <summary>As wide as fills half a page and more.</summary>
    private static int Next(int width, int fullest) => fullest switch
    {
        Page => Math.Max(Page, width / 2),
        < Page / 2 => Math.Min(Widest, width * 2),
        _ => width,
    };

    private async Task<List<IReadOnlyList<PortalJson>>?> Read(NumberedList list, IReadOnlyList<(long After, long To)> stretches, CancellationToken cancel)
    {
        var batch = new Batch();
        foreach (var (place, (after, to)) in stretches.Index())
        {
            batch.Add(Name(place), list.Method, query =>
            {
                list.With(query);
                list.Order(query.Set($"{list.Filter}[>{list.Id}]", after).Set($"{list.Filter}[<={list.Id}]", to), "ASC");
                query.Set("start", -1);
            });
        }

        var reply = await batch.Run(portal, Urgency.Digest, clock, cancel);
        return reply.FirstFailure is not null ? null : [.. stretches.Index().Select(one => list.Rows(reply.Result(Name(one.Index))))];
    }

    private static string Name(int place) => string.Create(CultureInfo.InvariantCulture, $"s{place}");
}
