using System.Net.Http.Json;
using System.Text.Json.Nodes;
using B24CoachBot.Host.Tests.Conversations;

namespace B24CoachBot.Host.Tests.Intake;

/// <summary>A task that nobody set through the bot comes back to work: its assignee is asked once whether it is clear, and the answer goes into it as into any other.</summary>
public sealed class ReturnedTaskTests
{
    private const int Author = 2;
    private const int Assignee = 9;

    [Fact]
    public async Task An_ordinary_task_that_comes_back_is_clarified_in_one_question()
    {
        await using var coach = await RunningCoach.Start();
        var task = await Add(coach);
        await Back(coach, task, by: Author);

        Assert.Contains("«Таблица цен» вернулась в работу", (string)(await coach.Heard(Assignee))[^1]["text"]!, StringComparison.Ordinal);
        await coach.Press(Assignee, "Непонятно");
        await coach.Press(Assignee, "Результат");
        await coach.Say(Author, "xlsx по 40 позициям");

        Assert.StartsWith("Сверстать\n\n[b]Готово, когда[/b]\n• xlsx по 40 позициям\n", (string)(await Task(coach, task))["description"]!, StringComparison.Ordinal);
        var heard = (await coach.Heard(Assignee)).Count;
        await Back(coach, task, by: Author);
        Assert.Equal(heard, (await coach.Heard(Assignee)).Count);
    }

    [Fact]
    public async Task What_somebody_takes_back_themselves_is_nobody_s_question()
    {
        await using var coach = await RunningCoach.Start();
        await Back(coach, await Add(coach), by: Assignee);

        Assert.Empty(await coach.Heard(Assignee));
    }

    [Fact]
    public async Task Before_the_bot_may_ask_it_does_not()
    {
        await using var coach = await RunningCoach.Start("Off");
        await Back(coach, await Add(coach), by: Author);

        Assert.Empty(await coach.Heard(Assignee));
    }

    private static async Task<int> Add(RunningCoach coach)
    {
        using var portal = new HttpClient();
        var fields = new Dictionary<string, object> { ["TITLE"] = "Таблица цен", ["DESCRIPTION"] = "Сверстать", ["CREATED_BY"] = Author, ["RESPONSIBLE_ID"] = Assignee };
        using var answer = await portal.PostAsJsonAsync(new Uri($"{coach.WebhookUrl.TrimEnd('/')}/tasks.task.add.json"), new { fields });
        return int.Parse((string)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["result"]!["task"]!["id"]!, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Done, and two looks later sent back.</summary>
    private static async Task Back(RunningCoach coach, int task, int by)
    {
        await coach.Control($"tasks/{task}", new { by = Assignee, status = "completed" });
        await coach.Advance("PT20M");
        await coach.Control($"tasks/{task}", new { by, status = "in_progress" });
        await coach.Advance("PT20M");
    }

    private static async Task<JsonNode> Task(RunningCoach coach, int id) => (await coach.Tasks()).Single(task => (int)task!["id"]! == id)!;
}
