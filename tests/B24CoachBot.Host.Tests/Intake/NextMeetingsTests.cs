using B24CoachBot.Host.Tests.Conversations;

namespace B24CoachBot.Host.Tests.Intake;

/// <summary>What it costs to look into calendars, and what becomes of it where that is not allowed.</summary>
public sealed class NextMeetingsTests
{
    private const string Read = "calendar.event.get";
    private const int Morozov = 9;

    [Fact]
    public async Task Nobodys_calendar_is_read_as_long_as_nobody_has_open_agreements()
    {
        await using var coach = await RunningCoach.Start();
        await coach.Advance("PT32M");
        Assert.Equal(0, await Reads(coach));

        await Meet(coach);
        await coach.Advance("PT16M");
        await coach.Say(Morozov, "пропустить все");
        var before = await Reads(coach);
        await coach.Advance("PT16M");
        Assert.Equal(before, await Reads(coach));
    }

    [Fact]
    public async Task Whoever_has_some_open_costs_one_reading_a_look()
    {
        await using var coach = await RunningCoach.Start();
        await Meet(coach);
        await coach.Advance("PT16M");
        var before = await Reads(coach);

        await coach.Advance("PT16M");
        await coach.Advance("PT16M");

        Assert.InRange(await Reads(coach) - before, 1, 2);
    }

    [Fact]
    public async Task Where_calendars_may_not_be_read_nothing_is_asked_for_a_day_and_one_line_of_the_log_says_so()
    {
        await using var coach = await RunningCoach.Start();
        await coach.Control("faults", new { method = Read, kind = "refused", times = 100 });
        await Meet(coach);
        await coach.Advance("PT16M");
        await coach.Advance("PT16M");
        await coach.Advance("PT16M");

        Assert.Equal(1, await Reads(coach));
        Assert.Single(coach.Logs.Lines, line => line.Contains("nobody is reminded before a meeting", StringComparison.Ordinal));
    }

    private static async Task Meet(RunningCoach coach) => await coach.Control("meetings", new
    {
        organiser = Morozov,
        participants = new[] { Morozov, 4, 6 },
        topic = "Планёрка",
        actionItems = new[] { "Выбрать нового перевозчика" },
        agreements = Array.Empty<string>(),
    });

    private static async Task<int> Reads(RunningCoach coach) =>
        (await coach.Get("requests")).AsArray().SelectMany(request => request!["inner"]!.AsArray()).Count(inner => (string?)inner == Read);
}
