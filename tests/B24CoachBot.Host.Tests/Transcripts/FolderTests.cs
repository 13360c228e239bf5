namespace B24CoachBot.Host.Tests.Transcripts;

public sealed class HappyTranscriptTests : TranscriptTests
{
    public static TheoryData<string> Files => In("happy");

    [Theory]
    [MemberData(nameof(Files))]
    public Task The_conversation_goes_as_it_was_approved(string file) => Play(file);
}

public sealed class CorrectionTranscriptTests : TranscriptTests
{
    public static TheoryData<string> Files => In("corrections");

    [Theory]
    [MemberData(nameof(Files))]
    public Task The_conversation_goes_as_it_was_approved(string file) => Play(file);
}

public sealed class CancellationTranscriptTests : TranscriptTests
{
    public static TheoryData<string> Files => In("cancellations");

    [Theory]
    [MemberData(nameof(Files))]
    public Task The_conversation_goes_as_it_was_approved(string file) => Play(file);
}

public sealed class UnclearTranscriptTests : TranscriptTests
{
    public static TheoryData<string> Files => In("unclear");

    [Theory]
    [MemberData(nameof(Files))]
    public Task The_conversation_goes_as_it_was_approved(string file) => Play(file);
}

public sealed class InterruptionTranscriptTests : TranscriptTests
{
    public static TheoryData<string> Files => In("interruptions");

    [Theory]
    [MemberData(nameof(Files))]
    public Task The_conversation_goes_as_it_was_approved(string file) => Play(file);
}

public sealed class ConsentTranscriptTests : TranscriptTests
{
    public static TheoryData<string> Files => In("consent");

    [Theory]
    [MemberData(nameof(Files))]
    public Task The_conversation_goes_as_it_was_approved(string file) => Play(file);
}

public sealed class GroupTranscriptTests : TranscriptTests
{
    public static TheoryData<string> Files => In("groups");

    [Theory]
    [MemberData(nameof(Files))]
    public Task The_conversation_goes_as_it_was_approved(string file) => Play(file);
}

public sealed class PortalFailureTranscriptTests : TranscriptTests
{
    public static TheoryData<string> Files => In("portal-failures");

    [Theory]
    [MemberData(nameof(Files))]
    public Task The_conversation_goes_as_it_was_approved(string file) => Play(file);
}

public sealed class LineTranscriptTests : TranscriptTests
{
    public static TheoryData<string> Files => In("lines");

    [Theory]
    [MemberData(nameof(Files))]
    public Task The_conversation_goes_as_it_was_approved(string file) => Play(file);
}

public sealed class TranscriptFolderTests
{
    /// <summary>A folder that no class names would never be played.</summary>
    [Fact]
    public void Every_conversation_is_in_a_folder_that_is_played() =>
        Assert.Equal(
            TranscriptTests.All.Order(StringComparer.Ordinal),
            new[] { HappyTranscriptTests.Files, CorrectionTranscriptTests.Files, CancellationTranscriptTests.Files, UnclearTranscriptTests.Files, InterruptionTranscriptTests.Files, ConsentTranscriptTests.Files, GroupTranscriptTests.Files, PortalFailureTranscriptTests.Files, LineTranscriptTests.Files, CoverageTests.Files }
                .SelectMany(files => files.Select(row => row.Data)).Order(StringComparer.Ordinal));
}
