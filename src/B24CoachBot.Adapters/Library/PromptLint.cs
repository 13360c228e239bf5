using B24CoachBot.Domain;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Adapters.Library;

/// <summary>A prompt against its own example. What is critical is said without a model, so no prompt can be.</summary>
internal static class PromptLint
{
    public static IEnumerable<LibraryProblem> Check(BotLibrary library) => library.Prompts.SelectMany(prompt => Check(prompt, library.Templates));

    private static IEnumerable<LibraryProblem> Check(Prompt prompt, TemplateSet set)
    {
        var file = $"prompts/{prompt.Name}.sbn";
        if (prompt.Template.Header.Critical)
        {
            yield return new LibraryProblem(file, 0, "a prompt is never critical: what is critical is said without a model");
        }

        if (set.FindWords(Tongue.Russian) is { } words && Mistake(prompt, words) is { } mistake)
        {
            yield return new LibraryProblem(file, 0, mistake);
        }
    }

    private static string? Mistake(Prompt prompt, Wording words)
    {
        try
        {
            var text = prompt.Template.Render(prompt.Template.Header.Example, words);
            return text.Contains("<<<", StringComparison.Ordinal) && text.Contains(">>>", StringComparison.Ordinal)
                ? null
                : "it must tell the model that the text stands between <<< and >>>";
        }
        catch (TemplateException failure)
        {
            return $"it cannot be rendered with its example: {failure.Message}";
        }
    }
}
