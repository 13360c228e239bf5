using B24CoachBot.Domain;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Adapters.Library;

/// <summary>What makes a passport usable: few fields, one page, no field asked twice, one page for a pipeline.</summary>
internal static class PassportLint
{
    private const int FewestFields = 5;
    private const int MostFields = 7;

    public static IEnumerable<LibraryProblem> Check(IReadOnlyList<FieldPassport> pages) => [.. pages.SelectMany(Page), .. SamePipeline(pages)];

    private static IEnumerable<LibraryProblem> Page(FieldPassport page)
    {
        if (page.Fields.Count is < FewestFields or > MostFields)
        {
            yield return Problem(page, $"a passport has {FewestFields} to {MostFields} fields, not {page.Fields.Count}: what is mandatory for everybody must fit in a head");
        }

        foreach (var key in Twice(page.Fields.Select(field => field.Key)))
        {
            yield return Problem(page, $"two fields have the key {key}");
        }

        foreach (var home in Twice(page.Fields.Select(field => field.Home is FieldHome.Field { Code: var code } ? code : "an open to-do")))
        {
            yield return Problem(page, $"two fields are kept in {home}");
        }

        foreach (var field in page.Fields)
        {
            foreach (var problem in Field(page, field))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<LibraryProblem> Field(FieldPassport page, PassportField field)
    {
        if (field.FromCall < 1)
        {
            yield return Problem(page, $"{field.Key}: from_call counts from 1");
        }

        foreach (var text in Enum.GetValues<Tongue>().Select(field.In))
        {
            if (string.Equals(text.Good, text.Bad, StringComparison.OrdinalIgnoreCase))
            {
                yield return Problem(page, $"{field.Key}: the good and the bad example are the same");
            }

            if (text.Undiscussed is not null && !field.MayBeUndiscussed)
            {
                yield return Problem(page, $"{field.Key}: it says what stands for \"not discussed\", but that is not allowed here");
            }

            if (text.Question.Count(letter => letter == '?') > 1)
            {
                yield return Problem(page, $"{field.Key}: one question at a time");
            }
        }
    }

    private static IEnumerable<LibraryProblem> SamePipeline(IReadOnlyList<FieldPassport> pages) =>
        from page in pages
        from pipeline in page.For.Pipelines.Count == 0 ? ["every pipeline"] : page.For.Pipelines
        group page by (page.For.Entity, Pipeline: pipeline.ToUpperInvariant()) into same
        where same.Count() > 1
        select Problem(same.Last(), $"{string.Join(", ", same.SkipLast(1).Select(page => page.Key))} is about the same pipeline");

    private static IEnumerable<string> Twice(IEnumerable<string> names) => names.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => same.Key);

    private static LibraryProblem Problem(FieldPassport page, string sentence) => new($"passport/{page.Key}.yml", 0, sentence);
}
