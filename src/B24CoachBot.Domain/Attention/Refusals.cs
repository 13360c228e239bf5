using B24CoachBot.Domain.Calendar;

namespace B24CoachBot.Domain.Attention;

/// <summary>What a refusal leads to. Pressure only goes down.</summary>
public abstract record Respite
{
    private Respite()
    {
    }

    /// <summary>The first of the day: two hours of working time; the second: the next morning.</summary>
    public sealed record Until(DateTimeOffset At) : Respite;

    /// <summary>The third within a week: this kind of question stops, and the person chooses how to go on.</summary>
    /// <param name="Count">Refusals of the week, this one included.</param>
    public sealed record Stop(int Count) : Respite;
}

/// <summary>Counts refusals of one kind of question; those before the last choice of a mode are settled.</summary>
public static class Refusals
{
    public const int MostAWeek = 3;

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private static readonly TimeSpan Nap = TimeSpan.FromHours(2);

    public static Respite Next(IReadOnlyList<Note> notes, DateTimeOffset at, WorkCalendar calendar)
    {
        var settled = notes.Where(note => note.Name == Note.Mode).Select(note => note.At).DefaultIfEmpty(DateTimeOffset.MinValue).Max();
        var before = notes.Where(note => note.Name == Note.Refused && note.At > settled && note.At > at - Week && note.At <= at).ToList();
        return before.Count + 1 >= MostAWeek ? new Respite.Stop(before.Count + 1)
            : before.Exists(note => calendar.Day(note.At) == calendar.Day(at)) ? new Respite.Until(calendar.NextMorning(at))
            : new Respite.Until(calendar.NextWorkingMoment(at + Nap));
    }
}
