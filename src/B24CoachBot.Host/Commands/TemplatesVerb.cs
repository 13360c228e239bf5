using System.CommandLine;
using B24CoachBot.Adapters.Library;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Host.Commands;

/// <summary><c>templates lint</c> and <c>templates render ID</c>.</summary>
internal static class TemplatesVerb
{
    private const string Kinds = "kinds/";

    public static Command Command()
    {
        var folder = new Option<string>("--folder") { Description = "Where the library lies.", DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "templates") };
        var lint = new Command("lint", "Checks the whole library; a finding exits with 1.") { folder };
        lint.SetAction(parsed => Lint(parsed.GetRequiredValue(folder)));

        var id = new Argument<string>("id") { Description = "A template, such as task/preview, or a kind, such as kinds/contract." };
        var render = new Command("render", "Prints a template with its own example, or a kind's steps, in both languages.") { id, folder };
        render.SetAction(parsed => Render(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(id)));
        return new Command("templates", "The curated library.") { lint, render };
    }

    private static int Lint(string folder)
    {
        var reading = LibraryFolder.Read(folder);
        var problems = LibraryLint.Check(reading, UsedTemplates.All);
        foreach (var problem in problems)
        {
            Console.Out.WriteLine(problem);
        }

        if (problems.Count == 0)
        {
            Console.Out.WriteLine($"{reading.Library.Templates.All.Count} templates, {reading.Library.Kinds.Count} kinds, {reading.Library.Passports.All.Count} passports and {reading.Library.Practice.Count} made-up calls: nothing to mend.");
        }

        return problems.Count == 0 ? 0 : 1;
    }

    private static int Render(string folder, string id)
    {
        var reading = LibraryFolder.Read(folder);
        try
        {
            var sheets = Enum.GetValues<Tongue>()
                .Select(tongue => (tongue, Text: Sheet(reading.Library, id, tongue)))
                .Where(pair => pair.Text is not null)
                .ToList();
            foreach (var (tongue, text) in sheets)
            {
                Console.Out.WriteLine($"--- {tongue.Code()}\n{text}");
            }

            return sheets.Count > 0 ? 0 : Nothing(reading, id);
        }
        catch (TemplateException failure)
        {
            Console.Error.WriteLine(failure.Message);
            return 1;
        }
    }

    private static string? Sheet(BotLibrary library, string id, Tongue tongue) => id.StartsWith(Kinds, StringComparison.Ordinal)
        ? library.FindKind(id[Kinds.Length..]) is { } kind ? KindSheet.Of(kind, library.Templates, tongue) : null
        : library.Templates.Find(id, tongue) is { } template ? library.Templates.Render(id, tongue, template.Header.Example) : null;

    /// <summary>A file that is there but broken is told apart from one that is not there.</summary>
    private static int Nothing(LibraryReading reading, string id)
    {
        var broken = reading.Problems.Where(problem => Path.ChangeExtension(problem.File, null) is var file && (file == id || file == $"ru/{id}" || file == $"en/{id}")).ToList();
        foreach (var problem in broken)
        {
            Console.Error.WriteLine(problem);
        }

        if (broken.Count > 0)
        {
            return 1;
        }

        Console.Error.WriteLine($"There is no template and no kind {id}: name a file of the library without its ending, such as task/preview or kinds/contract.");
        return 2;
    }
}
