using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Conversations;

/// <summary>«/паспорт»: the mandatory fields of the pipeline the person works in, or of the one they name.</summary>
public static class PassportPage
{
    public static Hearing Of(BotEvent happened, Words asked, Known known)
    {
        if (known.Library.Passports.All.Count == 0)
        {
            return Routing.Say(happened, "passport/none", asked.Tongue);
        }

        return Named(asked.Text, known) is { } named
            ? new Hearing.Answered(Show(happened, named, asked.Tongue, known))
            : new Hearing.AnsweredBy(
                FactsNeeded.None with { WorkOf = happened.By.Id },
                facts => Show(happened, For(facts, known), asked.Tongue, known));
    }

    /// <summary>The page of the pipeline that the person has most open cards in.</summary>
    public static NamedPage For(Facts facts, Known known) =>
        (facts.Work is [var busiest, ..] ? PageOf(busiest.Entity, busiest.Pipeline, known) : null) ?? First(known);

    /// <summary>The page of a pipeline, with the pipeline's name as people see it.</summary>
    public static NamedPage? PageOf(CrmKind entity, string? pipeline, Known known)
    {
        var name = known.Crm.Find(entity, pipeline)?.Name;
        return known.Library.Passports.Of(entity, pipeline, name) is { } page ? new NamedPage(page, name ?? "") : null;
    }

    /// <summary>Somebody without cards of their own is shown the first pipeline that has a page.</summary>
    private static NamedPage First(Known known) =>
        known.Crm.Pipelines.Select(pipeline => PageOf(pipeline.Entity, pipeline.Number, known)).FirstOrDefault(page => page is not null)
        ?? new NamedPage(known.Library.Passports.All[0], "");

    private static NamedPage? Named(string text, Known known)
    {
        var said = text.Trim();
        return said.Length < 3 ? null : known.Crm.Pipelines
            .Where(pipeline => pipeline.Name.Length > 0 ? pipeline.Name.Contains(Stem(said), StringComparison.OrdinalIgnoreCase) : IsLeads(said))
            .Select(pipeline => PageOf(pipeline.Entity, pipeline.Number, known))
            .FirstOrDefault(page => page is not null);
    }

    /// <summary>The owner's full name; null while the page names a role and nobody in person.</summary>
    private static string? OwnerOf(FieldPassport page, Known known) =>
        known.People.People.FirstOrDefault(person => string.Equals(person.FullName, page.Owner, StringComparison.OrdinalIgnoreCase))?.FullName;

    // «товаров», «товары» and «услуги» name the pipeline whose name has the same beginning of a word.
    private static string Stem(string said) => said.Length > 4 ? said[..^2] : said;

    private static bool IsLeads(string said) => Phrases.NamesLeads(said);

    private static Decision Show(BotEvent happened, NamedPage named, Tongue tongue, Known known) => Decision.Only(new Effect.Say(
        Place.With(happened.By.Id),
        Reply.Plain(
            "passport/page",
            new
            {
                Entity = named.Page.For.Entity,
                named.Pipeline,
                Owner = OwnerOf(named.Page, known),
                Fields = named.Page.Fields.Select(field => field.In(tongue)).Select(text => new { text.Title, text.Rule, text.Why, text.Good, text.Bad }).ToList(),
            },
            tongue)));
}

/// <summary>A passport and the pipeline it is shown for; the name is empty for leads.</summary>
public sealed record NamedPage(FieldPassport Page, string Pipeline);
