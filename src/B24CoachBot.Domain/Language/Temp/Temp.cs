using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.People;
namespace B24CoachBot.Domain.Language;
public static class GlobalWordReader { public static GlobalWord? Read(string text) => null; }
public static class CorrectionReader { public static IReadOnlyList<Edit> Read(string text, DateTimeOffset now, WorkCalendar calendar, PeopleDirectory directory, UserId author, DateOrder order) => []; }
public sealed record PersonReading(IReadOnlyList<UserId> Ids, string Said, TextSpan From);
public static class PersonReader { public static PersonReading Read(string text, PeopleDirectory directory, UserId? author) => new([], "", default); }
public static class InstructionReader { public static Instruction Read(string text, DateTimeOffset now, WorkCalendar calendar, PeopleDirectory directory, UserId author, IReadOnlyList<TaskKindWords> kinds, DateOrder order, IReadOnlyList<string>? projects = null) => new(); }
