namespace B24CoachBot.Host.Tests.Conversations;

/// <summary>Few requests, because the portal counts them: the feed's own reading apart.</summary>
public sealed class RequestCountTests
{
    [Fact]
    public async Task From_the_command_to_the_card_it_takes_one_request()
    {
        await using var coach = await RunningCoach.Start();

        Assert.Equal(["imbot.v2.Chat.Message.send"], await During(coach, () => coach.Say(5, "/task мне проверить остатки до пятницы")));
    }

    [Fact]
    public async Task Whether_somebody_is_away_costs_one_look_more()
    {
        await using var coach = await RunningCoach.Start();

        Assert.Equal(["batch", "imbot.v2.Chat.Message.send"], await During(coach, () => coach.Say(5, "/task Марине проверить остатки до пятницы")));
    }

    [Fact]
    public async Task A_client_is_looked_up_in_the_same_request()
    {
        await using var coach = await RunningCoach.Start();

        Assert.Equal(["batch", "imbot.v2.Chat.Message.send"], await During(coach, () => coach.Say(5, "/task Марине до пятницы подготовить КП для Вектора")));
    }

    [Fact]
    public async Task A_correction_is_one_request_in_place_and_one_when_the_card_is_sent_anew()
    {
        await using var coach = await RunningCoach.Start();
        await coach.Say(5, "/task Марине проверить остатки до пятницы");

        Assert.Equal(["imbot.v2.Chat.Message.update"], await During(coach, () => coach.Say(5, "нет, срок — понедельник")));

        await coach.Say(5, "помощь");
        await coach.Say(5, "помощь");
        Assert.Equal(["batch"], await During(coach, () => coach.Say(5, "нет, срок — вторник")));
    }

    [Fact]
    public async Task From_the_press_of_create_to_rest_it_takes_three_requests_at_most()
    {
        await using var coach = await RunningCoach.Start();
        await coach.Say(5, "/task Олегу Морозову до пятницы подготовить КП для Вектора с вариантом доставки и согласовать скидку с юристом");

        var made = await During(coach, () => coach.Press(5, "Создать"));

        Assert.InRange(made.Count, 1, 3);
        Assert.Single(made, method => method == "tasks.task.add");
        Assert.Single(await coach.Tasks());
    }

    private static async Task<IReadOnlyList<string>> During(RunningCoach coach, Func<Task> action)
    {
        var before = (await Requests(coach)).Count;
        await action();
        return [.. (await Requests(coach)).Skip(before)];
    }

    private static async Task<IReadOnlyList<string>> Requests(RunningCoach coach) =>
        [.. (await coach.Get("requests")).AsArray()
            .Select(request => (string)request!["method"]!)
            .Where(method => method != "imbot.v2.Event.get")];
}
