using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using B24CoachBot.Host.Commands;

namespace B24CoachBot.Host.Tests.Commands;

/// <summary>The library, linted and rendered from the command line.</summary>
public sealed partial class TemplatesTests
{
    [Fact]
    public async Task The_library_that_travels_with_the_program_is_clean()
    {
        var ended = await HostProcess.Run("templates", "lint");

        Assert.Equal((0, 0), (ended.Code, ended.Errors.Count));
        Assert.EndsWith("nothing to mend.", Assert.Single(ended.Said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_offence_is_named_with_its_file_and_exits_with_1()
    {
        var folder = Directory.CreateTempSubdirectory("b24-library-");
        try
        {
            Copy(Path.Combine(AppContext.BaseDirectory, "templates"), folder.FullName);
            await File.AppendAllTextAsync(Path.Combine(folder.FullName, "ru/task/asking-who.sbn"), "{{ nobody }}", TestContext.Current.CancellationToken);
            File.Delete(Path.Combine(folder.FullName, "en/repairs/unclear.sbn"));

            var ended = await HostProcess.Run("templates", "lint", "--folder", folder.FullName);

            Assert.Equal(1, ended.Code);
            Assert.Contains(ended.Said, line => line.StartsWith("ru/task/asking-who.sbn", StringComparison.Ordinal) && line.Contains("nobody", StringComparison.Ordinal));
            Assert.Contains(ended.Said, line => line.Contains("repairs/unclear", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_template_is_shown_with_its_own_example_in_both_languages()
    {
        var ended = await HostProcess.Run("templates", "render", "task/asking-who");

        Assert.Equal(0, ended.Code);
        Assert.Equal(["--- ru", "--- en"], ended.Said.Where(line => line.StartsWith("---", StringComparison.Ordinal)));
        Assert.Contains(ended.Said, line => line.Contains('«', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_kind_is_shown_with_and_without_its_client()
    {
        var ended = await HostProcess.Run("templates", "render", "kinds/call_back");

        Assert.Equal(0, ended.Code);
        Assert.Equal(["--- ru", "звонок", "Шаги:"], ended.Said.Take(3));
        Assert.Contains(ended.Said, line => line.StartsWith("→ ", StringComparison.Ordinal) && line.Contains("{{ client }}", StringComparison.Ordinal));
        Assert.Contains("--- en", ended.Said);
    }

    [Fact]
    public async Task What_is_not_there_is_said_in_one_sentence()
    {
        var ended = await HostProcess.Run("templates", "render", "kinds/nothing");

        Assert.Equal((2, 0), (ended.Code, ended.Said.Count));
        Assert.StartsWith("There is no template and no kind kinds/nothing", Assert.Single(ended.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_kind_is_said_to_be_broken_rather_than_missing()
    {
        var folder = Directory.CreateTempSubdirectory("b24-library-");
        try
        {
            Copy(Path.Combine(AppContext.BaseDirectory, "templates"), folder.FullName);
            await File.AppendAllTextAsync(Path.Combine(folder.FullName, "kinds/bug.yml"), "note: x\n", TestContext.Current.CancellationToken);

            var ended = await HostProcess.Run("templates", "render", "kinds/bug", "--folder", folder.FullName);

            Assert.Equal((1, 0), (ended.Code, ended.Said.Count));
            Assert.EndsWith("note is not a known key", Assert.Single(ended.Errors), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_templates_that_lint_expects_are_those_that_the_sources_name()
    {
        var named = new[] { "B24CoachBot.Domain", "B24CoachBot.Host" }
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Root(), "src", project), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && Path.GetFileName(file) != "UsedTemplates.cs")
            .SelectMany(file => Template().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value));

        Assert.Equal(UsedTemplates.All.Order(StringComparer.Ordinal), named.Distinct().Order(StringComparer.Ordinal));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../.."));

    [GeneratedRegex("\"(greeting|(?:approval|call|check|clarification|connect|digest|errors|feedback|frames|funnel|groups|inventory|journal|lesson|letter|lines|meeting|mydata|pages|passport|permission|pilot|readiness|regulation|repairs|rollout|suggestion|task|unclear)/[a-z0-9-]+)\"")]
    private static partial Regex Template();
}
