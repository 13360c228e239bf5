using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.People;
namespace B24CoachBot.Domain.Language;
public static class GlobalWordReader { public static GlobalWord? Read(string text) => null; }
public static class CorrectionReader { public static IReadOnlyList<Edit> Read(string text, DateTimeOffset now, WorkCalendar calendar, PeopleDirectory directory, UserId author, DateOrder order) => []; }
