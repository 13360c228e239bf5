using B24CoachBot.Domain.Calendar;

namespace B24CoachBot.Domain.Attention;

/// <summary>Budgets and quiet hours of what the bot says unasked.</summary>
public static class WhenToAsk
{
    /// <summary>Messages that nobody asked for, per person and day.</summary>
    public const int MostADay = 6;

    /// <summary>A card is not asked about again within this time.</summary>
    public static TimeSpan CardRests { get; } = TimeSpan.FromHours(4);

    private static readonly TimeOnly ListTime = new(17, 30);

    /// <param name="card">The card it is about, when there is only one.</param>
    /// <param name="backOn">The first day back of a person who is away today.</param>
    public static Timing OfCall(IReadOnlyList<Note> notes, CrmRef? card, DateTimeOffset at, WorkCalendar calendar, DateOnly? backOn = null) =>
        AskingModes.At(notes, at) switch
        {
            AskingMode.Muted or AskingMode.OnRequest => new Timing.OnRequest(),
            AskingMode.Daily => new Timing.InList(NextList(at, calendar)),
            _ when backOn is { } day => new Timing.Later(calendar.NextWorkingMoment(calendar.At(day, calendar.StartOfDay))),
            _ when calendar.NextWorkingMoment(at) is var open && open > at => new Timing.Later(open),
            _ when DayIsFull(notes, at, calendar) => new Timing.Later(calendar.NextMorning(at)),
            _ when card is { } one && LastAsked(notes, one) is { } last && last + CardRests > at => new Timing.Later(calendar.NextWorkingMoment(last + CardRests)),
            _ => new Timing.Now(),
        };

    /// <summary>Of the agreements of a meeting: null for now, otherwise the moment from which it may be said.</summary>
    public static DateTimeOffset? OfMeeting(IReadOnlyList<Note> notes, DateTimeOffset at, WorkCalendar calendar) =>
        calendar.NextWorkingMoment(at) is var open && open > at ? open
        : DayIsFull(notes, at, calendar) ? calendar.NextMorning(at)
        : null;

    public static bool DayIsFull(IReadOnlyList<Note> notes, DateTimeOffset at, WorkCalendar calendar) =>
        notes.Count(note => note.Name == Note.Asked && calendar.Day(note.At) == calendar.Day(at)) >= MostADay;

    /// <summary>Half past five of a working day that has not passed it yet.</summary>
    public static DateTimeOffset NextList(DateTimeOffset at, WorkCalendar calendar)
    {
        var day = calendar.Day(at);
        return calendar.IsWorking(day) && calendar.At(day, ListTime) > at ? calendar.At(day, ListTime) : calendar.At(calendar.NextWorking(day), ListTime);
    }

    private static DateTimeOffset? LastAsked(IReadOnlyList<Note> notes, CrmRef card) =>
        notes.Where(note => note.Name == Note.Asked && note.Value == card.ToString()).Select(note => (DateTimeOffset?)note.At).Max();
}
