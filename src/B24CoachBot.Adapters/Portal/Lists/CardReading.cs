using B24CoachBot.Domain;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Metrics;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Adapters.Portal.Lists;

/// <summary>A deal or lead as its row tells it.</summary>
/// <param name="Touches">Its creation and its last change: the portal tells no others.</param>
public sealed record CardRead(CardSeen Seen, bool Open, long? Contact, long? Company, IReadOnlyList<CardTouch> Touches);

/// <summary>Rows of deals and leads, without a word of theirs: whose they are, where they stand and which mandatory fields are filled.
/// Source: crm/universal/crm-item-list.md.</summary>
public sealed class CardReading(CrmStructure structure, Passports passports)
{
    private const string Usual = "RUB";

    private static readonly string[] Members =
        ["id", "stageId", "stageSemanticId", "categoryId", "assignedById", "contactId", "companyId", "updatedTime", "updatedBy", "createdTime", "createdBy", "currencyId"];

    /// <summary>What is asked of a row; leads have no pipeline.</summary>
    public IReadOnlyList<string> Select(CrmKind kind) =>
    [
        .. Members.Where(name => kind == CrmKind.Deal || name != "categoryId"),
        .. passports.All.Where(page => page.For.Entity == kind).SelectMany(page => page.Fields).Select(field => field.Home).OfType<FieldHome.Field>().Select(home => home.Code).Except(Members).Distinct(),
    ];

    /// <summary>Cards changed since a moment, in the order of their ids.</summary>
    public PortalList Changed(CrmKind kind, DateTimeOffset since) => new(
        ListNames.Cards(kind), "crm.item.list",
        query => query.Set("entityTypeId", CrmTypes.Number(kind)).Set("select", Select(kind)).Set("useOriginalUfNames", "Y").Set("filter[>=updatedTime]", since).Set("order[id]", "ASC"),
        Within: "items");

    /// <summary>All that are open, and those changed since a moment whatever became of them.</summary>
    public NumberedList Standing(CrmKind kind, DateTimeOffset changedSince) => new(
        "crm.item.list", "id", "filter",
        query => query.Set("entityTypeId", CrmTypes.Number(kind)).Set("select", Select(kind)).Set("useOriginalUfNames", "Y")
            .Set("filter[0][logic]", "OR").Set("filter[0][0][stageSemanticId]", "P").Set("filter[0][1][>=updatedTime]", changedSince),
        (query, direction) => query.Set("order[id]", direction),
        Within: "items");

    /// <summary>Null for a row without an id or an owner.</summary>
    public CardRead? Read(PortalJson row, CrmKind kind)
    {
        if (row.Number("id") is not { } id || row.Id("assignedById") is not { } assigned)
        {
            return null;
        }

        var card = new CrmRef(kind, id);
        var pipeline = kind == CrmKind.Lead ? "" : row.Text("categoryId");
        var currency = row.TextOrNull("currencyId") ?? Usual;
        var fields = (passports.Of(kind, pipeline, structure.Find(kind, pipeline)?.Name)?.Fields ?? [])
            .Where(field => field.Home is FieldHome.Field).Select(field => (Field: field, Value: row[((FieldHome.Field)field.Home).Code])).ToList();
        var step = fields.Where(one => one.Field.Reading == FieldReading.TextAndDate).Select(one => CardValues.Raw(one.Value)).FirstOrDefault(text => text.Length > 0);
        return new CardRead(
            new CardSeen(
                card, new UserId(assigned), pipeline, row.Text("stageId"), row.Instant("updatedTime") ?? row.Instant("createdTime") ?? DateTimeOffset.UnixEpoch,
                fields.ToDictionary(one => one.Field.Key, one => Fill(one.Field, one.Value, currency)),
                step is null ? null : AnswerQuality.Fingerprint(step) is { Length: > 0 } mark ? mark : null,
                fields.Where(one => one.Field.Reading == FieldReading.Date).Select(one => one.Value.Instant()).OfType<DateTimeOffset>().Select(at => (DateOnly?)DateOnly.FromDateTime(at.DateTime)).FirstOrDefault()),
            row.Text("stageSemanticId") == "P",
            row.Number("contactId") is { } contact and > 0 ? contact : null,
            row.Number("companyId") is { } company and > 0 ? company : null,
            [.. Touch(row, card, "createdBy", "createdTime"), .. Touch(row, card, "updatedBy", "updatedTime")]);
    }

    private static FieldFill Fill(PassportField field, PortalJson value, string currency)
    {
        var raw = CardValues.Raw(value).Trim();
        return raw.Length == 0 || CardValues.Read(value, field.Reading, null, currency) is null ? FieldFill.Empty
            : MissingFields.SaysUndiscussed(field, raw) ? FieldFill.NotDiscussed
            : FieldFill.Filled;
    }

    private static IEnumerable<CardTouch> Touch(PortalJson row, CrmRef card, string by, string at) =>
        row.Id(by) is { } person and > 0 && row.Instant(at) is { } moment ? [new CardTouch(new UserId(person), card, moment)] : [];
}
