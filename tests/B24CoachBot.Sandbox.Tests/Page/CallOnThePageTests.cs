using B24CoachBot.Sandbox.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace B24CoachBot.Sandbox.Tests.Page;

/// <summary>«Позвонили»: a call is made up by hand, and the card beside the chat shows what came of it.</summary>
public sealed class CallOnThePageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Maria = 5;

    [Fact]
    public async Task A_call_is_made_up_in_a_dialog_and_stands_in_the_card()
    {
        await using var portal = await Company();
        await using var visit = await Visit.Open(chromium, portal.Portal.Url, Maria);

        await visit.Button("Позвонили").ClickAsync();
        await visit.Page.GetByLabel("С кем").SelectOptionAsync("deal3");
        await visit.Page.GetByLabel("Минут", new() { Exact = true }).FillAsync("7");
        await visit.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Позвонили" }).ClickAsync();

        await Expect(visit.Board).ToContainTextAsync("Исходящий звонок, 7 мин");
        var call = (await portal.Look("state")).At("calls")!.AsArray()[^1]!;
        Assert.Equal((5L, 3L, 420L, "out"), ((long)call["userId"]!, (long)call["clientId"]!, (long)call["seconds"]!, (string)call["direction"]!));
    }

    [Fact]
    public async Task What_CoPilot_writes_later_appears_by_itself_and_says_whose_it_is()
    {
        await using var portal = await Company();
        await using var visit = await Visit.Open(chromium, portal.Portal.Url, Maria);
        await visit.Button("Позвонили").ClickAsync();
        await visit.Page.GetByLabel("С кем").SelectOptionAsync("deal3");
        await visit.Page.GetByLabel("CoPilot запишет бюджет через 6 минут").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Позвонили" }).ClickAsync();
        var budget = visit.Board.Locator("dl div", new() { HasText = "Бюджет" });
        await Expect(budget).ToContainTextAsync("не заполнено");

        await visit.Page.Locator("#clock").ClickAsync();
        await visit.Button("+10 мин").ClickAsync();
        await visit.Page.Keyboard.PressAsync("Escape");

        await Expect(budget).ToContainTextAsync("350 000 ₽");
        await Expect(budget).ToContainTextAsync("CoPilot, 10:0");
    }

    [Theory]
    [InlineData("stranger", "missed", "304", "external")]
    [InlineData("colleague", "in", "200", "internal")]
    public async Task Missed_calls_strangers_and_colleagues_can_be_had_too(string whom, string direction, string code, string category)
    {
        await using var portal = await Company();
        await using var visit = await Visit.Open(chromium, portal.Portal.Url, Maria);

        await visit.Button("Позвонили").ClickAsync();
        await visit.Page.GetByLabel("С кем").SelectOptionAsync(whom);
        await visit.Page.GetByLabel("Какой звонок").SelectOptionAsync(direction);
        await Expect(visit.Page.GetByLabel("CoPilot запишет бюджет через 6 минут")).ToBeHiddenAsync();
        await visit.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Позвонили" }).ClickAsync();

        await Expect(visit.Page.Locator(".toast")).ToContainTextAsync("Звонок записан");
        var call = (await portal.Look("state")).At("calls")!.AsArray()[^1]!;
        Assert.Equal((code, category), ((string)call["failedCode"]!, (string)call["category"]!));
    }

    [Fact]
    public async Task To_dos_comments_and_the_lead_are_in_the_card()
    {
        await using var portal = await Company();
        await portal.Second("crm.activity.todo.add", new { ownerTypeId = 1, ownerId = 1, deadline = "2026-11-24T11:00:00+03:00", title = "Перезвонить Рогову", responsibleId = 8 });
        await portal.Second("crm.timeline.comment.add", new { fields = new { ENTITY_TYPE = "lead", ENTITY_ID = 1, COMMENT = "Итоги: [b]нужна доставка[/b]" } });
        await portal.Second("crm.item.update", new { entityTypeId = 1, id = 1, fields = new { UF_CRM_BUDGET_KNOWN = "Y" } });
        await using var visit = await Visit.Open(chromium, portal.Portal.Url, Maria);

        await visit.Page.GetByRole(AriaRole.Tab, new() { Name = "Сделка" }).ClickAsync();
        await visit.Page.GetByLabel("Сделка", new() { Exact = true }).And(visit.Page.Locator("select")).SelectOptionAsync("lead1");

        await Expect(visit.Board).ToContainTextAsync("Перезвонить Рогову");
        await Expect(visit.Board).ToContainTextAsync("Итоги: нужна доставка");
        await Expect(visit.Board.Locator("dl div", new() { HasText = "Бюджет выделен" })).ToContainTextAsync("Андрей Белов");
    }

    [Fact]
    public async Task An_operator_sees_who_writes_through_a_line_and_answers()
    {
        await using var portal = await Company();
        await portal.AddBot();
        await using var visit = await Visit.Open(chromium, portal.Portal.Url, Maria);
        await portal.Control("lines", new { client = 3, text = "Где смета?" });

        await visit.Page.Locator("#dialogs").GetByRole(AriaRole.Button, new() { Name = "Юрий Антонов - Сайт" }).ClickAsync();
        await Expect(visit.Page.Locator("#chat-head")).ToContainTextAsync("вас читает клиент");
        await Expect(visit.Thread).ToContainTextAsync("Юрий Антонов");
        await visit.Say("Отправила");

        await Expect(visit.Message("Отправила")).ToBeVisibleAsync();
        Assert.Equal(5, (await portal.Look("state")).Long("lines", 0, "operatorId"));
    }

    private static Task<TestPortal> Company() => TestPortal.Start(options => options with { Seed = "company" });
}
