using System.Globalization;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Adapters.Portal;

/// <summary>
/// The last talk of somebody with a client, also one that is not over yet, and its cards, within a batch that may hold other questions. It is known
/// by its activity; no word of it is read. Sources: crm-activity-list.md, crm-activity-binding-list.md, crm-item-list.md.
/// </summary>
public static class LastTalk
{
    private const int MostBindings = 3;
    private static readonly (ContactWay Way, string Provider)[] Ways = [(ContactWay.Line, ActivityProviders.Dialogue), (ContactWay.Call, ActivityProviders.Call)];

    /// <summary>Who says «диалог» means none of last month.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(7);

    public static void Ask(Batch batch, TalkAsked asked)
    {
        foreach (var (way, provider) in Ways.Where(each => asked.Way is null || each.Way == asked.Way))
        {
            var key = Key(way);
            var (activity, owner) = (new BatchResult(key, "0", "ID"), new BatchResult(key, "0", "OWNER_ID"));
            batch.Add(key, "crm.activity.list", query => query.Set("filter[PROVIDER_ID]", provider).Set("filter[RESPONSIBLE_ID]", asked.Person.Value)
                    .Set("select", ["ID", "START_TIME", "OWNER_ID", "OWNER_TYPE_ID"]).Set("order[ID]", "DESC").Set("start", -1))
                .Add($"{key}bound", "crm.activity.binding.list", query => query.Set("activityId", activity))
                .Add($"{key}deals", "crm.item.list", query => Open(query).Set("filter[contactId]", owner))
                .Add($"{key}firmdeals", "crm.item.list", query => Open(query).Set("filter[companyId]", owner));
            for (var place = 0; place < MostBindings; place++)
            {
                var bound = new BatchResult($"{key}bound", $"{place}", "entityId");
                batch.Add($"{key}deal{place}", "crm.item.list", query => Open(query).Set("filter[id]", bound));
            }

            foreach (var type in new[] { 1, 3, 4 })
            {
                batch.Add($"{key}owner{type}", "crm.item.get", query => query.Set("entityTypeId", type).Set("id", owner));
            }
        }
    }

    /// <summary>Null when the portal did not answer; no cards when there was no talk.</summary>
    public static TalkCards? Read(BatchReply reply, TalkAsked asked, DateTimeOffset now)
    {
        var ways = Ways.Where(each => asked.Way is null || each.Way == asked.Way).Select(each => Key(each.Way)).ToList();
        return reply.Failure is not null || ways.TrueForAll(key => reply.Of(key) is PortalReply.Failed) ? null
            : ways.Select(key => (Key: key, Row: reply.Result(key).Items().FirstOrDefault()))
                .Where(one => one.Row.Instant("START_TIME") > now - Remembered)
                .OrderByDescending(one => one.Row.Instant("START_TIME"))
                .Select(one => Cards(reply, one.Key, one.Row))
                .FirstOrDefault() ?? new TalkCards([], null);
    }

    private static TalkCards Cards(BatchReply reply, string key, PortalJson row)
    {
        var (type, owner) = (row.Number("OWNER_TYPE_ID") ?? 0, row.Number("OWNER_ID"));
        var bindings = reply.Result($"{key}bound").Items().Where(binding => binding.Number("entityTypeId") == CrmTypes.Deal).Select(binding => binding.Number("entityId")).ToHashSet();

        // An unresolved reference finds strangers' cards: each row must show itself whose it is.
        var bound = Enumerable.Range(0, MostBindings).SelectMany(place => Rows(reply, $"{key}deal{place}")).Where(deal => bindings.Contains(deal.Number("id")));
        var theirs = type switch
        {
            3 => Rows(reply, $"{key}deals").Where(deal => deal.Number("contactId") == owner),
            4 => Rows(reply, $"{key}firmdeals").Where(deal => deal.Number("companyId") == owner),
            _ => [],
        };
        var deals = bound.DistinctBy(deal => deal.Number("id")).ToList() is { Count: > 0 } named ? named : [.. theirs];
        var client = reply.Commands.ContainsKey($"{key}owner{type}") ? reply.Result($"{key}owner{type}")["item"] : default;
        var name = client.TextOrNull("title") ?? ($"{client.Text("name")} {client.Text("lastName")}".Trim() is { Length: > 0 } person ? person : null);
        return deals.Count > 0 ? new TalkCards([.. deals.Select(deal => new CrmLink(CrmKind.Deal, deal.Id("id")!.Value, deal.Text("title")))], name)
            : client.Id("id") is { } id && name is not null ? new TalkCards([new CrmLink(Kind(type), id, name)], name)
            : new TalkCards([], name);
    }

    private static BatchQuery Open(BatchQuery query) => query.Set("entityTypeId", CrmTypes.Deal).Set("filter[stageSemanticId]", "P")
        .Set("select", ["id", "title", "contactId", "companyId"]).Set("order[id]", "DESC").Set("start", -1);

    private static IEnumerable<PortalJson> Rows(BatchReply reply, string key) => reply.Result(key)["items"].Items().Where(row => row.Id("id") is not null);

    private static CrmKind Kind(long type) => type switch
    {
        CrmTypes.Lead => CrmKind.Lead,
        CrmTypes.Company => CrmKind.Company,
        _ => CrmKind.Contact,
    };

    private static string Key(ContactWay way) => string.Create(CultureInfo.InvariantCulture, $"talk{way}");
}
