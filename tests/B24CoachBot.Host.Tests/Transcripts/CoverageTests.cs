namespace B24CoachBot.Host.Tests.Transcripts;

/// <summary>One conversation a state, in which everything is said that can be said anywhere.</summary>
public sealed class CoverageTests : TranscriptTests
{
    // Nobody can get there: what a state does not offer cannot be met in it.
    private static readonly HashSet<(string, string)> Unreachable = [];

    public static TheoryData<string> Files => In("coverage");

    [Fact]
    public async Task Every_repair_is_met_in_every_state()
    {
        var coverage = new Coverage();
        var differing = new List<string>();
        foreach (var file in Files.Select(row => row.Data))
        {
            if (await Differs(file, coverage) is { } differs)
            {
                differing.Add(differs);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(coverage.Print(Unreachable));
        Assert.Empty(differing);
        Assert.Empty(coverage.Empty.Except(Unreachable));
    }
}
