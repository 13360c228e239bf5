using System.IO.Enumeration;
using B24CoachBot.Domain.Tests.House;

namespace B24CoachBot.Host.Tests.House;

/// <summary>A newcomer's first look: the root holds what design names, and longer texts live in docs/.</summary>
public sealed class RootTests
{
    private static readonly string[] Allowed =
    [
        ".ci", ".editorconfig", ".git", ".gitattributes", ".gitignore", "B24CoachBot.sln", "Directory.Build.props", "Directory.Packages.props", "LICENSE",
        "README.md", "appsettings.example.json", "docs", "global.json", "nuget.config", "src", "templates", "tests",
    ];

    [Fact]
    public void The_root_holds_exactly_what_is_allowed()
    {
        var ignored = Sources.Text(".gitignore").Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Trim('/')).ToList();
        var found = Directory.EnumerateFileSystemEntries(Sources.Root)
            .Select(entry => Path.GetFileName(entry)!)
            .Where(name => !ignored.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, name)))
            .Append(".git")
            .Distinct();

        Assert.Equal(Allowed.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_runners_can_be_run()
    {
        Assert.All(["tests/run", ".ci/run"], runner =>
        {
            Assert.StartsWith("#!/usr/bin/env bash\n", Sources.Text(runner), StringComparison.Ordinal);
            Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Path.Combine(Sources.Root, runner)).HasFlag(UnixFileMode.UserExecute), runner);
        });
    }

    [Fact]
    public void No_merge_is_left_half_done()
    {
        var files = new[] { "templates", "src", "tests", "docs" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Sources.Root, folder), "*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".sbn" or ".yml" or ".md" or ".txt" or ".lexicon" or ".json" or ".js" or ".css" or ".html" or ".csproj")
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .ToList();

        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, file => File.ReadLines(file).Any(line => line.StartsWith("<<<<<<< ", StringComparison.Ordinal)));
    }
}
