using System.Diagnostics;
using System.Runtime;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Guardrails;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Language.Answers;
using B24CoachBot.Domain.People;

namespace B24CoachBot.Benchmarks;

/// <summary>The first use of every reader in a fresh process: lexicons and name forms are loaded. The runtime tells how much of it went into compiling.</summary>
internal static class FirstRun
{
    private const string Text = "Попроси Олю Котову до пятницы подготовить отчёт: 1) выгрузить данные 2) сверить цифры. Готово, когда файл лежит в папке. Срочно";

    public static void Measure()
    {
        var calendar = WorkCalendar.Usual(TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow"));
        var people = new PeopleDirectory([new(new(1), "Ольга", "Котова", "Павловна", "Менеджер", "Продажи")]);
        var author = new UserId(1);
        (string Name, Action Read)[] readers =
        [
            ("dates", () => DeadlineReader.Read(Text, Workbench.Monday, calendar)),
            ("money", () => MoneyReader.Read(Text, "RUB")),
            ("people", () => PersonReader.Read(Text, people, author)),
            ("instruction", () => InstructionReader.Read(Text, Workbench.Monday, calendar, people, author, [])),
            ("guard", () => Guard.Check(Text)),
            ("answers", () => Array.ForEach(Enum.GetValues<AnswerQuestion>(), question => AnswerReader.Read(question, Text, Workbench.Monday, calendar, "RUB"))),
            ("corrections", () => CorrectionReader.Read(Text, Workbench.Monday, calendar, people, author)),
            ("whole messages", () => _ = (GlobalWordReader.Read("отмена"), AllWordReader.Read("всё"))),
        ];

        var (whole, compiling) = (TimeSpan.Zero, TimeSpan.Zero);
        foreach (var (name, read) in readers)
        {
            var compiled = JitInfo.GetCompilationTime(currentThread: true);
            var start = Stopwatch.GetTimestamp();
            read();
            var took = Stopwatch.GetElapsedTime(start);
            compiled = JitInfo.GetCompilationTime(currentThread: true) - compiled;
            Console.WriteLine($"{name,-14} {took.TotalMilliseconds,6:0.0} ms, of it compiling {compiled.TotalMilliseconds,6:0.0} ms, the rest {(took - compiled).TotalMilliseconds,5:0.0} ms");
            (whole, compiling) = (whole + took, compiling + compiled);
        }

        Console.WriteLine($"{"all",-14} {whole.TotalMilliseconds,6:0.0} ms, of it compiling {compiling.TotalMilliseconds,6:0.0} ms, the rest {(whole - compiling).TotalMilliseconds,5:0.0} ms");
    }
}
