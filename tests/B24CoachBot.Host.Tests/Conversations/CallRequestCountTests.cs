namespace B24CoachBot.Host.Tests.Conversations;

/// <summary>What a call costs the portal: looking for calls and reading the feed apart.</summary>
public sealed class CallRequestCountTests
{
    private static readonly string[] Polling = ["imbot.v2.Event.get", "voximplant.statistic.get", "crm.activity.list"];

    [Fact]
    public async Task A_call_takes_four_requests_of_crm_and_telephony_and_three_of_chat()
    {
        await using var coach = await RunningCoach.Start();
        var before = (await Requests(coach)).Count;

        await coach.Control("calls", new { user = 5, deal = 5, minutes = 4, direction = "in" });
        await coach.Idle();
        await coach.Advance("PT11M");
        await coach.Say(5, "отправить смету в среду");
        await coach.Say(5, "да");

        var made = (await Requests(coach)).Skip(before).ToList();
        var chat = made.Where(request => request.Split(',').Any(method => method.StartsWith("imbot.", StringComparison.Ordinal))).ToList();
        Assert.InRange(chat.Count, 1, 3);
        Assert.InRange(made.Count - chat.Count, 1, 4);
        Assert.Contains((await coach.State())["todos"]!.AsArray(), todo => ((string)todo!["title"]!).StartsWith("Отправить смету", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_shadow_mode_nothing_is_said_and_the_log_counts_what_would_have_been_asked()
    {
        await using var coach = await RunningCoach.Start("Shadow");

        await coach.Control("calls", new { user = 5, deal = 5, minutes = 4, direction = "in" });
        await coach.Idle();
        await coach.Advance("PT11M");

        Assert.Empty(await coach.Heard(5));
        Assert.Contains(coach.Logs.Lines, line => line.Contains("Shadow mode: person 5 would have been asked 2 questions", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Missed_short_and_internal_calls_are_let_be()
    {
        await using var coach = await RunningCoach.Start();
        await coach.Control("calls", new { user = 5, deal = 5, minutes = 0.2, direction = "in" });
        await coach.Control("calls", new { user = 5, deal = 5, direction = "in", failedCode = "304" });
        await coach.Control("calls", new { user = 5, minutes = 5, direction = "out" });
        await coach.Idle();
        await coach.Advance("PT11M");

        Assert.Empty(await coach.Heard(5));
    }

    private static async Task<IReadOnlyList<string>> Requests(RunningCoach coach) =>
        [.. (await coach.Get("requests")).AsArray()
            .Select(request => (string)request!["method"]! is "batch" ? string.Join(',', request["inner"]!.AsArray().Select(inner => (string)inner!)) : (string)request["method"]!)
            .Where(methods => methods.Split(',').Any(method => !Polling.Contains(method)))];
}
