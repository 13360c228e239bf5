using System.Diagnostics;
using B24CoachBot.Domain.Guardrails;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Language.Answers;
using B24CoachBot.Domain.Tests.Language;

namespace B24CoachBot.Benchmarks;

/// <summary>Readers over texts of 5,000, 10,000 and 20,000 characters: office prose, and texts that are hard on whoever looks back. Of several readings the quickest counts.</summary>
internal static class LongRun
{
    private const string Prose = "prose";
    private const int Warming = 30;
    private const int Rounds = 40;

    /// <summary>In characters; half and a quarter of it are read too.</summary>
    private const int Longest = 20_000;

    // Answers are read so far; a longer correction is none.
    private const int LongestAnswer = 2_000;

    public static async Task Measure()
    {
        await using var bench = await Workbench.Open();
        var (calendar, people, author) = (bench.Known.Calendar, bench.Known.People, bench.Known.People.People[0].Id);
        (string Name, int Longest, Action<string> Read)[] readers =
        [
            ("instruction", Longest, text => InstructionReader.Read(text, Workbench.Monday, calendar, people, author, bench.Known.Library.KindWords)),
            ("dates", Longest, text => DeadlineReader.Mentions(text, Workbench.Monday, calendar)),
            ("guard", Longest, text => Guard.Check(text)),
            ("money", Longest, text => MoneyReader.Read(text, "RUB")),
            ("answer", LongestAnswer, text => AnswerReader.Read(AnswerQuestion.NextStep, text, Workbench.Monday, calendar, "RUB")),
            ("correction", LongestAnswer, text => CorrectionReader.Read(text, Workbench.Monday, calendar, people, author)),
        ];

        foreach (var (name, longest, read) in readers)
        {
            int[] lengths = [longest / 4, longest / 2, longest];
            Best(read, Of(Prose, longest));
            Console.WriteLine($"{name,-12} {"characters:",-24} {string.Join(' ', lengths.Select(length => $"{length,9:N0}"))}   the longest by half as long");
            foreach (var text in LongTexts.Pieces.Keys.Prepend(Prose))
            {
                var taken = Array.ConvertAll(lengths, length => Best(read, Of(text, length)));
                Console.WriteLine($"{name,-12} {text,-24} {string.Join(' ', taken.Select(one => $"{one.Milliseconds,6:0.00} ms"))}   time {taken[2].Milliseconds / taken[1].Milliseconds:0.0}, memory {(double)taken[2].Bytes / taken[1].Bytes:0.0} ({taken[2].Bytes / 1024:N0} KB)");
            }
        }
    }

    private static string Of(string name, int length) => name == Prose ? ProseOf(length) : LongTexts.Of(name, length);

    /// <summary>Instructions of the tests one after another, as a chat's export has them.</summary>
    private static string ProseOf(int length)
    {
        var said = Examples.Of("instructions-ru").Concat(Examples.Of("instructions-en")).Select(record => record["text"]!.GetValue<string>()).ToList();
        var whole = string.Join(". ", said);
        return string.Join('\n', Enumerable.Repeat(whole, length / whole.Length + 1))[..length];
    }

    private static (double Milliseconds, long Bytes) Best(Action<string> read, string text)
    {
        var (best, bytes) = (TimeSpan.MaxValue, 0L);
        for (var round = 0; round < Warming + Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            read(text);
            var took = Stopwatch.GetElapsedTime(start);
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            best = round >= Warming && took < best ? took : best;
        }

        return (best.TotalMilliseconds, bytes);
    }
}
