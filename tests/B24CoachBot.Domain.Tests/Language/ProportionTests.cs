using B24CoachBot.Domain.Guardrails;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Language.Answers;

namespace B24CoachBot.Domain.Tests.Language;

/// <summary>Four times the text, four times the memory. Bytes are counted and not seconds, so that a busy machine makes no difference; the benchmarks' <c>long</c> times the same texts.</summary>
public sealed class ProportionTests
{
    private const int Long = 1_000;

    // Four times this is as much as these readers read at all.
    private const int Short = 500;

    // In proportion it is 4, in the square 16; lists that double their room make the one larger, never the other.
    private const double Most = 7;

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
                     let longer = LongTexts.Of(name, 4 * reader.Length)
                     let kept = Taken(reader.Read, longer)
                     let less = Taken(reader.Read, once)
                     let more = Taken(reader.Read, longer)
                     where more > Least && more > Most * less
                     select $"{reader.Name}: {less:N0} bytes for {reader.Length:N0} characters, {more:N0} for four times as many, {kept:N0} the first time").ToList();

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
