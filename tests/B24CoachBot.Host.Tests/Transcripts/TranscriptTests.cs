using System.Runtime.CompilerServices;
using B24CoachBot.Host.Tests.Conversations;

namespace B24CoachBot.Host.Tests.Transcripts;

public sealed class TranscriptTests
{
    private static readonly string Folder = Here();

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Folder, "*.chat", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];

    /// <summary>With APPROVE=1 the file is rewritten, and the diff is the review.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_conversation_goes_as_it_was_approved(string file)
    {
        var path = Path.Combine(Folder, file);
        var approved = (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        await using var coach = await RunningCoach.Start();

        var played = await ChatPlayer.Play(coach, ChatScript.Read(approved));

        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            await File.WriteAllTextAsync(path, played, TestContext.Current.CancellationToken);
        }
        else
        {
            Assert.Equal(approved, played);
        }
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
