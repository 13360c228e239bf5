using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Passport;

/// <summary>The pages of the library: which of them a card lives by.</summary>
public sealed record Passports(IReadOnlyList<FieldPassport> All)
{
    public static Passports Empty { get; } = new([]);

    /// <summary>The page of a pipeline: one that names it, otherwise one for all pipelines; null when there is none.</summary>
    /// <param name="pipeline">The portal's number of the pipeline; leads have none.</param>
    /// <param name="name">The pipeline as people see it.</param>
    public FieldPassport? Of(CrmKind entity, string? pipeline, string? name)
    {
        var pages = All.Where(page => page.For.Entity == entity).ToList();
        return pages.FirstOrDefault(page => page.For.Names(pipeline ?? "", name)) ?? pages.FirstOrDefault(page => page.For.Pipelines.Count == 0);
    }
}
