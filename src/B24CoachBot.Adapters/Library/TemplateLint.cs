using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Adapters.Library;

/// <summary>One template against its own example and against a model that has only what is mandatory.</summary>
internal static class TemplateLint
{
    private const int Longest = 20_000;

    public static IEnumerable<LibraryProblem> Check(BotTemplate template, TemplateSet set)
    {
        var header = template.Header;
        if (set.FindWords(header.Tongue) is not { } words)
        {
            return [Problem(header, "captions.yml of its language is missing")];
        }

        return Rendering(template, header.Example, words, "with its example")
            .Concat(Rendering(template, Bare(header), words, "with only what is mandatory"))
            .Distinct();
    }

    private static List<LibraryProblem> Rendering(BotTemplate template, IReadOnlyDictionary<string, object?> model, Wording words, string how)
    {
        var header = template.Header;
        string text;
        try
        {
            text = template.Render(model, words);
        }
        catch (TemplateException failure)
        {
            return [Problem(header, $"it cannot be rendered {how}: {failure.Message}")];
        }

        var problems = new List<LibraryProblem>();
        if (text.Length is 0 or > Longest)
        {
            problems.Add(Problem(header, $"{how} it must have 1 to {Longest} characters"));
        }

        if (Internals.Seen(text) is { } leaked)
        {
            problems.Add(Problem(header, $"{how} it shows people what is not for them: {leaked}"));
        }

        if (text == header.Antiexample)
        {
            problems.Add(Problem(header, "it says just what its antiexample forbids"));
        }

        return problems;
    }

    private static Dictionary<string, object?> Bare(TemplateHeader header) =>
        header.Example.Where(pair => header.Inputs.Find(pair.Key) is { Optional: false })
            .ToDictionary(pair => pair.Key, pair => pair.Value is List<object?> ? new List<object?>() : pair.Value);

    private static LibraryProblem Problem(TemplateHeader header, string sentence) =>
        new(LibraryLint.File(header.Id, header.Tongue), 0, sentence);
}
