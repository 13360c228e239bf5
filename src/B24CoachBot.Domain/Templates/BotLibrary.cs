using B24CoachBot.Domain.Guardrails;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Templates;

/// <summary>The folder <c>templates/</c> as the domain knows it.</summary>
public sealed record BotLibrary(TemplateSet Templates, IReadOnlyList<TaskKind> Kinds)
{
    public static BotLibrary Empty { get; } = new(new TemplateSet([], []), []);

    /// <summary>The words that reveal kinds; the generic kind is found by none.</summary>
    public IReadOnlyList<TaskKindWords> KindWords { get; } =
        [.. Kinds.Select(kind => kind.Words).Where(words => words.Russian.Count + words.English.Count > 0)];

    /// <summary>The pages of mandatory fields.</summary>
    public Passports Passports { get; init; } = Passports.Empty;

    /// <summary>Made-up calls for newcomers, in the order of their names.</summary>
    public IReadOnlyList<PracticeCall> Practice { get; init; } = [];

    /// <summary>What is said of each category of the black list.</summary>
    public GuardRules Guardrails { get; init; } = GuardRules.Empty;

    /// <summary>Messages that people may have filled in, in the order of their files.</summary>
    public IReadOnlyList<TemplateHeader> Pieces(Tongue tongue) =>
        [.. Templates.All.Select(template => template.Header).Where(header => header.Piece is not null && header.Tongue == tongue).OrderBy(header => header.Id, StringComparer.Ordinal)];

    /// <summary>What the optional model is told.</summary>
    public IReadOnlyList<Prompt> Prompts { get; init; } = [];

    /// <summary>A prompt's text; null where there is none of that name. What is critical is said without a model, so a critical one is none.</summary>
    public string? Instruction(string name, object model, DateOnly today) =>
        Prompts.FirstOrDefault(prompt => prompt.Name == name && !prompt.Template.Header.Critical) is { } prompt && Templates.FindWords(Tongue.Russian) is { } words
            ? prompt.Template.Render(model, words, today)
            : null;

    public TaskKind? FindKind(string? key) => Kinds.FirstOrDefault(kind => kind.Key == key);
}
