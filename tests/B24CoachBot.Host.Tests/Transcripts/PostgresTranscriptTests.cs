using B24CoachBot.Host.Tests.Storage;

namespace B24CoachBot.Host.Tests.Transcripts;

/// <summary>The same conversations with the rows in PostgreSQL: a share of them, all when COACH_LONG is set (COACH_DATABASE=postgres repeats everything else there, too).</summary>
public sealed class PostgresTranscriptTests : TranscriptTests
{
    public static TheoryData<string> Files => Environment.GetEnvironmentVariable("COACH_LONG") is { Length: > 0 }
        ? [.. All.Order(StringComparer.Ordinal)]
        : [.. Share("happy", 9), .. Share("consent", 4), .. Share("portal-failures", 3)];

    [Theory]
    [MemberData(nameof(Files))]
    public Task The_conversation_goes_as_it_was_approved(string file) => Play(file, DatabaseKind.Postgres);

    private static IEnumerable<string> Share(string folder, int each) => In(folder).Select(row => row.Data).Where((_, number) => number % each == 1);
}
