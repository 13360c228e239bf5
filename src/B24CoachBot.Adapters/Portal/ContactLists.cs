using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Domain;

namespace B24CoachBot.Adapters.Portal;

/// <summary>A look at the lists of calls and dialogues. <paramref name="Talks"/> are long enough and with somebody outside, in the order of their end.</summary>
/// <param name="Positions">How far each list was read, by its name.</param>
public sealed record ContactListsRead(IReadOnlyList<EndedTalk> Talks, IReadOnlyDictionary<string, long> Positions, bool More);

/// <summary>
/// Ended talks with clients since the last look: the telephony's statistics by id or, where the connection may not read them, call
/// activities; and finished dialogues of Open Channels. One request a look, unless a list is long. Sources: telephony/voximplant/statistics/voximplant-statistic-get.md,
/// crm/timeline/activities/activity-base/crm-activity-list.md.
/// </summary>
public sealed class ContactLists(IBatch portal, TimeProvider clock)
{
    /// <summary>A list that was never read before begins with what comes now.</summary>
    public const string Calls = "calls";
    public const string CallActivities = "call-activities";
    public const string Dialogues = FinishedDialogues.Key;

    private const int Page = 50;

    private bool statisticsClosed;

    /// <summary>Null when the portal did not answer.</summary>
    /// <param name="positions">As kept; a name that is missing was never read.</param>
    public async Task<ContactListsRead?> Read(IReadOnlyDictionary<string, long?> positions, CancellationToken cancel)
    {
        var list = statisticsClosed ? CallActivities : Calls;
        var (calls, dialogues) = (positions.GetValueOrDefault(list), positions.GetValueOrDefault(Dialogues));
        var now = clock.GetUtcNow();
        var batch = new Batch();
        _ = statisticsClosed ? Activities(batch, calls) : Statistics(batch, calls);
        var since = dialogues ?? now.ToUnixTimeSeconds();
        FinishedDialogues.Ask(batch, DateTimeOffset.FromUnixTimeSeconds(since));
        var reply = await batch.Run(portal, Urgency.Digest, clock, cancel);
        if (reply.Failure is not null || reply.Of(list) is PortalReply.Failed { Why: not PortalFailure.Refused })
        {
            return null;
        }

        if (reply.Of(list) is PortalReply.Failed)
        {
            if (statisticsClosed)
            {
                return new ContactListsRead([], new Dictionary<string, long>(), More: false);
            }

            // Neither the scope nor the right to the statistics: calls are known by their activities.
            statisticsClosed = true;
            return await Read(positions, cancel);
        }

        var rows = reply.Result(list).Items().ToList();
        var last = rows.Select(row => row.Number("ID") ?? 0).DefaultIfEmpty(calls ?? 0).Max();
        if (await FinishedDialogues.ToTheEnd(reply, DateTimeOffset.FromUnixTimeSeconds(since), portal, clock, cancel) is not { } sessions)
        {
            return null;
        }

        var seen = new Dictionary<string, long> { [list] = last, [Dialogues] = FinishedDialogues.Position(sessions, since, now) };
        var talks = (calls is null ? [] : rows.Select(row => statisticsClosed ? EndedTalk.OfActivity(row, ContactWay.Call) : EndedTalk.OfCall(row)))
            .Concat(dialogues is null ? [] : sessions.Select(row => EndedTalk.OfActivity(row, ContactWay.Line)));
        return new ContactListsRead([.. talks.OfType<EndedTalk>().OrderBy(talk => talk.Case.EndedAt)], seen, calls is not null && rows.Count >= Page);
    }

    private static Batch Statistics(Batch batch, long? after) => batch.Add(Calls, "voximplant.statistic.get", query => _ = after is { } id
        ? query.Set("FILTER[>ID]", id).Set("SORT", "ID").Set("ORDER", "ASC")
        : query.Set("SORT", "ID").Set("ORDER", "DESC"));

    private static Batch Activities(Batch batch, long? after) => batch.Add(CallActivities, "crm.activity.list", query => _ = (after is { } id
        ? query.Set("filter[>ID]", id).Set("order[ID]", "ASC")
        : query.Set("order[ID]", "DESC")).Set("filter[PROVIDER_ID]", ActivityProviders.Call).Set("select", ["*", "COMMUNICATIONS"]).Set("start", -1));
}
