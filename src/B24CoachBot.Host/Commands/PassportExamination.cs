using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Passport;
using B24CoachBot.Domain.People;

namespace B24CoachBot.Host.Commands;

/// <summary>The field passports against the portal's own fields: what to create or put right, one finding a page.</summary>
internal static class PassportExamination
{
    private static readonly Dictionary<FieldReading, string[]> Types = new()
    {
        [FieldReading.TextAndDate] = ["string", "text"],
        [FieldReading.Text] = ["string", "text"],
        [FieldReading.Person] = ["string", "text"],
        [FieldReading.Money] = ["money", "double", "integer", "string"],
        [FieldReading.Date] = ["date", "datetime"],
        [FieldReading.Choice] = ["enumeration", "crm_status"],
        [FieldReading.YesNo] = ["boolean"],
    };

    public static IEnumerable<Finding> Examine(Passports passports, CrmStructure crm, PeopleDirectory people)
    {
        if (crm.Fields.Count == 0)
        {
            // Without the scope "crm" nothing can be compared; that finding stands already.
            yield break;
        }

        foreach (var page in passports.All)
        {
            var wrong = Page(page, crm, people).ToList();
            foreach (var sentence in wrong)
            {
                yield return new Finding(Weight.Advice, $"Passport {page.Key}: {sentence}");
            }

            if (wrong.Count == 0)
            {
                yield return new Finding(Weight.Fine, $"Passport {page.Key}: its {page.Fields.Count} fields stand on the portal.");
            }
        }

        foreach (var pipeline in crm.Pipelines.Where(pipeline => passports.Of(pipeline.Entity, pipeline.Number, pipeline.Name) is null))
        {
            yield return new Finding(Weight.Advice, $"{Name(pipeline)} has no passport, so nothing is asked about it. Add a file to templates/passport that names it.");
        }
    }

    /// <summary>Fields that the portal lacks or has in another type.</summary>
    public static IEnumerable<(string Page, string Field, bool Missing)> Fields(Passports passports, CrmStructure crm) => crm.Fields.Count == 0 ? [] :
        from page in passports.All
        from field in page.Fields
        where field.Home is FieldHome.Field
        let known = crm.Field(page.For.Entity, ((FieldHome.Field)field.Home).Code)
        where known is null || !Types[field.Reading].Contains(known.Type)
        select (page.Key, field.Key, known is null);

    /// <summary>Pages whose owner, named in person, does not work here.</summary>
    public static IEnumerable<string> WithoutOwner(Passports passports, PeopleDirectory people) => passports.All.Where(page => IsGone(page.Owner, people)).Select(page => page.Key);

    /// <summary>A role, «руководитель продаж», is nobody in person.</summary>
    private static bool IsGone(string owner, PeopleDirectory people) =>
        owner.Contains(' ', StringComparison.Ordinal) && char.IsUpper(owner[0]) && people.People.All(person => !string.Equals(person.FullName, owner, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Page(FieldPassport page, CrmStructure crm, PeopleDirectory people) =>
    [
        .. page.Fields.SelectMany(field => Field(field, page.For.Entity, crm)),
        .. page.For.Pipelines.Count > 0 && !page.For.Pipelines.Any(name => Stands(name, page.For.Entity, crm))
            ? [$"the portal has no pipeline \"{page.For.Pipelines[0]}\". Write a name or a number that CRM, Settings, Pipelines shows."]
            : Array.Empty<string>(),
        .. page.Fields.Where(field => field.FromStage is { } stage && !HasStage(stage, page, crm))
            .Select(field => $"{field.Russian.Title}: none of its pipelines has the stage \"{field.FromStage}\", so the field is asked about from the first stage on. Correct from_stage."),
        .. IsGone(page.Owner, people)
            ? [$"its owner {page.Owner} does not work here. Write the first and last name of whoever answers for these fields."]
            : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Field(PassportField field, CrmKind entity, CrmStructure crm)
    {
        if (field.Home is not FieldHome.Field { Code: var code })
        {
            yield break;
        }

        var fits = Types[field.Reading];
        if (crm.Field(entity, code) is not { } known)
        {
            yield return $"{field.Russian.Title}: the portal has no field {code}. Create it among the custom fields of {(entity == CrmKind.Lead ? "leads" : "deals")}, of type {fits[0]}, or write the code of the field you use.";
        }
        else if (!fits.Contains(known.Type))
        {
            yield return $"{field.Russian.Title}: {code} is of type {known.Type}, but an answer of this kind needs {string.Join(" or ", fits)}. Use another field or another reader.";
        }
        else if (field.Reading == FieldReading.Choice && known.Options.Count == 0)
        {
            yield return $"{field.Russian.Title}: the list {code} is empty. Add its entries on the portal.";
        }
    }

    private static bool Stands(string pipeline, CrmKind entity, CrmStructure crm) =>
        crm.Pipelines.Any(known => known.Entity == entity && new PassportScope(entity, [pipeline]).Names(known.Number, known.Name));

    private static bool HasStage(string stage, FieldPassport page, CrmStructure crm) => crm.Pipelines
        .Where(pipeline => pipeline.Entity == page.For.Entity && (page.For.Pipelines.Count == 0 || page.For.Names(pipeline.Number, pipeline.Name)))
        .Any(pipeline => pipeline.Stages.Any(known => known.Id == stage || string.Equals(known.Name, stage, StringComparison.OrdinalIgnoreCase)));

    private static string Name(Pipeline pipeline) => pipeline.Name.Length == 0 ? "The pipeline of leads" : $"The pipeline \"{pipeline.Name}\"";
}
