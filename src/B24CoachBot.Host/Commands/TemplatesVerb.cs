using System.CommandLine;
using B24CoachBot.Adapters.Library;
using B24CoachBot.Domain;

namespace B24CoachBot.Host.Commands;

/// <summary><c>templates lint</c> and <c>templates render ID</c>.</summary>
internal static class TemplatesVerb
{
    public static Command Command()
    {
        var folder = new Option<string>("--folder") { Description = "Where the library lies.", DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "templates") };
        var lint = new Command("lint", "Checks the whole library; a finding exits with 1.") { folder };
        lint.SetAction(parsed => Lint(parsed.GetRequiredValue(folder)));

        var id = new Argument<string>("id") { Description = "A template, such as task/preview." };
        var render = new Command("render", "Prints a template with its own example, in both languages.") { id, folder };
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
            Console.Out.WriteLine($"{reading.Library.Templates.All.Count} templates and {reading.Library.Kinds.Count} kinds: nothing to mend.");
        }

        return problems.Count == 0 ? 0 : 1;
    }

    private static int Render(string folder, string id)
    {
        var templates = LibraryFolder.Read(folder).Library.Templates;
        var found = Enum.GetValues<Tongue>().Select(tongue => (tongue, Template: templates.Find(id, tongue))).Where(pair => pair.Template is not null).ToList();
        if (found.Count == 0)
        {
            Console.Error.WriteLine($"There is no template {id}; `templates lint` checks all that there are.");
            return 2;
        }

        foreach (var (tongue, template) in found)
        {
            Console.Out.WriteLine($"--- {tongue.Code()}");
            Console.Out.WriteLine(templates.Render(id, tongue, template!.Header.Example));
        }

        return 0;
    }
}
