using B24CoachBot.Adapters.Portal.Calls;

namespace B24CoachBot.Adapters.Portal;

/// <summary>
/// Activities of Open Channels that are completed since a moment. A dialogue that began first may end last, so the list is read by the moment of
/// the change and paged by id. Source: crm/timeline/activities/activity-base/crm-activity-list.md.
/// </summary>
internal static class FinishedDialogues
{
    public const string Key = "dialogues";

    private const int Page = 50;

    /// <summary>What ends while the pages are read may stand on one that was read already.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    public static Batch Ask(Batch batch, DateTimeOffset since, long afterId = 0) => batch.Add(Key, "crm.activity.list", query => query
        .Set("filter[PROVIDER_ID]", ActivityProviders.Dialogue).Set("filter[COMPLETED]", "Y").Set("filter[>=LAST_UPDATED]", since).Set("filter[>ID]", afterId)
        .Set("select", ["*"]).Set("order[ID]", "ASC").Set("start", -1));

    /// <summary>The first page and those behind it; null when the portal did not answer. Refused, there are none.</summary>
    public static async Task<IReadOnlyList<PortalJson>?> ToTheEnd(BatchReply first, DateTimeOffset since, IBatch portal, TimeProvider clock, CancellationToken cancel)
    {
        var all = first.Result(Key).Items().ToList();
        for (var page = all; page.Count >= Page;)
        {
            var reply = await Ask(new Batch(), since, page[^1].Number("ID") ?? 0).Run(portal, Urgency.Digest, clock, cancel);
            if (reply.FirstFailure is not null)
            {
                return null;
            }

            page = [.. reply.Result(Key).Items()];
            all = [.. all, .. page];
        }

        return all;
    }

    /// <summary>The second behind which everything was read; it is read once more, as it may not be over.</summary>
    public static long Position(IReadOnlyList<PortalJson> rows, long since, DateTimeOffset now)
    {
        var last = rows.Select(row => row.Instant("LAST_UPDATED")?.ToUnixTimeSeconds() ?? since).DefaultIfEmpty(since).Max();
        return rows.Count < Page ? last : Math.Max(since, Math.Min(last, (now - Margin).ToUnixTimeSeconds()));
    }
}
