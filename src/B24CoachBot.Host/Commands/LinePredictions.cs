using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Guardrails;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Language.Answers;

namespace B24CoachBot.Host.Commands;

/// <summary>Readings as the evaluation schema spells them.</summary>
internal static class LinePredictions
{
    public static JsonObject Date(Heard<When> heard) => heard switch
    {
        Heard<When>.Value { Said: var when } => new JsonObject
        {
            ["kind"] = Kind(when.Kind),
            ["deadline"] = Moment(when.Deadline),
            ["start"] = Moment(when.Start),
            ["rrule"] = when.Rule,
        },
        Heard<When>.Unclear => new JsonObject { ["kind"] = "invalid", ["deadline"] = null },
        _ => new JsonObject { ["kind"] = "none", ["deadline"] = null },
    };

    public static JsonObject Instruction(Instruction read)
    {
        var when = Date(read.When);
        return new JsonObject
        {
            ["title"] = read.Title,
            ["responsible"] = read.Responsible?.Only?.Value,
            ["responsible_candidates"] = read.Responsible is { Fits.Count: > 1 } several ? Ids(several.Fits) : new JsonArray(),
            ["accomplices"] = Settled(read.Accomplices),
            ["observers"] = Settled(read.Observers),
            ["deadline"] = when["deadline"]?.DeepClone(),
            ["deadline_kind"] = when["kind"]?.DeepClone(),
            ["start"] = when["start"]?.DeepClone(),
            ["rrule"] = when["rrule"]?.DeepClone(),
            ["priority"] = read.Priority switch { Priority.High => "high", Priority.Low => "low", _ => "normal" },
            ["template"] = read.Kind,
            ["project"] = read.Project,
            ["checklist"] = Texts(read.Checklist),
            ["done_criteria"] = Texts(read.DoneCriteria),
            ["crm"] = new JsonArray([.. read.Crm.Select(Crm)]),
        };
    }

    public static JsonObject Money(MoneySaid said) => said switch
    {
        MoneySaid.Amount amount => new JsonObject
        {
            ["status"] = "answered",
            ["min"] = amount.Min,
            ["max"] = amount.Max,
            ["currency"] = amount.Currency,
            ["approx"] = amount.IsApproximate,
        },
        MoneySaid.Skipped => new JsonObject { ["status"] = "skip" },
        MoneySaid.Negative => new JsonObject { ["status"] = "negative" },
        _ => new JsonObject { ["status"] = "unknown" },
    };

    public static JsonObject Person(PersonReading read) => read switch
    {
        PersonReading.Match match => new JsonObject { ["status"] = "match", ["ids"] = Ids(match.People) },
        PersonReading.Ambiguous ambiguous => new JsonObject { ["status"] = "ambiguous", ["ids"] = Ids(ambiguous.People) },
        _ => new JsonObject { ["status"] = "none", ["ids"] = new JsonArray() },
    };

    public static JsonObject Answer(AnswerSaid said) => said switch
    {
        AnswerSaid.Answered answered => new JsonObject { ["status"] = "answered", ["value"] = Value(answered.Value) },
        AnswerSaid.Skip => new JsonObject { ["status"] = "skip" },
        AnswerSaid.Negative => new JsonObject { ["status"] = "negative" },
        AnswerSaid.Invalid => new JsonObject { ["status"] = "invalid" },
        _ => new JsonObject { ["status"] = "unknown" },
    };

    public static JsonObject Guardrail(IReadOnlyList<Domain.Guardrails.Finding> findings) => new()
    {
        ["categories"] = Texts([.. findings.Select(finding => Category(finding.Category)).Distinct()]),
        ["pii"] = Texts([.. findings.Where(finding => finding.Personal is not null).Select(finding => Kind(finding.Personal!.Value)).Distinct()]),
    };

    private static JsonObject Value(AnswerValue value) => value switch
    {
        AnswerValue.NextStep step => new JsonObject { ["text"] = step.Text, ["date"] = Moment(step.Date) },
        AnswerValue.Budget budget => new JsonObject { ["min"] = budget.Min, ["max"] = budget.Max, ["currency"] = budget.Currency },
        AnswerValue.DecisionMaker person => new JsonObject { ["name"] = person.Name, ["role"] = person.Role, ["phone"] = person.Phone, ["self"] = person.IsSelf },
        AnswerValue.NextContact contact => new JsonObject { ["date"] = Moment(contact.Date) },
        AnswerValue.YesNo yesNo => new JsonObject { ["value"] = yesNo.IsYes ? "yes" : "no" },
        _ => [],
    };

    private static string Category(FindingCategory category) => category switch
    {
        FindingCategory.Price => "price",
        FindingCategory.Legal => "legal",
        FindingCategory.ClientDeadline => "client_deadline",
        _ => "personal_data",
    };

    private static string Kind(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.Passport => "passport",
        PersonalDataKind.Snils => "snils",
        PersonalDataKind.InnPerson => "inn_person",
        PersonalDataKind.Card => "card",
        PersonalDataKind.Phone => "phone",
        PersonalDataKind.Email => "email",
        _ => "address",
    };

    private static JsonNode Crm(CrmMention mention) => new JsonObject
    {
        ["type"] = mention.Kind switch
        {
            CrmKind.Company => "company",
            CrmKind.Contact => "contact",
            CrmKind.Lead => "lead",
            CrmKind.Invoice => "invoice",
            _ => "deal",
        },
        ["name"] = mention.Name,
        ["number"] = mention.Number,
    };

    private static string Kind(WhenKind kind) => kind switch
    {
        WhenKind.Range => "range",
        WhenKind.Start => "start",
        WhenKind.Recurring => "recurring",
        _ => "point",
    };

    private static string? Moment(DateTimeOffset? moment) =>
        moment?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    private static JsonArray Settled(IReadOnlyList<PersonMention> people) =>
        Ids([.. people.SelectMany(person => person.Fits).Distinct()]);

    private static JsonArray Ids(IReadOnlyList<UserId> ids) => new([.. ids.Select(id => (JsonNode)id.Value)]);

    private static JsonArray Texts(IReadOnlyList<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
