namespace B24CoachBot.Sandbox.Tests;

public sealed class HouseTests
{
    private static readonly string[] TheBot = ["B24CoachBot.Host", "B24CoachBot.Domain", "B24CoachBot.Adapters"];

    /// <summary>A mistake shared through a shared type would hide in both the portal and the bot.</summary>
    [Fact]
    public void Only_Program_knows_the_bot()
    {
        var sources = Directory.GetFiles(Path.Combine(Root(), "src", "B24CoachBot.Sandbox"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Contains("obj"))
            .ToList();

        var offenders = sources
            .Where(file => Path.GetFileName(file) != "Program.cs" && TheBot.Any(File.ReadAllText(file).Contains))
            .ToList();

        Assert.True(sources.Count > 40, "The portal's sources were not found.");
        Assert.Empty(offenders);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "B24CoachBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The solution was not found above the tests.");
    }
}
