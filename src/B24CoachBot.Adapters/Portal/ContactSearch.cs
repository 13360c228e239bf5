using B24CoachBot.Domain;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Adapters.Portal;

/// <summary>A card as the portal gave it, and when its last open to-do is due.</summary>
internal sealed record CardFound(PortalJson Row, CrmKind Kind, DateTimeOffset? Todo);

/// <param name="Name">The client's; null for a stranger.</param>
/// <param name="Company">The one the client works for.</param>
internal sealed record ContactFound(IReadOnlyList<CardFound> Cards, CrmRef? Client, string? Name, CrmRef? Company, long? ActivityId);

/// <summary>Looks for the cards that a talk is about: by the activity's bindings, the client's open deals, the phone; for the activity itself by
/// the call, if it stood not yet when the call was reported.</summary>
internal static class ContactSearch
{
    private const int MostBindings = 3;
    private const int Lead = 1;
    private const int Deal = 2;
    private const int Contact = 3;
    private const int Company = 4;

    public static void Ask(Batch batch, string key, ContactCase talk)
    {
        if (talk.ActivityId is { } activity)
        {
            Bound(batch, key, query => query.Set("activityId", activity));
        }
        else if (talk.Way == ContactWay.Call)
        {
            batch.Add($"{key}origin", "crm.activity.list", query => query.Set("filter[ORIGIN_ID]", $"{ContactCards.CallOrigin}{talk.Key}").Set("filter[PROVIDER_ID]", ActivityProviders.Call)
                .Set("select", ["ID", "ORIGIN_ID"]).Set("start", -1));
            Bound(batch, key, query => query.Set("activityId", new BatchResult($"{key}origin", "0", "ID")));
        }

        switch (talk.Client)
        {
            case { Kind: CrmKind.Lead } lead:
                batch.Add($"{key}lead", "crm.item.list", query => ContactCards.All(query, Lead).Set("filter[id]", lead.Id));
                break;
            case { Kind: CrmKind.Company } company:
                batch.Add($"{key}company", "crm.item.get", query => query.Set("entityTypeId", Company).Set("id", company.Id))
                    .Add($"{key}deals", "crm.item.list", query => ContactCards.All(query, Deal).Set("filter[companyId]", company.Id).Set("filter[stageSemanticId]", "P"));
                break;
            case { } contact:
                batch.Add($"{key}contact", "crm.item.get", query => query.Set("entityTypeId", Contact).Set("id", contact.Id));
                OfContact(batch, key, query => query.Set("filter[contactId]", contact.Id));
                break;
            case null when talk.Phone is { Length: > 4 } phone:
                OfPhone(batch, key, phone);
                break;
            default:
                break;
        }

        Todos(batch, key);
    }

    private static void Bound(Batch batch, string key, Action<BatchQuery> activity)
    {
        batch.Add($"{key}bind", "crm.activity.binding.list", activity);
        for (var place = 0; place < MostBindings; place++)
        {
            var bound = new BatchResult($"{key}bind", $"{place}", "entityId");
            batch.Add($"{key}dealbound{place}", "crm.item.list", query => ContactCards.All(query, Deal).Set("filter[id]", bound).Set("filter[stageSemanticId]", "P"));
        }
    }

    /// <summary>Whose number it is: the first contact, company and lead that have it.</summary>
    private static void OfPhone(Batch batch, string key, string phone)
    {
        var (owner, firm, lead) = (new BatchResult($"{key}phone", "CONTACT", "0"), new BatchResult($"{key}phone", "COMPANY", "0"), new BatchResult($"{key}phone", "LEAD", "0"));
        batch.Add($"{key}phone", "crm.duplicate.findbycomm", query => query.Set("type", "PHONE").Set("values", [phone]))
            .Add($"{key}contact", "crm.item.get", query => query.Set("entityTypeId", Contact).Set("id", owner));
        OfContact(batch, key, query => query.Set("filter[contactId]", owner));
        batch.Add($"{key}firm", "crm.item.get", query => query.Set("entityTypeId", Company).Set("id", firm))
            .Add($"{key}dealsoffirm", "crm.item.list", query => ContactCards.All(query, Deal).Set("filter[companyId]", firm).Set("filter[stageSemanticId]", "P"))
            .Add($"{key}lead", "crm.item.list", query => ContactCards.All(query, Lead).Set("filter[id]", lead));
    }

    /// <summary>Of the cards that the commands before this one find: once the talk is long over there is no second look at them.</summary>
    private static void Todos(Batch batch, string key) => batch.Add($"{key}todos", "crm.activity.list", query =>
    {
        // A card that was not found leaves a zero in the list, and no card has that number.
        var cards = Enumerable.Range(0, MostBindings)
            .SelectMany(place => new[] { new BatchResult($"{key}dealbound{place}", "items", "0", "id"), new BatchResult($"{key}deals", "items", $"{place}", "id") })
            .Append(new BatchResult($"{key}dealsoffirm", "items", "0", "id")).Append(new BatchResult($"{key}lead", "items", "0", "id"));
        foreach (var (place, card) in cards.Index())
        {
            query.Set($"filter[OWNER_ID][{place}]", card);
        }

        CardTodos.Open(query).Set("filter[OWNER_TYPE_ID]", [Lead, Deal]).Set("select", ["ID", "DEADLINE", "OWNER_TYPE_ID", "OWNER_ID"]);
    });

