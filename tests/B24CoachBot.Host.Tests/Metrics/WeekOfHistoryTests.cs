using System.Text.Json.Nodes;
using B24CoachBot.Host.Tests.Commands;
using B24CoachBot.Host.Tests.Faults;

namespace B24CoachBot.Host.Tests.Metrics;

/// <summary>What the bot took down of a week equals what the portal's state says of it.</summary>
public sealed class WeekOfHistoryTests
{
    private static readonly int[] Leads = [2, 9];

    [Fact]
    public async Task A_week_that_the_bot_watched_is_told_as_it_was()
    {
        await using var office = new Office { Seed = "history", CallQuestions = "Off", Settings = ["--Coach:LookEveryMinutes=120"], Now = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.FromHours(3)) };
        await office.InitializeAsync();
        await office.Control.Post("clock", new { now = "2026-11-30T10:00:05+03:00" });
        await office.Control.Post("idle", new { });

        var reckoning = await Account.Of(office);
        foreach (var lead in Leads)
        {
            var expected = reckoning.Lines(reckoning.Below(lead), new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 29), new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.FromHours(3))).Order(StringComparer.Ordinal).ToList();
            Assert.DoesNotContain(expected, line => line.StartsWith("calls: 0 ", StringComparison.Ordinal));
            Assert.Contains(expected, line => line.StartsWith("field ", StringComparison.Ordinal));
            Assert.Contains(expected, line => line.StartsWith("move ", StringComparison.Ordinal));

            var ended = await HostProcess.Run(["digest", "--lead", $"{lead}", "--date", "2026-11-30", "--json", .. office.Connection]);
            Assert.True(ended.Code == 0, string.Join('\n', ended.Errors));
            Assert.Equal(expected, ToldLines.Of(JsonNode.Parse(string.Join('\n', ended.Said))!).Order(StringComparer.Ordinal));
            var printed = await HostProcess.Run(["digest", "--lead", $"{lead}", "--date", "2026-11-30", .. office.Connection]);
            Assert.Equal(0, printed.Code);
            Assert.InRange(printed.Said.Count, 5, 20);
        }
    }

    [Theory]
    [InlineData("5", "2026-11-23", "heads no department")]
    [InlineData("2", "23.11.2026", "is no day")]
    [InlineData("2", "2026-12-31", "lies ahead")]
    [InlineData("2", "2020-01-01", "before anything was seen")]
    public async Task Who_and_when_are_checked(string lead, string date, string sentence)
    {
        await using var office = new Office { CallQuestions = "Off" };
        await office.InitializeAsync();
        var ended = await HostProcess.Run(["digest", "--lead", lead, "--date", date, .. office.Connection]);
        Assert.Equal(2, ended.Code);
        Assert.Contains(sentence, string.Join('\n', ended.Errors), StringComparison.Ordinal);
    }
}
