using B24CoachBot.Sandbox.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace B24CoachBot.Sandbox.Tests.Page;

/// <summary>A dialogue of an Open Channel played by hand: the client writes, the operator answers and finishes.</summary>
public sealed class LineOnThePageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Maria = 5;

    [Fact]
    public async Task A_client_writes_is_answered_and_the_dialogue_is_finished()
    {
        await using var portal = await Company();
        await using var visit = await Visit.Open(chromium, portal.Portal.Url, Maria);

        await Write(visit, "deal3", "Где смета?");
        await Expect(visit.Page.Locator("#chat-head")).ToContainTextAsync("вас читает клиент");
        await Expect(visit.Thread).ToContainTextAsync("Где смета?");
        await visit.Say("Отправила");
        await Expect(visit.Message("Отправила")).ToBeVisibleAsync();
        await visit.Button("Завершить диалог").ClickAsync();

        await Expect(visit.Page.Locator(".toast").Last).ToContainTextAsync("Диалог завершён");
        await Expect(visit.Button("Завершить диалог")).ToHaveCountAsync(0);
        var line = (await portal.Look("state")).At("lines")!.AsArray()[^1]!;
        Assert.NotNull(line["finish"]);
        Assert.Equal([3L, 2L], line["bindings"]!.AsArray().Select(card => (long)card!["entityTypeId"]!));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_bot_is_put_before_the_operators_and_taken_away_again()
    {
        await using var portal = await Company();
        var bot = await portal.AddBot();
        await portal.Second("imbot.v2.Bot.update", new { botId = bot, botToken = TestPortal.Token, fields = new { isSupportOpenline = true } });
        await using var visit = await Visit.Open(chromium, portal.Portal.Url, Maria);

        await Write(visit, "visitor", "Есть кто?", bot: true);
        await Expect(visit.Page.Locator(".toast").Last).ToContainTextAsync("Диалог ведёт");
        Assert.Equal(bot, (await portal.Look("state")).Long("lines", 0, "operatorId"));
        await Write(visit, "contact4", "Есть кто?", bot: false);

        await Expect(visit.Thread).ToContainTextAsync("Есть кто?");
        Assert.Equal(Maria, (await portal.Look("state")).Long("lines", 1, "operatorId"));
    }

    private static async Task Write(Visit visit, string who, string text, bool? bot = null)
    {
        await visit.Button("Написал клиент").ClickAsync();
        await visit.Page.GetByLabel("Кто пишет").SelectOptionAsync(who);
        await visit.Page.GetByLabel("Что пишет").FillAsync(text);
        if (bot is { } stands)
        {
            await visit.Page.GetByLabel("Бот стоит перед операторами этой линии").SetCheckedAsync(stands);
        }

        await visit.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Написать" }).ClickAsync();
    }

    private static Task<TestPortal> Company() => TestPortal.Start(options => options with { Seed = "company" });
}