    private static void OfContact(Batch batch, string key, Func<BatchQuery, BatchQuery> whose) => batch
        .Add($"{key}company", "crm.item.get", query => query.Set("entityTypeId", Company).Set("id", new BatchResult($"{key}contact", "item", "companyId")))
        .Add($"{key}deals", "crm.item.list", query => whose(ContactCards.All(query, Deal)).Set("filter[stageSemanticId]", "P"));

    public static ContactFound Read(BatchReply reply, string key, ContactCase talk)
    {
        var activity = talk.ActivityId ?? reply.Given($"{key}origin").Items().Where(row => row.Text("ORIGIN_ID") == $"{ContactCards.CallOrigin}{talk.Key}").Select(row => row.Number("ID")).FirstOrDefault();

        // An unresolved reference finds strangers' cards: each row must show itself whose it is.
        var bindings = activity is null ? [] : reply.Given($"{key}bind").Items().Select(row => (Type: row.Number("entityTypeId"), Id: row.Number("entityId"))).ToHashSet();
        var client = talk.Client ?? Owner(reply, key, bindings);
        var contact = Only(reply.Given($"{key}contact")["item"], client, CrmKind.Contact);
        var lead = reply.Given($"{key}lead")["items"].Items().Where(row => Is(row, client, CrmKind.Lead)).ToList();
        var bound = Enumerable.Range(0, MostBindings).SelectMany(place => reply.Given($"{key}dealbound{place}")["items"].Items()).Where(row => bindings.Contains((Deal, row.Number("id"))));
        var theirs = reply.Given($"{key}deals")["items"].Items().Concat(reply.Given($"{key}dealsoffirm")["items"].Items()).Where(row => client switch
        {
            { Kind: CrmKind.Company } company => row.Number("companyId") == company.Id,
            { Kind: CrmKind.Contact } person => row.Number("contactId") == person.Id || row["contactIds"].Items().Any(id => id.Number() == person.Id),
            _ => false,
        });
        var deals = bound.DistinctBy(row => row.Number("id")).ToList() is { Count: > 0 } named ? named : [.. theirs];
        var todos = reply.Given($"{key}todos").Items().ToList();
        return new ContactFound(
            [
                .. deals.Select(row => new CardFound(row, CrmKind.Deal, CardTodos.Next(todos, Deal, row))),
                .. lead.Where(row => row.Text("stageSemanticId") == "P").Select(row => new CardFound(row, CrmKind.Lead, CardTodos.Next(todos, Lead, row))),
            ],
            client,
            Name(Firm(reply, key, client, contact).TextOrNull("title"), contact, lead.FirstOrDefault()),
            client?.Kind == CrmKind.Contact && contact.Number("companyId") is { } works && works > 0 ? new CrmRef(CrmKind.Company, works) : null,
            activity);
    }

    /// <summary>The client of a number: of those who have it, the one in whose card the portal put the call; where it put it nowhere, whom the portal itself would take.</summary>
    private static CrmRef? Owner(BatchReply reply, string key, HashSet<(long? Type, long? Id)> bindings)
    {
        var phone = reply.Given($"{key}phone");
        var having = new[] { ("CONTACT", Contact), ("COMPANY", Company), ("LEAD", Lead) }.SelectMany(kind => phone[kind.Item1].Items().Take(1).Select(id => (Type: (long?)kind.Item2, Id: id.Number()))).ToList();
        var bound = bindings.Where(card => ContactCards.Client(card.Type, card.Id) is not null).ToList();
        var first = having.Where(bound.Contains).Concat(bound).Concat(having).FirstOrDefault();
        return ContactCards.Client(first.Type, first.Id);
    }

    /// <summary>The company that is the client, or that the contact works for.</summary>
    private static PortalJson Firm(BatchReply reply, string key, CrmRef? client, PortalJson contact) => client switch
    {
        { Kind: CrmKind.Company } firm => new[] { reply.Given($"{key}company")["item"], reply.Given($"{key}firm")["item"] }.FirstOrDefault(row => row.Number("id") == firm.Id),
        { Kind: CrmKind.Contact } => reply.Given($"{key}company")["item"] is var works && works.Number("id") == contact.Number("companyId") ? works : default,
        _ => default,
    };

    private static PortalJson Only(PortalJson row, CrmRef? client, CrmKind kind) => Is(row, client, kind) ? row : default;

    private static bool Is(PortalJson row, CrmRef? client, CrmKind kind) => client?.Kind == kind && row.Number("id") == client.Value.Id;

    private static string? Name(string? company, PortalJson contact, PortalJson lead) =>
        company ?? (contact.IsObject ? Words(contact) : null) ?? (lead.IsObject ? lead.TextOrNull("companyTitle") ?? Words(lead) ?? lead.TextOrNull("title") : null);

    private static string? Words(PortalJson person) => $"{person.Text("name")} {person.Text("lastName")}".Trim() is { Length: > 0 } name ? name : null;
}
