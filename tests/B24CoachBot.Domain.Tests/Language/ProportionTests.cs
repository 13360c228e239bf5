using B24CoachBot.Domain.Guardrails;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Language.Answers;

namespace B24CoachBot.Domain.Tests.Language;

/// <summary>Twice the text, twice the memory. Bytes are counted and not seconds, so that a busy machine makes no difference; the benchmarks' <c>long</c> times the same texts.</summary>
public sealed class ProportionTests
{
    private const int Long = 2_000;

    // Twice this is as much as these readers read at all.
    private const int Short = 1_000;

    // In proportion it is 2, in the square 4; lists that double their room come near the one, never the other.
    private const double Most = 2.5;

    // Tables and lists begin with some room: less than this says nothing.
    private const long Least = 150_000;

    private static readonly (string Name, int Length, Action<string> Read)[] Readers =
    [
        ("instruction", Long, text => InstructionReader.Read(text, Office.Now, Office.Calendar, Office.People, Office.Author, Kinds.Few, projects: ["Новый цех", "Phoenix"])),
        ("money", Long, text => MoneyReader.Read(text, "RUB")),
        ("guard", Long, text => Guard.Check(text)),
        ("person", Long, text => PersonReader.Read(text, Office.People, Office.Author)),
        ("correction", Short, text => CorrectionReader.Read(text, Office.Now, Office.Calendar, Office.People, Office.Author)),
        ("next step", Short, text => AnswerReader.Read(AnswerQuestion.NextStep, text, Office.Now, Office.Calendar, "RUB")),
        ("decision maker", Short, text => AnswerReader.Read(AnswerQuestion.DecisionMaker, text, Office.Now, Office.Calendar, "RUB")),
    ];

    public static TheoryData<string> Texts => [.. LongTexts.Pieces.Keys];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_long_text_takes_memory_in_proportion_to_its_length(string name)
    {
        var wrong = (from reader in Readers
                     let once = LongTexts.Of(name, reader.Length)
                     let twice = LongTexts.Of(name, 2 * reader.Length)
                     let kept = Taken(reader.Read, twice)
                     let less = Taken(reader.Read, once)
                     let more = Taken(reader.Read, twice)
                     where more > Least && more > Most * less
                     select $"{reader.Name}: {less:N0} bytes for {reader.Length:N0} characters, {more:N0} for twice as many, {kept:N0} the first time").ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>In bytes; the first reading also fills what readers keep of words.</summary>
    private static long Taken(Action<string> read, string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        read(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
