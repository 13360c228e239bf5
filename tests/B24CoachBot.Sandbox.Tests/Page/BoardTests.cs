using B24CoachBot.Sandbox.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace B24CoachBot.Sandbox.Tests.Page;

/// <summary>What stands beside the chat: the task and the deal as the portal has them, its clock, its misfortunes.</summary>
public sealed class BoardTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_new_task_appears_with_all_that_the_portal_knows_of_it()
    {
        await using var portal = await Company();
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);
        await Expect(visit.Board).ToContainTextAsync("Задач пока нет");

        await AddTask(portal);

        await Expect(visit.Board.GetByRole(AriaRole.Heading, new() { Name = "Подготовить КП для «Вектора»" })).ToBeVisibleAsync();
        await Expect(visit.Board).ToContainTextAsync("Марина Кузнецова");
        await Expect(visit.Board).ToContainTextAsync("пт, 27 нояб., 18:00");
        await Expect(visit.Board.GetByLabel("Собрать КП")).Not.ToBeCheckedAsync();
    }

    [Fact]
    public async Task A_tick_on_the_card_is_a_tick_in_the_portal()
    {
        await using var portal = await Company();
        await AddTask(portal);
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);

        await visit.Board.GetByLabel("Собрать КП").ClickAsync();

        await Expect(visit.Board).ToContainTextAsync("1 / 1");
        var state = await portal.Look("state");
        Assert.True((bool?)state.At("tasks", 0, "checklists", 0, "items", 0, "done"));
    }

    [Fact]
    public async Task A_word_in_the_discussion_and_a_return_to_work_are_the_persons_own()
    {
        await using var portal = await Company();
        await AddTask(portal);
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);

        await visit.Board.GetByLabel("В обсуждение").FillAsync("непонятно, какой формат");
        await visit.Button("Написать").ClickAsync();
        await Expect(visit.Board.Locator(".discussion")).ToContainTextAsync("непонятно, какой формат");
        await Expect(visit.Board.GetByLabel("В обсуждение")).ToHaveValueAsync("");
        await visit.Button("Начать выполнение").ClickAsync();
        await visit.Button("Завершить").ClickAsync();
        await visit.Button("Вернуть в работу").ClickAsync();
        await Expect(visit.Button("Начать выполнение")).ToBeVisibleAsync();

        var state = await portal.Look("state");
        Assert.Equal("непонятно, какой формат", (string?)state.At("taskMessages", 0, "text"));
        Assert.Equal("pending", (string?)state.At("tasks", 0, "status"));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_tasks_deal_is_one_click_away_and_shows_what_is_not_filled_in()
    {
        await using var portal = await Company();
        await AddTask(portal);
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);

        await visit.Board.GetByRole(AriaRole.Button, new() { Name = "Вектор: монтаж стеллажей" }).ClickAsync();

        await Expect(visit.Board).ToContainTextAsync("Согласование условий");
        await Expect(visit.Board.Locator("div", new() { HasText = "Бюджет" }).Last).ToContainTextAsync("не заполнено");
    }

    [Fact]
    public async Task An_hour_passes_at_a_click()
    {
        await using var portal = await Company();
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);

        await visit.Page.Locator("#clock").ClickAsync();
        await visit.Button("+1 ч").ClickAsync();

        await Expect(visit.Page.Locator(".face")).ToContainTextAsync("11:0");
        Assert.InRange(portal.Portal.Clock.GetUtcNow(), At(11), At(12));
    }

    [Fact]
    public async Task Until_tomorrow_is_nine_in_the_morning_of_the_portal()
    {
        await using var portal = await Company();
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);

        await visit.Page.Locator("#clock").ClickAsync();
        await visit.Button("До завтра").ClickAsync();

        await Expect(visit.Page.Locator(".face")).ToContainTextAsync("сб, 21 нояб. 09:00");
    }

    [Fact]
    public async Task A_fault_is_ordered_seen_and_cancelled()
    {
        await using var portal = await Company();
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);

        await visit.Page.Locator("#clock").ClickAsync();
        await visit.Page.GetByLabel("Вид сбоя").SelectOptionAsync("lost-answer");
        await visit.Button("Заказать").ClickAsync();
        await Expect(visit.Page.Locator(".pending")).ToContainTextAsync("tasks.task.add — сделано, но ответ потерян × 1");
        await visit.Button("Отменить все сбои").ClickAsync();

        await Expect(visit.Page.Locator(".pending li")).ToHaveCountAsync(0);
        Assert.Equal("[]", (await portal.Look("faults")).Text);
    }

    private static DateTimeOffset At(int hour) => new(2026, 11, 20, hour, 0, 0, TimeSpan.FromHours(3));

    private static Task<TestPortal> Company() => TestPortal.Start(options => options with { Seed = "company" });

    private static async Task AddTask(TestPortal portal)
    {
        var added = await portal.Third("tasks.task.add", new
        {
            fields = new
            {
                title = "Подготовить КП для «Вектора»",
                creatorId = 2,
                responsibleId = 4,
                deadline = "2026-11-27T18:00:00+03:00",
                crmItemIds = new[] { "D_3" },
            },
        });
        var id = added.Long("result", "item", "id");
        var root = await portal.Second("task.checklistitem.add", new { TASKID = id, FIELDS = new { TITLE = "Шаги", PARENT_ID = 0 } });
        await portal.Second("task.checklistitem.add", new { TASKID = id, FIELDS = new { TITLE = "Собрать КП", PARENT_ID = root.Long("result") } });
    }
}
