using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Language.Instructions;
using B24CoachBot.Domain.People;

namespace B24CoachBot.Domain.Language;

/// <summary>Reads an instruction in Russian or English by eval/CONVENTIONS.md 10–12. Never throws, never fills in what was not said.</summary>
public static class InstructionReader
{
    /// <param name="now">The moment of writing; any offset.</param>
    /// <param name="author">Who writes: «на меня» is this person.</param>
    /// <param name="projects">Names of the portal's work groups, recognised without quotes and capitals.</param>
    public static Instruction Read(
        string text,
        DateTimeOffset now,
        WorkCalendar calendar,
        PeopleDirectory directory,
        UserId author,
        IReadOnlyList<TaskKindWords> kinds,
        DateOrder order = DateOrder.DayMonth,
        IReadOnlyList<string>? projects = null) =>
        InstructionReading.Of(text, DeadlineReader.ReadWithCorrections(text, now, calendar, order), directory, author, kinds, projects);

    /// <summary>All tasks of a message, in its order: items, lines, sentences or clauses that each have a doer (or, in a list, a term) of their own. Otherwise one.</summary>
    public static IReadOnlyList<Instruction> ReadAll(
        string text,
        DateTimeOffset now,
        WorkCalendar calendar,
        PeopleDirectory directory,
        UserId author,
        IReadOnlyList<TaskKindWords> kinds,
        DateOrder order = DateOrder.DayMonth,
        IReadOnlyList<string>? projects = null) =>
        SeveralTasks.Of(text, directory, part => Read(part, now, calendar, directory, author, kinds, order, projects));
}
