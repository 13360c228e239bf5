using System.Globalization;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Adapters.Portal;

/// <summary>Which cards a talk with a client is about and what they hold, within a batch that may hold other questions. First the cards
/// are found (by the activity's bindings, the client's open deals, the phone; the activity itself by the call, if it stood not yet when
/// the call was reported), later they are read again with their to-dos, calls and the transcript. Sources: crm-item-list.md,
/// crm-activity-binding-list.md, crm-duplicate-findbycomm.md, crm-activity-call-get-transcript.md, imopenlines-session-history-get.md.</summary>
public sealed class ContactCards(CrmStructure structure, Passports passports)
{
    /// <summary>An activity of a call carries the call's id behind this.</summary>
    public const string CallOrigin = "VI_";

    private const string Usual = "RUB";
    private const int MostBindings = 3;
    private const int MostCards = 5;

    /// <summary>Adds the questions about one talk; <paramref name="index"/> tells several apart.</summary>
    public static void Ask(Batch batch, int index, CardQuestion question)
    {
        var key = Key(index);
        if (question.Cards.Count == 0)
        {
            Find(batch, key, question.Case);
        }
        else
        {
            Reread(batch, key, question);
        }
    }

    /// <summary>Null when the portal could not be asked.</summary>
    public ContactSeen? Read(BatchReply reply, int index, CardQuestion question)
    {
        var key = Key(index);
        var listed = reply.Commands.Keys.Where(command => command.StartsWith($"{key}deal", StringComparison.Ordinal) || command.StartsWith($"{key}lead", StringComparison.Ordinal)).ToList();
        return reply.Failure is not null || (listed.Count > 0 && listed.TrueForAll(command => reply.Of(command) is PortalReply.Failed { Why: not PortalFailure.Refused }))
            ? null
            : question.Cards.Count == 0 ? Found(reply, key, question.Case) : Again(reply, key, question);
    }

    private static string Key(int index) => string.Create(CultureInfo.InvariantCulture, $"k{index}");

    private static void Find(Batch batch, string key, ContactCase talk)
    {
        if (talk.Session is { } session)
        {
            batch.Add($"{key}said", "imopenlines.session.history.get", query => query.Set("SESSION_ID", session));
        }

        if (talk.ActivityId is { } activity)
        {
            Bound(batch, key, query => query.Set("activityId", activity));
        }
        else if (talk.Way == ContactWay.Call)
        {
            batch.Add($"{key}origin", "crm.activity.list", query => query.Set("filter[ORIGIN_ID]", $"{CallOrigin}{talk.Key}").Set("filter[PROVIDER_ID]", "VOXIMPLANT_CALL")
                .Set("select", ["ID", "ORIGIN_ID"]).Set("start", -1));
            Bound(batch, key, query => query.Set("activityId", new BatchResult($"{key}origin", "0", "ID")));
        }

        switch (talk.Client)
        {
            case { Kind: CrmKind.Lead } lead:
                batch.Add($"{key}lead", "crm.item.list", query => All(query, 1).Set("filter[id]", lead.Id));
                break;
            case { Kind: CrmKind.Company } company:
                batch.Add($"{key}company", "crm.item.get", query => query.Set("entityTypeId", 4).Set("id", company.Id))
                    .Add($"{key}deals", "crm.item.list", query => All(query, 2).Set("filter[companyId]", company.Id).Set("filter[stageSemanticId]", "P"));
                break;
            case { } contact:
                batch.Add($"{key}contact", "crm.item.get", query => query.Set("entityTypeId", 3).Set("id", contact.Id));
                OfContact(batch, key, query => query.Set("filter[contactId]", contact.Id));
                break;
            case null when talk.Phone is { Length: > 4 } phone:
                OfPhone(batch, key, phone);
                break;
            default:
                break;
        }
    }

