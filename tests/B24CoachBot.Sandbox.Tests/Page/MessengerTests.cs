using B24CoachBot.Sandbox.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace B24CoachBot.Sandbox.Tests.Page;

/// <summary>The page as an employee uses it, in a real browser.</summary>
public sealed class MessengerTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Anna = 2;

    [Fact]
    public async Task A_newcomer_takes_an_example_with_one_click_and_says_it()
    {
        await using var portal = await Company();
        var bot = await ScriptedBot.Join(portal);
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);

        await visit.Page.Locator(".example").First.ClickAsync();
        var said = await visit.Field.InputValueAsync();
        await visit.Field.PressAsync("Enter");

        var heard = await bot.Hear("ONIMBOTV2COMMANDADD");
        Assert.Equal(said, "/task " + (string?)heard["command"]!["params"]);
        await Expect(visit.Thread.GetByRole(AriaRole.Article)).ToContainTextAsync(said);
        await Expect(visit.Page.Locator(".welcome")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_employee_is_found_by_patronymic_and_stays_chosen_after_a_reload()
    {
        await using var portal = await Company();
        await ScriptedBot.Join(portal);
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);

        await visit.Page.Locator("#me").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Combobox).FillAsync("марина игор");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("#me b")).ToHaveTextAsync("Марина Кузнецова");
        await visit.Page.ReloadAsync();

        await Expect(visit.Page.Locator("#me b")).ToHaveTextAsync("Марина Кузнецова");
    }

    [Fact]
    public async Task A_card_shows_its_rows_and_the_deadline_by_the_portals_clock()
    {
        await using var portal = await Company();
        var bot = await ScriptedBot.Join(portal);
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);
        await visit.Say("/task Марине подготовить КП");
        await bot.Hear("ONIMBOTV2COMMANDADD");

        await bot.ShowCard(Anna);

        var card = visit.Thread.GetByRole(AriaRole.Article).Filter(new() { HasText = "Черновик задачи" });
        await Expect(card.Locator("strong")).ToHaveTextAsync("Черновик задачи");
        await Expect(card.Locator("dd").Nth(1)).ToHaveTextAsync("Марина Кузнецова");
        await Expect(card.Locator("time").First).ToContainTextAsync("18:00");
        await Expect(card.Locator(".key")).ToHaveTextAsync(["Создать", "Изменить", "Отмена"]);
    }

    [Fact]
    public async Task A_press_greys_the_button_before_the_portal_answers_and_reaches_the_bot_once()
    {
        await using var portal = await Company();
        var bot = await ScriptedBot.Join(portal);
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);
        var card = await bot.ShowCard(Anna);
        var answer = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/sandbox/press", async route =>
        {
            await answer.Task;
            await route.ContinueAsync();
        });

        await visit.Button("Создать").DblClickAsync();
        await Expect(visit.Button("Создать")).ToBeDisabledAsync();
        answer.SetResult();

        await bot.Hear("ONIMBOTV2COMMANDADD");
        Assert.Equal(0, await bot.Waiting("ONIMBOTV2COMMANDADD"));
        await Expect(visit.Button("Создать")).ToBeDisabledAsync();
        await Expect(visit.Button("Изменить")).ToBeEnabledAsync();

        await bot.Rewrite(card, "Поставлена", "Отменить");
        await Expect(visit.Button("Отменить")).ToBeEnabledAsync();
        await Expect(visit.Button("Создать")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_reply_an_edit_a_like_a_file_and_a_deletion_reach_the_bot()
    {
        await using var portal = await Company();
        var bot = await ScriptedBot.Join(portal);
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);
        var card = await bot.ShowCard(Anna);

        await Choose(visit, "Черновик задачи", "Ответить");
        await visit.Page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "price.txt", MimeType = "text/plain", Buffer = "40"u8.ToArray() });
        await Expect(visit.Page.Locator(".strip")).ToHaveCountAsync(2);
        await visit.Say("вот прайс");
        var reply = await bot.Hear("ONIMBOTV2MESSAGEADD");
        await Choose(visit, "вот прайс", "Изменить");
        await visit.Say("вот новый прайс");
        var edited = await bot.Hear("ONIMBOTV2MESSAGEUPDATE");
        await Choose(visit, "Черновик задачи", "Нравится");
        var liked = await bot.Hear("ONIMBOTV2REACTIONCHANGE");
        await Choose(visit, "новый прайс", "Удалить");
        var deleted = await bot.Hear("ONIMBOTV2MESSAGEDELETE");

        Assert.Equal($"{card}", $"{reply["message"]!["params"]!["REPLY_ID"]}");
        Assert.NotNull(reply["message"]!["params"]!["FILE_ID"]);
        Assert.Equal("вот новый прайс", (string?)edited["message"]!["text"]);
        Assert.Equal("like", (string?)liked["reaction"]);
        Assert.Equal($"{reply["message"]!["id"]}", $"{deleted["messageId"]}");
        await Expect(visit.Thread).ToContainTextAsync("Сообщение удалено");
    }

    [Fact]
    public async Task A_colleagues_message_is_forwarded_to_the_bot_with_words_of_ones_own()
    {
        await using var portal = await Company();
        var bot = await ScriptedBot.Join(portal);
        await portal.Say(4, "нужен акт по Вектору", "user2");
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);

        await visit.Page.Locator("#dialogs").GetByText("Марина Кузнецова").ClickAsync();
        await Choose(visit, "нужен акт", "Переслать");
        await visit.Page.GetByRole(AriaRole.Option, new() { Name = "Коуч" }).ClickAsync();
        await visit.Say("Олегу до пятницы");

        Assert.Equal("Олегу до пятницы", (string?)(await bot.Hear("ONIMBOTV2MESSAGEADD"))["message"]!["text"]);
        var forwarded = await bot.Hear("ONIMBOTV2MESSAGEADD");
        Assert.Equal(4, (long?)forwarded["message"]!["forward"]!["userId"]);
        await Expect(visit.Thread).ToContainTextAsync("Переслано, автор: Марина Кузнецова");
    }

    [Fact]
    public async Task A_group_chat_is_gathered_and_the_bot_hears_its_mention_only()
    {
        await using var portal = await Company();
        var bot = await ScriptedBot.Join(portal);
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);

        await visit.Page.Locator("#new-chat").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Option, new() { Name = "Марина Игоревна" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Option, new() { Name = "Илья Дмитриевич" }).ClickAsync();
        await visit.Page.GetByLabel("Название чата").FillAsync("Поставка для Вектора");
        await visit.Button("Открыть").ClickAsync();
        await Expect(visit.Page.Locator("#chat-head h2")).ToHaveTextAsync("Поставка для Вектора");
        await visit.Say("просто разговор");
        await visit.Field.PressSequentiallyAsync("@к");
        await visit.Field.PressAsync("Tab");
        await visit.Field.PressSequentiallyAsync("запиши");
        await visit.Field.PressAsync("Enter");

        var heard = await bot.Hear("ONIMBOTV2MESSAGEADD");
        Assert.Equal($"[USER={bot.Id}]Коуч[/USER] запиши", (string?)heard["message"]!["text"]);
        await Expect(visit.Thread.Locator(".mention")).ToHaveTextAsync("Коуч");
    }

    [Fact]
    public async Task A_slash_offers_the_commands_and_shift_with_enter_only_breaks_the_line()
    {
        await using var portal = await Company();
        var bot = await ScriptedBot.Join(portal);
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);

        await visit.Field.PressSequentiallyAsync("/t");
        await Expect(visit.Page.GetByRole(AriaRole.Option)).ToContainTextAsync("/task");
        await visit.Field.PressAsync("Tab");
        await visit.Field.PressSequentiallyAsync("первая");
        await visit.Field.PressAsync("Shift+Enter");
        await visit.Field.PressSequentiallyAsync("вторая");
        await visit.Field.PressAsync("Enter");

        Assert.Equal("первая\nвторая", (string?)(await bot.Hear("ONIMBOTV2COMMANDADD"))["command"]!["params"]);
    }

    [Fact]
    public async Task The_whole_way_from_word_to_press_needs_no_mouse()
    {
        await using var portal = await Company();
        var bot = await ScriptedBot.Join(portal);
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);
        var keys = visit.Page.Keyboard;

        await visit.TabTo(visit.Page.Locator("#me"));
        await keys.PressAsync("Enter");
        await keys.TypeAsync("Орлов Илья");
        await keys.PressAsync("Enter");
        await Expect(visit.Page.Locator("#me b")).ToHaveTextAsync("Илья Орлов");
        await visit.TabTo(visit.Page.Locator("#words"));
        await keys.TypeAsync("поставь задачу");
        await keys.PressAsync("Enter");
        await bot.Hear("ONIMBOTV2MESSAGEADD");
        await bot.ShowCard(8);
        await Expect(visit.Button("Создать")).ToBeVisibleAsync();
        await visit.TabTo(visit.Button("Создать"), "Shift+Tab");
        await keys.PressAsync("Enter");

        Assert.Equal("Создать", (string?)(await bot.Hear("ONIMBOTV2COMMANDADD"))["command"]!["params"]);
    }

    private static Task<TestPortal> Company() => TestPortal.Start(options => options with { Seed = "company" });

    private static async Task Choose(Visit visit, string message, string entry)
    {
        var row = visit.Thread.GetByRole(AriaRole.Article).Filter(new() { HasText = message }).Last;
        await row.HoverAsync();
        await row.GetByRole(AriaRole.Button, new() { Name = "Ещё" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Menuitem, new() { Name = entry, Exact = true }).ClickAsync();
    }
}
