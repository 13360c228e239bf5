using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Tests.Attention;

/// <summary>Budgets, quiet hours and refusals, from a Wednesday at eleven in Moscow.</summary>
public sealed class WhenToAskTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Usual(TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow"));
    private static readonly DateTimeOffset Wednesday = new(2026, 11, 25, 11, 0, 0, TimeSpan.FromHours(3));
    private static readonly CrmRef Deal = new(CrmKind.Deal, 5);

    [Fact]
    public void In_working_hours_with_nothing_said_yet_it_may_be_asked_at_once() => Assert.IsType<Timing.Now>(Ask([]));

    [Fact]
    public void Nobody_is_written_to_in_the_evening_on_a_weekend_or_while_away()
    {
        Assert.Equal(At(26, 9), Later(WhenToAsk.OfCall([], Deal, At(25, 19), Calendar)));
        Assert.Equal(At(30, 9), Later(WhenToAsk.OfCall([], Deal, At(28, 12), Calendar)));
        Assert.Equal(At(30, 9), Later(WhenToAsk.OfCall([], Deal, Wednesday, Calendar, new DateOnly(2026, 11, 28))));
    }

    [Fact]
    public void The_seventh_message_of_a_day_waits_for_the_next_morning()
    {
        var notes = Enumerable.Range(0, WhenToAsk.MostADay).Select(number => new Note(Note.Asked, $"Deal:{number + 10}", Wednesday.AddMinutes(-number))).ToList();

        Assert.Equal(At(26, 9), Later(Ask(notes)));
        Assert.IsType<Timing.Now>(Ask(notes.Skip(1)));
        Assert.IsType<Timing.Now>(Ask(notes.Select(note => note with { At = note.At.AddDays(-1) })));
    }

    [Fact]
    public void A_deal_rests_for_four_hours_and_another_does_not()
    {
        var asked = new Note(Note.Asked, Deal.ToString(), Wednesday.AddHours(-1));

        Assert.Equal(At(25, 14), Later(Ask([asked])));
        Assert.IsType<Timing.Now>(Ask([asked with { Value = "Deal:6" }]));
    }

    [Fact]
    public void The_first_refusal_gives_two_hours_the_second_of_a_day_the_next_morning_and_the_third_of_a_week_stops_it()
    {
        var first = new Note(Note.Refused, "call", Wednesday.AddHours(-1));
        var earlier = first with { At = Wednesday.AddDays(-2) };

        Assert.Equal(At(25, 13), Assert.IsType<Respite.Until>(Refusals.Next([], Wednesday, Calendar)).At);
        Assert.Equal(At(25, 13), Assert.IsType<Respite.Until>(Refusals.Next([earlier], Wednesday, Calendar)).At);
        Assert.Equal(At(26, 9), Assert.IsType<Respite.Until>(Refusals.Next([first], Wednesday, Calendar)).At);
        Assert.Equal(3, Assert.IsType<Respite.Stop>(Refusals.Next([earlier, first], Wednesday, Calendar)).Count);
        Assert.IsType<Respite.Until>(Refusals.Next([earlier with { At = Wednesday.AddDays(-8) }, first], Wednesday, Calendar));
        Assert.IsType<Respite.Until>(Refusals.Next([earlier, first, new Note(Note.Mode, nameof(AskingMode.Usual), Wednesday.AddMinutes(-5))], Wednesday, Calendar));
    }

    [Fact]
    public void A_chosen_mode_stands_and_a_week_of_silence_ends()
    {
        Note Mode(AskingMode mode, int daysAgo) => new(Note.Mode, mode.ToString(), Wednesday.AddDays(-daysAgo));

        Assert.IsType<Timing.OnRequest>(Ask([Mode(AskingMode.Muted, 6)]));
        Assert.IsType<Timing.Now>(Ask([Mode(AskingMode.Muted, 7)]));
        Assert.IsType<Timing.OnRequest>(Ask([Mode(AskingMode.OnRequest, 20)]));
        Assert.IsType<Timing.Now>(Ask([Mode(AskingMode.OnRequest, 20), Mode(AskingMode.Usual, 1)]));
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 17, 30, 0, TimeSpan.FromHours(3)), Assert.IsType<Timing.InList>(Ask([Mode(AskingMode.Daily, 1)])).At);
    }

    [Fact]
    public void Of_the_contacts_of_one_minute_sixty_are_asked_about()
    {
        var storm = Enumerable.Range(0, 500).Select(number => Wednesday.AddMilliseconds(number * 100)).ToList();

        Assert.Equal(StormBreaker.MostAMinute, StormBreaker.Admitted(storm, []).Count);
        Assert.Equal(500, StormBreaker.Admitted([.. Enumerable.Range(0, 500).Select(number => Wednesday.AddSeconds(number * 2))], []).Count);
        Assert.Empty(StormBreaker.Admitted([Wednesday.AddSeconds(30)], storm[..60]));
        Assert.Empty(StormBreaker.Admitted([Wednesday.AddSeconds(-30)], storm[..60]));
    }

    [Fact]
    public void A_contact_that_is_reported_late_is_no_part_of_a_storm_that_came_after_it()
    {
        var storm = Enumerable.Range(0, 60).Select(number => Wednesday.AddMilliseconds(number * 100)).ToList();

        Assert.Single(StormBreaker.Admitted([Wednesday.AddMinutes(-9)], storm));
    }

    private static Timing Ask(IEnumerable<Note> notes) => WhenToAsk.OfCall([.. notes], Deal, Wednesday, Calendar);

    private static DateTimeOffset Later(Timing timing) => Assert.IsType<Timing.Later>(timing).At;

    private static DateTimeOffset At(int day, int hour) => new(2026, 11, day, hour, 0, 0, TimeSpan.FromHours(3));
}
