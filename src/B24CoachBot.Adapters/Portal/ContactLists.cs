using System.Globalization;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Adapters.Portal;

/// <summary>An ended talk and whose it was.</summary>
public sealed record ContactSeenEnded(int Employee, ContactCase Case);

/// <summary>A look at the lists of calls and dialogues. <paramref name="Talks"/> are long enough and with somebody outside, in the order of their end.</summary>
/// <param name="Positions">How far each list was read, by its name.</param>
public sealed record ContactListsRead(IReadOnlyList<ContactSeenEnded> Talks, IReadOnlyDictionary<string, long> Positions, bool More);

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
    private const int Shortest = 20;

    /// <summary>An activity that changes so long after its end was edited by somebody; the dialogue is not over just now.</summary>
    private static readonly TimeSpan LongOver = TimeSpan.FromDays(3);
    private const string Talked = "200";

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
        var talks = (calls is null ? [] : rows.Select(row => statisticsClosed ? OfActivity(row, ContactWay.Call) : OfStatistics(row)))
            .Concat(dialogues is null ? [] : sessions.Select(row => OfActivity(row, ContactWay.Line)));
        return new ContactListsRead([.. talks.OfType<ContactSeenEnded>().OrderBy(talk => talk.Case.EndedAt)], seen, calls is not null && rows.Count >= Page);
    }

    private static Batch Statistics(Batch batch, long? after) => batch.Add(Calls, "voximplant.statistic.get", query => _ = after is { } id
        ? query.Set("FILTER[>ID]", id).Set("SORT", "ID").Set("ORDER", "ASC")
        : query.Set("SORT", "ID").Set("ORDER", "DESC"));

    private static Batch Activities(Batch batch, long? after) => batch.Add(CallActivities, "crm.activity.list", query => _ = (after is { } id
        ? query.Set("filter[>ID]", id).Set("order[ID]", "ASC")
        : query.Set("order[ID]", "DESC")).Set("filter[PROVIDER_ID]", "VOXIMPLANT_CALL").Set("select", ["*", "COMMUNICATIONS"]).Set("start", -1));

    private static ContactSeenEnded? OfStatistics(PortalJson row)
    {
        var seconds = row.Number("CALL_DURATION") ?? 0;
        return row.Id("PORTAL_USER_ID") is { } employee and > 0 && row.Instant("CALL_START_DATE") is { } start && row.TextOrNull("CALL_ID") is { } key
            && row.Text("CALL_FAILED_CODE") == Talked && seconds >= Shortest && row.Text("CALL_CATEGORY") != "internal" && row.Text("CALL_TYPE") is "1" or "2" or "3" or "4"
            ? new ContactSeenEnded(employee, new ContactCase(
                key, ContactWay.Call, start.AddSeconds(seconds), (int)seconds, row.Text("CALL_TYPE") is "2" or "3", row.Number("CRM_ACTIVITY_ID") is { } activity and > 0 ? activity : null,
                Client(row.Text("CRM_ENTITY_TYPE"), row.Number("CRM_ENTITY_ID")), row.TextOrNull("PHONE_NUMBER")))
            : null;
    }

    /// <summary>A call's activity is named by the call; a dialogue's by its session.</summary>
    internal static ContactSeenEnded? OfActivity(PortalJson row, ContactWay way)
    {
        var (start, end) = (row.Instant("START_TIME"), row.Instant("END_TIME"));
        var seconds = start is { } began && end is { } over ? (int)(over - began).TotalSeconds : 0;
        if (row.Number("ID") is not { } id || row.Id("RESPONSIBLE_ID") is not ({ } employee and > 0) || (way == ContactWay.Call && seconds < Shortest) || (way == ContactWay.Line && end < row.Instant("LAST_UPDATED") - LongOver))
        {
            return null;
        }

        var phone = row["COMMUNICATIONS"].Items().FirstOrDefault();
        var origin = row.Text("ORIGIN_ID");
        var key = way == ContactWay.Line ? string.Create(CultureInfo.InvariantCulture, $"line-{id}")
            : origin.StartsWith("VI_", StringComparison.Ordinal) ? origin[3..]
            : string.Create(CultureInfo.InvariantCulture, $"activity-{id}");
        return new ContactSeenEnded(employee, new ContactCase(
            key, way, (way == ContactWay.Line ? row.Instant("LAST_UPDATED") : null) ?? end ?? row.Instant("CREATED") ?? default, Math.Max(seconds, 0), row.Text("DIRECTION") == "1", id,
            Owner(row.Number("OWNER_TYPE_ID"), row.Number("OWNER_ID")), phone.TextOrNull("VALUE"))
        {
            Session = way == ContactWay.Line && row.Number("ASSOCIATED_ENTITY_ID") is { } session and > 0 ? session : null,
        });
    }

    private static CrmRef? Client(string type, long? id) => (type, id) switch
    {
        ("CONTACT", { } contact and > 0) => new CrmRef(CrmKind.Contact, contact),
        ("COMPANY", { } company and > 0) => new CrmRef(CrmKind.Company, company),
        ("LEAD", { } lead and > 0) => new CrmRef(CrmKind.Lead, lead),
        _ => null,
    };

    private static CrmRef? Owner(long? type, long? id) => (type, id) switch
    {
        (1, { } lead) => new CrmRef(CrmKind.Lead, lead),
        (3, { } contact) => new CrmRef(CrmKind.Contact, contact),
        (4, { } company) => new CrmRef(CrmKind.Company, company),
        _ => null,
    };
}