    private static void Bound(Batch batch, string key, Action<BatchQuery> activity)
    {
        batch.Add($"{key}bind", "crm.activity.binding.list", activity);
        for (var place = 0; place < MostBindings; place++)
        {
            var bound = new BatchResult($"{key}bind", $"{place}", "entityId");
            batch.Add($"{key}dealbound{place}", "crm.item.list", query => All(query, 2).Set("filter[id]", bound).Set("filter[stageSemanticId]", "P"));
        }
    }

    /// <summary>Whose number it is: the first contact, company and lead that have it.</summary>
    private static void OfPhone(Batch batch, string key, string phone)
    {
        var (owner, firm, lead) = (new BatchResult($"{key}phone", "CONTACT", "0"), new BatchResult($"{key}phone", "COMPANY", "0"), new BatchResult($"{key}phone", "LEAD", "0"));
        batch.Add($"{key}phone", "crm.duplicate.findbycomm", query => query.Set("type", "PHONE").Set("values", [phone]))
            .Add($"{key}contact", "crm.item.get", query => query.Set("entityTypeId", 3).Set("id", owner));
        OfContact(batch, key, query => query.Set("filter[contactId]", owner));
        batch.Add($"{key}firm", "crm.item.get", query => query.Set("entityTypeId", 4).Set("id", firm))
            .Add($"{key}dealsoffirm", "crm.item.list", query => All(query, 2).Set("filter[companyId]", firm).Set("filter[stageSemanticId]", "P"))
            .Add($"{key}lead", "crm.item.list", query => All(query, 1).Set("filter[id]", lead));
    }

    private static void OfContact(Batch batch, string key, Func<BatchQuery, BatchQuery> whose) => batch
        .Add($"{key}company", "crm.item.get", query => query.Set("entityTypeId", 4).Set("id", new BatchResult($"{key}contact", "item", "companyId")))
        .Add($"{key}deals", "crm.item.list", query => whose(All(query, 2)).Set("filter[stageSemanticId]", "P"));

    private static void Reread(Batch batch, string key, CardQuestion question)
    {
        var cards = question.Cards.Take(MostCards).ToList();
        foreach (var (name, kind, type) in new[] { ("deals", CrmKind.Deal, 2), ("lead", CrmKind.Lead, 1) })
        {
            var ids = cards.Where(card => card.Kind == kind).Select(card => (int)card.Id).ToList();
            if (ids.Count > 0)
            {
                batch.Add($"{key}{name}", "crm.item.list", query => All(query, type).Set("filter[@id]", ids));
            }
        }

        foreach (var (place, card) in cards.Index())
        {
            batch.Add($"{key}todo{place}", "crm.activity.list", query => OfCard(query, card).Set("filter[PROVIDER_ID]", "CRM_TODO").Set("filter[COMPLETED]", "N")
                    .Set("select", ["ID", "DEADLINE"]).Set("order[DEADLINE]", "ASC").Set("start", -1))
                .Add($"{key}calls{place}", "crm.activity.list", query => OfCard(query, card).Set("filter[PROVIDER_ID]", "VOXIMPLANT_CALL").Set("select", ["ID"]).Set("start", 0));
        }

        if (question.Case is { Way: ContactWay.Call, ActivityId: { } activity })
        {
            batch.Add($"{key}words", "crm.activity.call.getTranscript", query => query.Set("activityId", activity));
        }
    }

    private static BatchQuery All(BatchQuery query, int entityType) => query.Set("entityTypeId", entityType).Set("select", ["*", "UF_*"])
        .Set("useOriginalUfNames", "Y").Set("order[id]", "DESC").Set("start", -1);

    private static BatchQuery OfCard(BatchQuery query, CrmRef card) => query
        .Set("filter[BINDINGS][0][OWNER_TYPE_ID]", card.Kind == CrmKind.Lead ? 1 : 2).Set("filter[BINDINGS][0][OWNER_ID]", card.Id);

