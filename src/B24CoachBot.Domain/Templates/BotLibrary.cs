using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Templates;

/// <summary>The folder <c>templates/</c> as the domain knows it.</summary>
public sealed record BotLibrary(TemplateSet Templates, IReadOnlyList<TaskKind> Kinds)
{
    public static BotLibrary Empty { get; } = new(new TemplateSet([], []), []);

    /// <summary>The words that reveal kinds; the generic kind is found by none.</summary>
    public IReadOnlyList<TaskKindWords> KindWords { get; } =
        [.. Kinds.Select(kind => kind.Words).Where(words => words.Russian.Count + words.English.Count > 0)];

    public TaskKind? FindKind(string? key) => Kinds.FirstOrDefault(kind => kind.Key == key);
}
