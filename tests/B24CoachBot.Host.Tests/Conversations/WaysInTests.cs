namespace B24CoachBot.Host.Tests.Conversations;

/// <summary>R41: whichever way an errand comes in, the draft is the same.</summary>
public sealed class WaysInTests
{
    [Theory]
    [InlineData("Марине проверить остатки до пятницы")]
    [InlineData("Олегу Морозову завтра к 15:00 подготовить КП для Вектора, срочно")]
    [InlineData("Соколову: сначала собрать заявки, потом заказать плёнку, до 30.11")]
    [InlineData("Попроси Ольгу Котову согласовать договор с Лотосом к среде")]
    public async Task Four_ways_in_lead_to_one_draft(string errand)
    {
        await using var coach = await RunningCoach.Start();
        var chat = (string)(await coach.Control("chats", new { title = "Отгрузки", users = new[] { 5, 7, 8, 10 }, bot = true }))!["dialog"]!;
        await coach.Idle();

        await coach.Say(5, $"/task {errand}");
        await coach.Say(7, errand);
        await coach.Say(8, $"@Коуч {errand}", chat);
        var said = await coach.Control("messages", new { user = 5, dialog = chat, text = errand });
        await coach.Control("messages", new { user = 10, dialog = "bot", forward = said!["messageId"]!.GetValue<long>() });
        await coach.Idle();

        var command = await Draft(coach, 5);
        Assert.Contains("Кому", command, StringComparison.Ordinal);
        Assert.Equal(command, await Draft(coach, 7));
        Assert.Equal(command, await Draft(coach, 8));
        Assert.Equal(command, await Draft(coach, 10));
    }

    /// <summary>The card without what tells where it came from.</summary>
    private static async Task<string> Draft(RunningCoach coach, int user)
    {
        var card = Assert.Single(await coach.Heard(user), message => message!["buttons"]!.AsArray().Count > 0);
        return string.Join('\n', ((string)card!["text"]!).Split('\n').Where(line => !line.StartsWith("Источник", StringComparison.Ordinal)));
    }
}
