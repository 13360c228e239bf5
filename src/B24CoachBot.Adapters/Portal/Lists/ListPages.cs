using System.Globalization;
using B24CoachBot.Adapters.Portal.Calls;

namespace B24CoachBot.Adapters.Portal.Lists;

/// <summary>
/// Several lists at once: their first pages tell how long they are, and all the other pages travel together. Rows that come in meanwhile only push others
/// to a later page, so one may be met twice and none is lost.
/// </summary>
public sealed class ListPages(IBatch portal, TimeProvider clock)
{
    private const int Page = 50;

    /// <summary>Null when the portal did not answer, to any of them: nothing half is known.</summary>
    public async Task<ListsRead?> Read(IReadOnlyList<PortalList> lists, CancellationToken cancel)
    {
        var rows = lists.ToDictionary(list => list.Key, _ => new List<PortalJson>());
        var refused = new HashSet<string>();
        var pages = lists.Select(list => (List: list, Page: 0)).ToList();
        while (pages.Count > 0)
        {
            if (await Read(pages, cancel) is not { } read)
            {
                return null;
            }

            foreach (var (list, reply) in read)
            {
                if (reply is PortalReply.Answered { Result: var result })
                {
                    rows[list.Key].AddRange(list.Rows(result));
                }
                else
                {
                    refused.Add(list.Key);
                }
            }

            pages = pages[0].Page > 0 ? [] : [.. read.SelectMany(one => Rest(one.List, one.Reply))];
        }

        return new ListsRead(rows.ToDictionary(list => list.Key, list => (IReadOnlyList<PortalJson>)list.Value), refused);
    }

    private static IEnumerable<(PortalList List, int Page)> Rest(PortalList list, PortalReply first) =>
        !list.IsOnePage && first is PortalReply.Answered { Total: > Page and var total } ? Enumerable.Range(1, (total - 1) / Page).Select(page => (list, page)) : [];

    private async Task<List<(PortalList List, PortalReply Reply)>?> Read(IReadOnlyList<(PortalList List, int Page)> pages, CancellationToken cancel)
    {
        var read = new List<(PortalList, PortalReply)>();
        foreach (var some in pages.Chunk(Batch.Most))
        {
            var batch = new Batch();
            foreach (var (list, page) in some)
            {
                batch.Add(Key(list, page), list.Method, query =>
                {
                    list.With(query);
                    query.Set("start", page * Page);
                });
            }

            var reply = await batch.Run(portal, Urgency.Digest, clock, cancel);
            if (reply.Failure is not null || some.Any(one => reply.Of(Key(one.List, one.Page)) is PortalReply.Failed { Why: not PortalFailure.Refused }))
            {
                return null;
            }

            read.AddRange(some.Select(one => (one.List, reply.Of(Key(one.List, one.Page)))));
        }

        return read;
    }

    private static string Key(PortalList list, int page) => string.Create(CultureInfo.InvariantCulture, $"{list.Key}_{page}");
}
