using B24CoachBot.Sandbox.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace B24CoachBot.Sandbox.Tests.Page;

/// <summary>What makes a page a messenger: who is typing, what is under way, what came meanwhile.</summary>
public sealed class LivingTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Anna = 2;
    private const int Marina = 4;

    [Fact]
    public async Task Who_is_typing_is_seen_in_the_dialogue_and_in_the_list_until_the_words_come()
    {
        await using var portal = await Company();
        var bot = await ScriptedBot.Join(portal);
        await bot.Say(Anna, new { message = "Здравствуйте" });
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);

        await bot.Type(Anna);
        await Expect(visit.Thread).ToContainTextAsync("Коуч печатает…");
        await Expect(visit.Page.Locator("#dialogs")).ToContainTextAsync("Коуч печатает…");
        await bot.Type(Anna, "IMBOT_AGENT_ACTION_THINKING");
        await Expect(visit.Thread).ToContainTextAsync("Коуч думает…");
        await bot.Say(Anna, new { message = "Готово" });

        await Expect(visit.Thread).ToContainTextAsync("Готово");
        await Expect(visit.Page.GetByText("Коуч думает…")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_bot_is_taken_to_be_typing_from_a_persons_word_to_its_answer()
    {
        await using var portal = await Company();
        var bot = await ScriptedBot.Join(portal);
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);

        await visit.Say("поставь задачу");
        await Expect(visit.Thread).ToContainTextAsync("Коуч печатает…");
        await bot.Say(Anna, new { message = "Кому?" });

        await Expect(visit.Thread).ToContainTextAsync("Кому?");
        await Expect(visit.Page.GetByText("Коуч печатает…")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Once_the_bot_has_greeted_the_page_adds_only_its_examples()
    {
        await using var portal = await Company();
        var bot = await ScriptedBot.Join(portal);
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);
        await Expect(visit.Page.Locator(".welcome")).ToContainTextAsync("Скажите, кому и что сделать");

        await bot.Say(Anna, new { message = "Здравствуйте, Анна! Я ставлю задачи." });

        await Expect(visit.Page.Locator(".welcome h3")).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator(".example")).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task A_pressed_button_turns_until_the_bot_has_rewritten_its_card()
    {
        await using var portal = await Company();
        var bot = await ScriptedBot.Join(portal);
        var card = await bot.ShowCard(Anna);
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);

        await visit.Button("Создать").ClickAsync();
        await bot.Hear("ONIMBOTV2COMMANDADD");
        await Expect(visit.Button("Создать")).ToHaveAttributeAsync("aria-busy", "true");
        await bot.Rewrite(card, "Поставлена", "Отменить");

        await Expect(visit.Button("Отменить")).ToBeEnabledAsync();
        await Expect(visit.Page.Locator("[aria-busy]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Whoever_reads_above_is_told_how_much_has_come_and_goes_down_by_one_click()
    {
        await using var portal = await Company();
        var bot = await ScriptedBot.Join(portal);
        await bot.Say(Anna, new { message = string.Join('\n', Enumerable.Range(1, 80)) });
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);
        await visit.Thread.EvaluateAsync("log => { log.scrollTop = 0; }");

        await bot.Say(Anna, new { message = "раз" });
        await bot.Say(Anna, new { message = "два" });
        await Expect(visit.Button("К новым сообщениям: 2")).ToBeVisibleAsync();
        await visit.Button("К новым сообщениям: 2").ClickAsync();

        await Expect(visit.Message("два")).ToBeInViewportAsync();
        await Expect(visit.Page.Locator("#newer")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_list_tells_the_last_words_the_time_and_how_many_are_unread()
    {
        await using var portal = await Company();
        await ScriptedBot.Join(portal);
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);

        await portal.Say(Marina, "привет", $"user{Anna}");
        await portal.Control("messages", new { user = Marina, dialog = $"user{Anna}", file = new { name = "акт.pdf", base64 = "NDA=" } });

        var row = visit.Page.Locator(".dialog").Filter(new() { HasText = "Марина Кузнецова" });
        await Expect(row).ToContainTextAsync("акт.pdf");
        await Expect(row).ToContainTextAsync("10:00");
        await Expect(row.GetByLabel("Непрочитанных: 2")).ToBeVisibleAsync();
        await row.ClickAsync();
        await Expect(row.Locator(".unread")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_reply_shows_what_it_answers_and_a_reaction_tells_whose_it_is()
    {
        await using var portal = await Company();
        await ScriptedBot.Join(portal);
        var question = await portal.Say(Marina, "когда акт?", $"user{Anna}");
        await portal.Control("messages", new { user = Anna, dialog = $"user{Marina}", text = "завтра", reply = question });
        await portal.Control("reactions", new { user = Marina, messageId = question + 1, reaction = "redHeart" });
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);

        await visit.Page.Locator(".dialog").Filter(new() { HasText = "Марина Кузнецова" }).ClickAsync();

        await Expect(visit.Message("завтра").Locator(".reply-to")).ToHaveTextAsync("Марина Кузнецовакогда акт?");
        var reaction = visit.Message("завтра").Locator(".reaction");
        await Expect(reaction).ToHaveAttributeAsync("title", "Марина Кузнецова");
        await Expect(reaction.GetByAltText("❤")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_the_bot_says_in_emoji_is_drawn_without_a_font_for_it()
    {
        await using var portal = await Company();
        var bot = await ScriptedBot.Join(portal);
        await bot.Say(Anna, new { message = "✅ Поставлена, ⛔ нельзя, 👍 да, 👎 нет, ❤️ и 🔥" });
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);

        await Expect(visit.Message("Поставлена").Locator("img.emoji")).ToHaveCountAsync(6);
        var drawn = await visit.Page.EvaluateAsync<bool>("Promise.all([...document.querySelectorAll('img.emoji')].map(img => img.decode())).then(() => true)");
        var left = await visit.Page.EvaluateAsync<string[]>(
            "async () => { const { ru } = await import('/js/words/ru.js'); const { en } = await import('/js/words/en.js'); return [...Object.values(ru), ...Object.values(en), document.body.innerText].filter(words => /\\p{Extended_Pictographic}/u.test(words)); }");

        Assert.True(drawn);
        Assert.Empty(left);
        Assert.Empty(visit.Complaints);
    }

    private static Task<TestPortal> Company() => TestPortal.Start(options => options with { Seed = "company" });
}
