using System.Runtime.CompilerServices;
using B24CoachBot.Host.Tests.Conversations;
using B24CoachBot.Host.Tests.Storage;

namespace B24CoachBot.Host.Tests.Transcripts;

/// <summary>A folder of conversations; each has a portal of its own, and folders run side by side.</summary>
public abstract class TranscriptTests
{
    private static readonly string Root = Here();

    internal static IEnumerable<string> All =>
        Directory.GetFiles(Root, "*.chat", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root, file));

    protected static TheoryData<string> In(string folder) =>
        [.. Directory.GetFiles(Path.Combine(Root, folder), "*.chat").Select(file => Path.GetRelativePath(Root, file)).Order(StringComparer.Ordinal)];

    /// <summary>With APPROVE=1 the file is rewritten, and the diff is the review.</summary>
    protected static async Task Play(string file, DatabaseKind? database = null)
    {
        var (approved, played) = await Run(file, coverage: null, database);
        Assert.Equal(approved, played);
    }

    /// <summary>Plays it for its coverage; null when it goes as approved, otherwise what it became.</summary>
    private protected static async Task<string?> Differs(string file, Coverage coverage)
    {
        var (approved, played) = await Run(file, coverage, database: null);
        return approved == played ? null : $"{file}:\n{played}";
    }

    private static async Task<(string Approved, string Played)> Run(string file, Coverage? coverage, DatabaseKind? database)
    {
        var path = Path.Combine(Root, file);
        var approved = (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        await using var coach = await RunningCoach.Start(database: database);

        var played = await ChatPlayer.Play(coach, ChatScript.Read(approved), coverage);
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            await File.WriteAllTextAsync(path, played, TestContext.Current.CancellationToken);
            approved = played;
        }

        return (approved, played);
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
