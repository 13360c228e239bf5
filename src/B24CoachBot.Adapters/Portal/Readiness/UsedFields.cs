using System.Globalization;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Passport;
using B24CoachBot.Domain.Readiness;

namespace B24CoachBot.Adapters.Portal.Readiness;

/// <summary>How many cards hold a value in each custom field: one count a field. Source: crm/universal/crm-item-list.md.</summary>
internal static class UsedFields
{
    private const string Custom = "UF_";

    private static readonly CrmKind[] Cards = [CrmKind.Deal, CrmKind.Lead];

    public static void Ask(Questions questions, CrmStructure crm)
    {
        foreach (var kind in Cards)
        {
            questions.Add(Whole(kind), "crm.item.list", query => query.Set("entityTypeId", CrmTypes.Number(kind)).Set("select", ["id"]).Set("start", 0));
        }

        foreach (var (index, field) in Fields(crm).Index())
        {
            // A flag is never empty: one that nobody sets says no in every card.
            var filled = field.Type == "boolean" ? ($"filter[{field.Code}]", "1") : ($"filter[!={field.Code}]", "");
            questions.Add(Key(index), "crm.item.list", query => query.Set("entityTypeId", CrmTypes.Number(field.Entity))
                .Set(filled.Item1, filled.Item2).Set("select", ["id"]).Set("useOriginalUfNames", true).Set("start", 0));
        }
    }

    /// <summary>Null where the connection may not read the CRM; a single field that it may not is left out.</summary>
    public static IReadOnlyList<FieldUse>? Read(Answered counts, CrmStructure crm) => Cards.All(kind => counts.Total(Whole(kind)) is null) ? null :
    [
        .. Fields(crm).Index().Where(one => counts.Total(Key(one.Index)) is not null)
            .Select(one => new FieldUse(one.Item.Title, counts.Total(Key(one.Index))!.Value, counts.Total(Whole(one.Item.Entity)) ?? 0)),
    ];

    private static IEnumerable<CardField> Fields(CrmStructure crm) => crm.Fields.Where(field => field.Code.StartsWith(Custom, StringComparison.Ordinal));

    private static string Whole(CrmKind kind) => $"all{kind}";

    private static string Key(int index) => string.Create(CultureInfo.InvariantCulture, $"field{index}");
}
