using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Tests.Support;

namespace B24CoachBot.Sandbox.Tests.State;

/// <summary>The seed with weeks of work: what lies behind carries its own moments, the rest happens as the clock goes on.</summary>
public sealed class HistoryTests
{
    private static readonly DateTimeOffset Friday = new(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(3));

    [Fact]
    public async Task Eight_weeks_lie_behind_in_working_hours_and_nothing_ahead()
    {
        await using var portal = await History();
        var state = (await portal.Look("state")).Json!;

        Assert.InRange(Moments(state, "calls", "start").Count, 1200, 2500);
        foreach (var (list, member) in new[] { ("calls", "start"), ("timeline", "date"), ("fieldChanges", "date"), ("taskHistory", "date"), ("taskMessages", "date"), ("approvals", "openedAt") })
        {
            var moments = Moments(state, list, member);
            Assert.NotEmpty(moments);
            Assert.All(moments, moment => Assert.True(moment <= Friday && Works(moment), $"{list} {moment}"));
        }

        Assert.InRange(Moments(state, "stageHistory", "date").Max(), Friday.AddDays(-3), Friday);
        Assert.InRange(Moments(state, "calls", "start").Min(), Friday.AddDays(-60), Friday.AddDays(-54));
    }

    [Fact]
    public async Task It_is_the_same_at_every_start()
    {
        await using var one = await History();
        await using var other = await History();

        Assert.Equal((await one.Look("state")).Text, (await other.Look("state")).Text);
    }

    [Theory]
    [InlineData("2026-11-20T10:00:00+03:00")]
    [InlineData("2026-12-28T16:30:00+03:00")]
    [InlineData("2027-03-10T09:00:00+03:00")]
    [InlineData("2027-06-06T12:00:00+03:00")]
    public async Task There_is_something_to_tell_whenever_it_starts(string start)
    {
        var now = DateTimeOffset.Parse(start, null);
        await using var portal = await History(now: now);
        var state = (await portal.Look("state")).Json!;

        var careless = List(state, "deals").Where(deal => (long)deal["assignedById"]! == 8 && !Final(deal)).GroupBy(deal => (string?)deal["fields"]!["UF_CRM_NEXT_STEP"]);
        Assert.Contains(careless, group => group.Key is not null && group.Count() >= 3);
        var moves = List(state, "taskHistory").Where(row => (string)row["field"]! == "STATUS").Select(row => ((string)row["from"]!, (string)row["to"]!)).ToList();
        Assert.True(moves.Count(move => move is ("4", "2") or ("4", "3") or ("5", "2") or ("5", "3")) >= 10);
        Assert.Contains(List(state, "stageHistory"), row => (long)row["typeId"]! == 5);
        Assert.Contains(List(state, "tasks"), task => task["tags"]!.AsArray().Count > 0);
        Assert.Contains(List(state, "approvals"), Hangs(now));
    }

    [Fact]
    public async Task What_lies_ahead_happens_at_its_moment_and_is_told()
    {
        await using var receiver = await Receiver.Start();
        await using var portal = await History(weeksBefore: 0);
        await portal.Control("webhooks", new { url = receiver.Url, events = new[] { "ONVOXIMPLANTCALLEND" } });
        var before = portal.Portal.World.Table<CallRow>().All;
        Assert.All(before, call => Assert.True(call.Start < Friday));

        await portal.Control("clock", new { now = "2026-11-20T19:00:00+03:00" });

        var today = portal.Portal.World.Table<CallRow>().All.Skip(before.Count).ToList();
        Assert.InRange(today.Count, 20, 60);
        Assert.All(today, call => Assert.InRange(call.End, Friday, Friday.AddHours(9)));
        await portal.Control("idle");
        Assert.Equal(today.Count, receiver.Bodies.Count(body => body["event"] == "ONVOXIMPLANTCALLEND"));
    }

    [Fact]
    public async Task At_any_moment_an_approval_has_hung_for_three_days()
    {
        await using var portal = await History();
        for (var day = 1; day <= 7; day += 2)
        {
            var moment = Friday.AddDays(day).AddHours(day);
            await portal.Control("clock", new { now = moment });
            Assert.Contains(List((await portal.Look("state")).Json!, "approvals"), Hangs(moment));
        }
    }

    [Fact]
    public async Task A_restart_goes_on_where_the_plan_stood_and_catches_up()
    {
        var folder = Directory.CreateTempSubdirectory("weeks-");
        try
        {
            string straight;
            await using (var portal = await History(weeksBefore: 0))
            {
                await portal.Control("clock", new { now = "2026-11-24T12:00:00+03:00" });
                straight = Traces(portal);
            }

            await using (var first = await History(weeksBefore: 0, folder.FullName))
            {
                await first.Control("clock", new { now = "2026-11-23T11:00:00+03:00" });
            }

            await using var second = await History(weeksBefore: 0, folder.FullName, new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.FromHours(3)));

            Assert.Equal(straight, Traces(second));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task<TestPortal> History(int weeksBefore = 8, string? data = null, DateTimeOffset? now = null) => TestPortal.Start(options => options with
    {
        Seed = "history",
        WeeksBefore = weeksBefore,
        Data = data,
        ClockStands = true,
        Now = now ?? options.Now,
    });

    private static string Traces(TestPortal portal) => string.Join('\n',
    [
        .. portal.Portal.World.Table<CallRow>().All.Select(row => $"call {row.Id} {row.UserId} {row.Start:O}"),
        .. portal.Portal.World.Table<StageHistoryRow>().All.Select(row => $"stage {row.Id} {row.OwnerId} {row.StageId} {row.At:O}"),
        .. portal.Portal.World.Table<TaskHistoryRow>().All.Select(row => $"task {row.Id} {row.TaskId} {row.To} {row.At:O}"),
        .. portal.Portal.World.Table<ApprovalRow>().All.Select(row => $"approval {row.Id} {row.OpenedAt:O} {row.ClosedAt:O}"),
    ]);

    private static IReadOnlyList<JsonNode> List(JsonNode state, string name) => [.. state[name]!.AsArray().Select(row => row!)];

    private static List<DateTimeOffset> Moments(JsonNode state, string list, string member) => [.. List(state, list).Select(row => row[member]!.GetValue<DateTimeOffset>())];

    // The 308th day of 2026 is 4 November, a public holiday.
    private static bool Works(DateTimeOffset moment) => moment is { Hour: >= 8 and < 19, DayOfWeek: not (DayOfWeek.Saturday or DayOfWeek.Sunday), DayOfYear: not 308 };

    private static bool Final(JsonNode deal) => ((string)deal["stageId"]!).EndsWith("WON", StringComparison.Ordinal) || ((string)deal["stageId"]!).EndsWith("LOSE", StringComparison.Ordinal);

    private static Predicate<JsonNode> Hangs(DateTimeOffset now) => approval =>
        approval["closedAt"] is null && approval["openedAt"]!.GetValue<DateTimeOffset>() <= now.AddDays(-3);
}
