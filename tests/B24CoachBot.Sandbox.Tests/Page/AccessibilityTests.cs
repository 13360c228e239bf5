using B24CoachBot.Sandbox.Tests.Support;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace B24CoachBot.Sandbox.Tests.Page;

/// <summary>What axe finds on each face of the page; serious and critical findings are defects.</summary>
public sealed class AccessibilityTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Anna = 2;

    [Theory]
    [InlineData(1280, false, "start talk menu deal drawer people called")]
    [InlineData(1280, true, "talk deal called")]
    [InlineData(390, true, "talk list board drawer called")]
    public async Task Axe_has_no_serious_finding(int width, bool dark, string scenes)
    {
        await using var portal = await TestPortal.Start(options => options with { Seed = "company" });
        var bot = await ScriptedBot.Join(portal);
        await using var visit = await Visit.Open(chromium, portal.Portal.Url, width: width, height: 844, dark: dark);
        foreach (var scene in scenes.Split(' '))
        {
            await Go(visit, scene, () => Talk(portal, bot));
            Assert.Equal("", await Findings(visit, scene));
            await visit.Page.Keyboard.PressAsync("Escape");
        }
    }

    private static async Task<string> Findings(Visit visit, string scene)
    {
        var result = await visit.Page.RunAxe();
        Assert.NotEmpty(result.Passes);
        return string.Join('\n', result.Violations.Where(one => one.Impact is "serious" or "critical")
            .SelectMany(one => one.Nodes.Select(node => $"{scene}: {one.Impact} {one.Id}, {one.Help}\n{node.Html}\n{string.Join('\n', node.Any.Select(check => check.Message))}")));
    }

    /// <summary>All kinds of things a dialogue may hold.</summary>
    private static async Task Talk(TestPortal portal, ScriptedBot bot)
    {
        await portal.Control("calls", new { user = Anna, deal = 3, minutes = 4, direction = "out", transcript = "— Пришлите смету.", copilot = new { UF_CRM_BUDGET = "320000|RUB" } });
        await portal.Second("crm.activity.todo.add", new { ownerTypeId = 2, ownerId = 3, deadline = "2026-11-19T11:00:00+03:00", title = "Перезвонить", responsibleId = 5 });
        await portal.Control("clock", new { advance = "PT7M" });
        await portal.Say(Anna, "/task Марине подготовить КП");
        await bot.Say(Anna, new { message = "✅ [b]Готово[/b]: [url=/company/personal/user/2/tasks/task/view/1/]задача[/url] [send=/task ещё]ещё одну[/send]\n>>как сказано\n[code]x[/code]" });
        await portal.Say(4, "глянь, пожалуйста", "user2");
        var card = await bot.ShowCard(Anna);
        await portal.Control("reactions", new { user = Anna, messageId = card, reaction = "like" });
        await portal.Control("messages", new { user = Anna, dialog = "bot", text = "вот прайс", reply = card, file = new { name = "прайс.txt", base64 = "NDA=" } });
        await bot.Type(Anna);
        var task = await portal.Third("tasks.task.add", new
        {
            fields = new { title = "Подготовить КП", creatorId = Anna, responsibleId = 4, deadline = "2026-11-19T18:00:00+03:00", description = "[b]Готово, когда[/b]\n• КП отправлено\n#coach-1", crmItemIds = new[] { "D_3" } },
        });
        var id = task.Long("result", "item", "id");
        await portal.Third("tasks.task.file.attach", new { taskId = id, fileIds = new[] { 1 } });
        var root = await portal.Second("task.checklistitem.add", new { TASKID = id, FIELDS = new { TITLE = "Шаги", PARENT_ID = 0 } });
        await portal.Second("task.checklistitem.add", new { TASKID = id, FIELDS = new { TITLE = "Собрать КП", PARENT_ID = root.Long("result"), IS_COMPLETE = "Y" } });
    }

    private static async Task Go(Visit visit, string scene, Func<Task> talk)
    {
        switch (scene)
        {
            case "start":
                await Expect(visit.Page.Locator(".example")).ToHaveCountAsync(3);
                break;
            case "talk":
                await talk();
                await Expect(visit.Button("Создать")).ToBeVisibleAsync();
                await Expect(visit.Thread).ToContainTextAsync("Коуч печатает…");
                break;
            case "menu":
                await visit.Thread.Locator(".attach-text").ClickAsync(new() { Button = MouseButton.Right });
                await Expect(visit.Page.GetByRole(AriaRole.Menu)).ToBeVisibleAsync();
                break;
            case "deal":
                await visit.Page.GetByRole(AriaRole.Tab, new() { Name = "Сделка" }).ClickAsync();
                await Expect(visit.Board).ToContainTextAsync("Обязательные поля");
                await Expect(visit.Board).ToContainTextAsync("Исходящий звонок");
                break;
            case "called":
                await visit.Button("Позвонили").ClickAsync();
                await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("С кем");
                break;
            case "drawer":
                await visit.Page.Locator("#clock").ClickAsync();
                await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("tasks.task.add");
                break;
            case "people":
                await visit.OpenList();
                await visit.Page.Locator("#me").ClickAsync();
                await Expect(visit.Page.Locator(".option").First).ToBeVisibleAsync();
                break;
            default:
                await visit.Page.Locator("#panes").GetByRole(AriaRole.Button, new() { Name = scene == "list" ? "Чаты" : "Портал" }).ClickAsync();
                await Expect(visit.Page.Locator(scene == "list" ? ".dialog" : ".card").First).ToBeVisibleAsync();
                break;
        }
    }
}
