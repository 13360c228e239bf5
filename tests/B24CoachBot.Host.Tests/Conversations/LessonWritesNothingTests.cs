using System.Text.Json.Nodes;

namespace B24CoachBot.Host.Tests.Conversations;

/// <summary>A lesson is talk: whatever is answered in it, the portal's CRM stays as it was, and no words of it are kept.</summary>
public sealed class LessonWritesNothingTests
{
    private static readonly string[] Kept = ["deals", "timeline", "todos", "tasks", "activities", "fieldChanges", "stageHistory", "taskHistory"];

    [Fact]
    public async Task On_ones_own_call_and_on_a_made_up_one_nothing_is_written()
    {
        await using var coach = await RunningCoach.Start("Shadow");
        await coach.Control("calls", new { user = 5, deal = 5, minutes = 4, direction = "in" });
        await coach.Idle();
        var before = Crm(await coach.State());

        foreach (var words in new[]
        {
            "что мне вообще фиксировать после звонка?", "на моём", "отправить смету в среду", "в среду", "350 тысяч", "директор Павлов", "новый салон под ключ к весне",
            "да", "позвонить финдиректору 4 декабря", "финдиректор", "полмиллиона", "не обсуждали", "4 декабря", "хватит",
        })
        {
            await coach.Say(5, words);
        }

        var after = await coach.State();
        Assert.Equal(before, Crm(after));
        Assert.Contains(await coach.Heard(5), message => ((string)message["text"]!).Contains("освоено 5/5", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_costs_one_request_for_what_it_knows()
    {
        await using var coach = await RunningCoach.Start();
        await coach.Say(5, "привет");
        var before = (await Requests(coach)).Count;

        await coach.Say(5, "что мне вообще фиксировать после звонка?");

        var made = (await Requests(coach)).Skip(before).ToList();
        Assert.Single(made, methods => methods.Contains("crm.item.list", StringComparison.Ordinal));
        Assert.InRange(made.Count, 1, 2);
    }

    private static string Crm(JsonNode state)
    {
        Assert.All(Kept, part => Assert.NotNull(state[part]));
        return string.Join('\n', Kept.Select(part => state[part]!.ToJsonString()));
    }

    private static async Task<IReadOnlyList<string>> Requests(RunningCoach coach) =>
        [.. (await coach.Get("requests")).AsArray()
            .Select(request => (string)request!["method"]! is "batch" ? string.Join(',', request["inner"]!.AsArray().Select(inner => (string)inner!)) : (string)request["method"]!)
            .Where(methods => methods is not ("imbot.v2.Event.get" or "voximplant.statistic.get,crm.activity.list"))];
}
