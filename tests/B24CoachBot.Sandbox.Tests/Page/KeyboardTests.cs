using B24CoachBot.Sandbox.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace B24CoachBot.Sandbox.Tests.Page;

/// <summary>Everything without a mouse, and always to be seen where one is.</summary>
public sealed class KeyboardTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Anna = 2;

    [Fact]
    public async Task The_list_of_dialogues_is_one_stop_in_which_arrows_choose()
    {
        await using var portal = await Company();
        await ScriptedBot.Join(portal);
        await portal.Say(4, "привет", $"user{Anna}");
        await portal.Say(8, "здравствуйте", $"user{Anna}");
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);
        await Expect(visit.Page.Locator(".dialog")).ToHaveCountAsync(3);

        await visit.TabTo(visit.Page.Locator(".dialog").First);
        await Press(visit, "ArrowDown", "ArrowDown", "ArrowDown", "Enter");

        await Expect(visit.Page.Locator("#chat-head h2")).ToHaveTextAsync("Марина Кузнецова");
        await Press(visit, "Tab");
        Assert.True(await visit.HasFocus(visit.Thread));
    }

    [Fact]
    public async Task A_message_is_reached_by_arrows_and_answered_liked_forwarded_and_edited_from_its_menu()
    {
        await using var portal = await Company();
        await ScriptedBot.Join(portal);
        await portal.Say(4, "когда акт?", $"user{Anna}");
        await portal.Say(Anna, "завтра", "user4");
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);
        await visit.Page.Locator(".dialog").Filter(new() { HasText = "Марина" }).ClickAsync();
        await Expect(visit.Message("завтра")).ToBeVisibleAsync();

        await visit.Thread.FocusAsync();
        await Press(visit, "ArrowUp", "ArrowUp", "Enter", "Home", "ArrowRight", "ArrowRight", "Enter");
        await Expect(visit.Message("когда акт?").Locator(".reaction").GetByAltText("❤")).ToBeVisibleAsync();
        await Press(visit, "Enter", "Enter");
        await Expect(visit.Page.Locator(".strip")).ToContainTextAsync("Ответ: Марина Кузнецова");
        Assert.True(await visit.HasFocus(visit.Field));
        await Press(visit, "Escape");
        await Expect(visit.Page.Locator(".strip")).ToHaveCountAsync(0);

        await visit.Thread.FocusAsync();
        await Press(visit, "ArrowUp", "Enter", "Escape");
        await Expect(visit.Page.GetByRole(AriaRole.Menu)).ToHaveCountAsync(0);
        Assert.True(await visit.HasFocus(visit.Message("завтра")));
        await Press(visit, "Enter", "ArrowDown", "Enter");
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Кому переслать?");
        await Press(visit, "Escape");
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await visit.Message("завтра").FocusAsync();
        await Press(visit, "Enter", "ArrowDown", "ArrowDown", "Enter");
        await visit.Page.Keyboard.TypeAsync(" утром");
        await Press(visit, "Enter");
        await Expect(visit.Message("завтра утром")).ToContainTextAsync("изменено");
    }

    [Fact]
    public async Task A_step_of_the_task_is_ticked_and_the_clock_is_moved_and_Escape_leads_back()
    {
        await using var portal = await Company();
        await ScriptedBot.Join(portal);
        var task = (await portal.Third("tasks.task.add", new { fields = new { title = "КП", creatorId = Anna, responsibleId = Anna } })).Long("result", "item", "id");
        var root = await portal.Second("task.checklistitem.add", new { TASKID = task, FIELDS = new { TITLE = "Шаги", PARENT_ID = 0 } });
        await portal.Second("task.checklistitem.add", new { TASKID = task, FIELDS = new { TITLE = "Собрать", PARENT_ID = root.Long("result") } });
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);
        await Expect(visit.Board.GetByLabel("Собрать")).ToBeVisibleAsync();

        await visit.TabTo(visit.Board.GetByLabel("Собрать"));
        await Press(visit, "Space");
        await Expect(visit.Board).ToContainTextAsync("1 / 1");
        await Expect(visit.Board.GetByLabel("Собрать")).ToBeFocusedAsync();
        await visit.TabTo(visit.Page.Locator("#clock"), "Shift+Tab");
        await Press(visit, "Enter");
        await visit.TabTo(visit.Button("+10 мин"));
        await Press(visit, "Enter");
        await Expect(visit.Page.Locator(".face")).ToContainTextAsync("10:1");
        await Press(visit, "Escape");

        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator("#clock")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Wherever_Tab_goes_the_eye_finds_it(int width)
    {
        await using var portal = await Company();
        var bot = await ScriptedBot.Join(portal);
        await portal.Say(Anna, "/task КП");
        await bot.ShowCard(Anna);
        await using var visit = await Visit.Open(chromium, portal.Portal.Url, width: width);
        await Expect(visit.Button("Создать")).ToBeVisibleAsync();

        var unseen = new List<string>();
        for (var step = 0; step < 25; step++)
        {
            await Press(visit, "Tab");
            unseen.AddRange(await visit.Page.EvaluateAsync<string[]>(
                "(() => { const one = document.activeElement; const style = getComputedStyle(one); const box = one.getBoundingClientRect(); " +
                "const isSeen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.width > 0 && box.bottom > 0 && box.top < innerHeight; " +
                "return one === document.body || isSeen ? [] : [one.outerHTML.slice(0, 120)]; })()"));
        }

        Assert.Empty(unseen);
    }

    private static Task<TestPortal> Company() => TestPortal.Start(options => options with { Seed = "company" });

    private static async Task Press(Visit visit, params string[] keys)
    {
        foreach (var key in keys)
        {
            await visit.Page.Keyboard.PressAsync(key);
        }
    }
}