    private ContactSeen Found(BatchReply reply, string key, ContactCase talk)
    {
        var activity = talk.ActivityId ?? Result(reply, $"{key}origin").Items().Where(row => row.Text("ORIGIN_ID") == $"{CallOrigin}{talk.Key}").Select(row => row.Number("ID")).FirstOrDefault();

        // An unresolved reference finds strangers' cards: each row must show itself whose it is.
        var bindings = activity is null ? [] : Result(reply, $"{key}bind").Items().Select(row => (Type: row.Number("entityTypeId"), Id: row.Number("entityId"))).ToHashSet();
        var client = talk.Client ?? Owner(reply, key, bindings);
        var contact = Only(Result(reply, $"{key}contact")["item"], client, CrmKind.Contact);
        var lead = Result(reply, $"{key}lead")["items"].Items().Where(row => Is(row, client, CrmKind.Lead)).ToList();
        var bound = Enumerable.Range(0, MostBindings).SelectMany(place => Result(reply, $"{key}dealbound{place}")["items"].Items()).Where(row => bindings.Contains((2, row.Number("id"))));
        var theirs = Result(reply, $"{key}deals")["items"].Items().Concat(Result(reply, $"{key}dealsoffirm")["items"].Items()).Where(row => client switch
        {
            { Kind: CrmKind.Company } company => row.Number("companyId") == company.Id,
            { Kind: CrmKind.Contact } person => row.Number("contactId") == person.Id || row["contactIds"].Items().Any(id => id.Number() == person.Id),
            _ => false,
        });
        var deals = bound.DistinctBy(row => row.Number("id")).ToList() is { Count: > 0 } named ? named : [.. theirs];
        return new ContactSeen(
            talk.Key,
            [.. deals.Select(row => Card(row, CrmKind.Deal, null, 1)).Concat(lead.Where(row => row.Text("stageSemanticId") == "P").Select(row => Card(row, CrmKind.Lead, null, 1))).OfType<CardSeen>().Take(MostCards)],
            Name(Firm(reply, key, client, contact).TextOrNull("title"), contact, lead.FirstOrDefault()),
            Transcript: null)
        {
            Ref = client,
            Unanswered = Result(reply, $"{key}said") is { IsObject: true } said && !said.HasWordsOfEmployees(),
            Company = client?.Kind == CrmKind.Contact && contact.Number("companyId") is { } works && works > 0 ? new CrmRef(CrmKind.Company, works) : null,
            ActivityId = activity,
        };
    }

    /// <summary>The client of a number: of those who have it, the one in whose card the portal put the call; where it put it nowhere, whom the portal itself would take.</summary>
    private static CrmRef? Owner(BatchReply reply, string key, HashSet<(long? Type, long? Id)> bindings)
    {
        var phone = Result(reply, $"{key}phone");
        var having = new[] { ("CONTACT", 3), ("COMPANY", 4), ("LEAD", 1) }.SelectMany(kind => phone[kind.Item1].Items().Take(1).Select(id => (Type: (long?)kind.Item2, Id: id.Number()))).ToList();
        var bound = bindings.Where(card => Client(card.Type, card.Id) is not null).ToList();
        var first = having.Where(bound.Contains).Concat(bound).Concat(having).FirstOrDefault();
        return Client(first.Type, first.Id);
    }

    internal static CrmRef? Client(long? type, long? id) => (type, id) switch
    {
        (1, { } lead) => new CrmRef(CrmKind.Lead, lead),
        (3, { } contact) => new CrmRef(CrmKind.Contact, contact),
        (4, { } company) => new CrmRef(CrmKind.Company, company),
        _ => null,
    };

    /// <summary>The company that is the client, or that the contact works for.</summary>
    private static PortalJson Firm(BatchReply reply, string key, CrmRef? client, PortalJson contact) => client switch
    {
        { Kind: CrmKind.Company } firm => new[] { Result(reply, $"{key}company")["item"], Result(reply, $"{key}firm")["item"] }.FirstOrDefault(row => row.Number("id") == firm.Id),
        { Kind: CrmKind.Contact } => Result(reply, $"{key}company")["item"] is var works && works.Number("id") == contact.Number("companyId") ? works : default,
        _ => default,
    };

