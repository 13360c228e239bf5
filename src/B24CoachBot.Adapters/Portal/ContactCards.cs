using System.Globalization;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Adapters.Portal;

/// <summary>Which cards a talk with a client is about and what they hold, within a batch that may hold other questions. First the cards
/// are found (<see cref="ContactSearch"/>), later they are read again with their to-dos, calls and the transcript. Sources: crm-item-list.md,
/// crm-activity-binding-list.md, crm-duplicate-findbycomm.md, crm-activity-call-get-transcript.md, imopenlines-session-history-get.md.</summary>
public sealed class ContactCards(CrmStructure structure, Passports passports)
{
    /// <summary>An activity of a call carries the call's id behind this.</summary>
    public const string CallOrigin = "VI_";

    private const string Usual = "RUB";
    private const int MostCards = 5;

    /// <summary>Adds the questions about one talk; <paramref name="index"/> tells several apart.</summary>
    public static void Ask(Batch batch, int index, CardQuestion question)
    {
        var key = Key(index);
        if (question.Cards.Count == 0)
        {
            ContactSearch.Ask(batch, key, question.Case);
            if (question.Case.Session is { } session)
            {
                batch.Add($"{key}said", "imopenlines.session.history.get", query => query.Set("SESSION_ID", session));
            }
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

    internal static CrmRef? Client(long? type, long? id) => (type, id) switch
    {
        (CrmTypes.Lead, { } lead) => new CrmRef(CrmKind.Lead, lead),
        (CrmTypes.Contact, { } contact) => new CrmRef(CrmKind.Contact, contact),
        (CrmTypes.Company, { } company) => new CrmRef(CrmKind.Company, company),
        _ => null,
    };

    private static string Key(int index) => string.Create(CultureInfo.InvariantCulture, $"k{index}");

    private ContactSeen Found(BatchReply reply, string key, ContactCase talk)
    {
        var found = ContactSearch.Read(reply, key, talk);
        return new ContactSeen(talk.Key, [.. found.Cards.Select(card => Card(card.Row, card.Kind, card.Todo, 1)).OfType<CardSeen>().Take(MostCards)], found.Name, Transcript: null)
        {
            Ref = found.Client,
            Unanswered = reply.Given($"{key}said") is { IsObject: true } said && !said.HasWordsOfEmployees(),
            Company = found.Company,
            ActivityId = found.ActivityId,
        };
    }

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
            batch.Add($"{key}todo{place}", "crm.activity.list", query => CardTodos.Open(OfCard(query, card)).Set("select", ["ID", "DEADLINE"]))
                .Add($"{key}calls{place}", "crm.activity.list", query => OfCard(query, card).Set("filter[PROVIDER_ID]", ActivityProviders.Call).Set("select", ["ID"]).Set("start", 0));
        }

        if (question.Case is { Way: ContactWay.Call, ActivityId: { } activity })
        {
            batch.Add($"{key}words", "crm.activity.call.getTranscript", query => query.Set("activityId", activity));
        }
    }

    internal static BatchQuery All(BatchQuery query, int entityType) => query.Set("entityTypeId", entityType).Set("select", ["*", "UF_*"])
        .Set("useOriginalUfNames", "Y").Set("order[id]", "DESC").Set("start", -1);

    private static BatchQuery OfCard(BatchQuery query, CrmRef card) => query
        .Set("filter[BINDINGS][0][OWNER_TYPE_ID]", card.Kind == CrmKind.Lead ? 1 : 2).Set("filter[BINDINGS][0][OWNER_ID]", card.Id);

    private ContactSeen Again(BatchReply reply, string key, CardQuestion question)
    {
        var rows = reply.Given($"{key}deals")["items"].Items().Select(row => (Row: row, Kind: CrmKind.Deal))
            .Concat(reply.Given($"{key}lead")["items"].Items().Select(row => (Row: row, Kind: CrmKind.Lead)))
            .Where(one => one.Row.Text("stageSemanticId") == "P").ToList();
        var cards = question.Cards.Take(MostCards).Index()
            .Select(one => rows.Where(found => found.Kind == one.Item.Kind && found.Row.Number("id") == one.Item.Id)
                .Select(found => Card(found.Row, found.Kind, CardTodos.Next(reply.Given($"{key}todo{one.Index}").Items()), Calls(reply, $"{key}calls{one.Index}"))).FirstOrDefault())
            .OfType<CardSeen>();
        return new ContactSeen(question.Case.Key, [.. cards], null, reply.Given($"{key}words").TextOrNull("transcription")) { Ref = question.Case.Client };
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

    private static int Calls(BatchReply reply, string key) =>
        Math.Max(1, reply.Commands.TryGetValue(key, out var answer) && answer is PortalReply.Answered { Total: { } total } ? total : 1);
}
