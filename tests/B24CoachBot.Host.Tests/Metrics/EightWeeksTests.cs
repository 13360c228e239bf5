using System.Text.Json.Nodes;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Digest;
using B24CoachBot.Host.Commands;
using B24CoachBot.Host.Tests.Faults;
using B24CoachBot.Host.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace B24CoachBot.Host.Tests.Metrics;

/// <summary>
/// Eight weeks of work happen while the bot looks on, with restarts; then each week's metrics, of each head and of each person, are what the portal's state
/// gives when it is reckoned by the published definitions. Nothing here knows how the bot reckons or what it stores.
/// </summary>
public sealed class EightWeeksTests : IAsyncLifetime
{
    private const int Weeks = 8;
    private static readonly DateOnly First = new(2026, 9, 28);
    private static readonly int[] Heads = [2, 9, 12];
    private static readonly int[] Hours = [13, 19];

    private readonly Office office = new()
    {
        Now = new DateTimeOffset(2026, 9, 28, 8, 30, 0, TimeSpan.FromHours(3)),
        Seed = "history",
        WeeksBefore = 0,
        CallQuestions = "Off",
        Settings = ["--Coach:LookEveryMinutes=120"],
    };

    public ValueTask InitializeAsync() => office.InitializeAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Every_metric_of_every_week_is_what_the_portals_state_gives()
    {
        var asked = new List<JsonNode>();
        for (var day = First; day < First.AddDays(7 * Weeks); day = day.AddDays(1))
        {
            await Live(day);
            if (day == First.AddDays(17))
            {
                asked.AddRange(await Account.Requests(office));
                await office.StopBot();
                await office.StartBot();
            }
        }

        // The Monday after the last week: its fields were counted on Sunday.
        await Wind(First.AddDays(7 * Weeks), 10);
        var reckoning = await Account.Of(office, asked);
        foreach (var head in Heads)
        {
            for (var week = 1; week <= Weeks; week++)
            {
                await Compare(reckoning, head, First.AddDays(7 * week));
            }
        }
    }

    private async Task Compare(Reckoning reckoning, int head, DateOnly monday)
    {
        var told = await Told(head, monday);
        var (from, to, until) = (monday.AddDays(-7), monday.AddDays(-1), Moment(monday, 10));
        var people = reckoning.Below(head);

        Same($"head {head}, week before {monday:O}", reckoning.Lines(people, from, to, until), ToldLines.Of(told));
        foreach (var person in told["people"]!.AsArray())
        {
            var one = new HashSet<long> { (long)person!["person"]! };
            Assert.Subset(people, one);
            Same($"person {one.Single()}, week before {monday:O}", reckoning.Lines(one, from, to, until), ToldLines.Of(person));
        }
    }

    /// <summary>Only what differs is shown.</summary>
    private static void Same(string whose, IEnumerable<string> reckoned, IEnumerable<string> told)
    {
        var (expected, actual) = (reckoned.ToHashSet(), told.ToHashSet());
        Assert.NotEmpty(expected);
        Assert.Equal($"{whose}\n{Lines(expected.Except(actual))}", $"{whose}\n{Lines(actual.Except(expected))}");
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));

    private async Task Live(DateOnly day)
    {
        // At the weekend nobody works; the bot still looks once a day, or the portal would forget approvals.
        foreach (var hour in WorkingClock.IsWorking(day) ? Hours : [Hours[0], Hours[^1]])
        {
            await Wind(day, hour);
        }
    }

    private async Task Wind(DateOnly day, int hour)
    {
        await office.Control.Post("clock", new { now = Moment(day, hour) });
        await office.Control.Post("idle", new { });
    }

    private async Task<JsonNode> Told(int head, DateOnly day)
    {
        var material = await office.Bot.GetRequiredService<DigestPages>().Gather(Moment(day, 10), CancellationToken.None);
        var page = DigestMaker.Make(material.Ask(new UserId(head), DigestSpan.Weekly, day, always: true), material.Rows)!;
        return JsonNode.Parse(DigestJson.Of(page, []))!;
    }

    private static DateTimeOffset Moment(DateOnly day, int hour) => WorkingClock.Midnight(day).AddHours(hour);
}