    private static PortalJson Only(PortalJson row, CrmRef? client, CrmKind kind) => Is(row, client, kind) ? row : default;

    private static bool Is(PortalJson row, CrmRef? client, CrmKind kind) => client?.Kind == kind && row.Number("id") == client.Value.Id;

    private ContactSeen Again(BatchReply reply, string key, CardQuestion question)
    {
        var rows = Result(reply, $"{key}deals")["items"].Items().Select(row => (Row: row, Kind: CrmKind.Deal))
            .Concat(Result(reply, $"{key}lead")["items"].Items().Select(row => (Row: row, Kind: CrmKind.Lead)))
            .Where(one => one.Row.Text("stageSemanticId") == "P").ToList();
        var cards = question.Cards.Take(MostCards).Index()
            .Select(one => rows.Where(found => found.Kind == one.Item.Kind && found.Row.Number("id") == one.Item.Id)
                .Select(found => Card(found.Row, found.Kind, NextTodo(reply, $"{key}todo{one.Index}"), Calls(reply, $"{key}calls{one.Index}"))).FirstOrDefault())
            .OfType<CardSeen>();
        return new ContactSeen(question.Case.Key, [.. cards], null, Result(reply, $"{key}words").TextOrNull("transcription")) { Ref = question.Case.Client };
    }

    private CardSeen? Card(PortalJson row, CrmKind kind, DateTimeOffset? todo, int calls)
    {
        if (row.Number("id") is not { } id)
        {
            return null;
        }

        var pipeline = kind == CrmKind.Lead ? null : row.Text("categoryId");
        var currency = row.TextOrNull("currencyId") ?? Usual;
        var fields = (passports.Of(kind, pipeline, structure.Find(kind, pipeline)?.Name)?.Fields ?? [])
            .Select(field => (field.Key, field.Reading, Code: (field.Home as FieldHome.Field)?.Code)).Where(field => field.Code is not null).ToList();
        var values = fields.Select(field => (field.Key, Value: CardValues.Read(row[field.Code!], field.Reading, structure.Field(kind, field.Code!), currency)));
        return new CardSeen(
            new CrmRef(kind, id), row.Text("title"), pipeline,
            new CardState(values.Where(one => one.Value is not null).ToDictionary(one => one.Key, one => one.Value!), todo, calls, row.TextOrNull("stageId")), currency)
        {
            Raw = fields.ToDictionary(field => field.Key, field => CardValues.Raw(row[field.Code!])),
            ChangedBy = row.Id("updatedBy") is { } by ? new UserId(by) : null,
        };
    }

    // The portal writes "no deadline" as the year 9999.
    private static DateTimeOffset? NextTodo(BatchReply reply, string key) =>
        Result(reply, key).Items().Select(row => row.Instant("DEADLINE")).Where(at => at is { Year: < 9999 }).Max();

    private static int Calls(BatchReply reply, string key) =>
        Math.Max(1, reply.Commands.TryGetValue(key, out var answer) && answer is PortalReply.Answered { Total: { } total } ? total : 1);

    private static string? Name(string? company, PortalJson contact, PortalJson lead) =>
        company ?? (contact.IsObject ? Words(contact) : null) ?? (lead.IsObject ? lead.TextOrNull("companyTitle") ?? Words(lead) ?? lead.TextOrNull("title") : null);

    private static string? Words(PortalJson person) => $"{person.Text("name")} {person.Text("lastName")}".Trim() is { Length: > 0 } name ? name : null;

    private static PortalJson Result(BatchReply reply, string key) => reply.Commands.ContainsKey(key) ? reply.Result(key) : default;
}
