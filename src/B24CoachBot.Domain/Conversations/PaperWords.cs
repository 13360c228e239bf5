using B24CoachBot.Domain.Guardrails;

namespace B24CoachBot.Domain.Conversations;

/// <summary>Kinds of papers as the templates' words are keyed.</summary>
public static class PaperWords
{
    public static IReadOnlyList<string> Of(IReadOnlyList<PersonalDataKind> papers) => [.. papers.Select(paper => paper switch
    {
        PersonalDataKind.InnPerson => "inn",
        _ => paper.ToString().ToLowerInvariant(),
    })];
}
