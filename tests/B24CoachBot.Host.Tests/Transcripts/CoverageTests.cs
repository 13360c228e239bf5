namespace B24CoachBot.Host.Tests.Transcripts;

/// <summary>One conversation a state, in which everything is said that can be said anywhere.</summary>
public sealed class CoverageTests : TranscriptTests
{
    // The question "what" has no buttons, those of a task that is being taken back are dead, and a call that waits or a lesson put aside shows nothing.
    private static readonly HashSet<(string, string)> Unreachable =
    [
        ("Waiting", "press"), ("Waiting", "press-again"), ("PutAside", "press"), ("PutAside", "press-again"),
        ("LessonPutAside", "press"), ("LessonPutAside", "press-again"),
        ("AskingWhat", "press"), ("AskingWhat", "press-again"), ("Undoing", "press"), ("Undoing", "press-again"),
    ];

    public static TheoryData<string> Files => In("coverage");

    [Fact]
    public async Task Every_repair_is_met_in_every_state()
    {
        var coverage = new Coverage();
        var differing = new List<string>();
        await Parallel.ForEachAsync(Files.Select(row => row.Data), new ParallelOptions { MaxDegreeOfParallelism = 3 }, async (file, _) =>
        {
            var own = new Coverage();
            var differs = await Differs(file, own);
            lock (coverage)
            {
                coverage.Add(own);
                differing.AddRange(differs is null ? [] : [differs]);
            }
        });

        TestContext.Current.TestOutputHelper?.WriteLine(coverage.Print(Unreachable));
        Assert.True(differing.Count == 0, string.Join("\n\n", differing));
        Assert.Empty(coverage.Empty.Except(Unreachable));
    }
}
