using B24CoachBot.Sandbox.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace B24CoachBot.Sandbox.Tests.Page;

/// <summary>What must hold whatever a message contains and whatever happens to the portal.</summary>
public sealed class SoundnessTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Anna = 2;

    [Fact]
    public async Task No_message_makes_the_page_ask_another_address_or_run_a_strangers_code()
    {
        await using var portal = await Company();
        var bot = await ScriptedBot.Join(portal);
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);

        await bot.Say(Anna, new
        {
            message = "[img size=small]https://example.org/a.png [/img][icon=https://example.org/b.png]" +
                "<img src=https://example.org/c.png onerror='window.caught=1'>[url=javascript:window.caught=2]сюда[/url][color=red;background:url(https://example.org/d)]цвет[/color][b]без конца",
            attach = new object[] { new { IMAGE = new[] { new { LINK = "https://example.org/e.png", NAME = "снимок" } } } },
        });

        var row = visit.Thread.GetByRole(AriaRole.Article);
        await Expect(row).ToContainTextAsync("<img src=https://example.org/c.png onerror=");
        await Expect(row).ToContainTextAsync("[b]без конца");
        await Expect(row.GetByRole(AriaRole.Link, new() { Name = "сюда" })).ToHaveCountAsync(0);
        Assert.Null(await visit.Page.EvaluateAsync<int?>("window.caught ?? null"));
        Assert.Empty(visit.Elsewhere);
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData("[b]раз[i]два[/i][/b]", "<strong>раз<em>два</em></strong>")]
    [InlineData("[b]раз[i]два[/b]три[/i]", "<strong>раз[i]два</strong>три[/i]")]
    [InlineData(">>слова\nответ", "<blockquote>слова</blockquote>ответ")]
    [InlineData("[quote]раз\nдва[/quote]три", "<blockquote>раз\nдва</blockquote>три")]
    [InlineData("[quote][b]раз[/b]", "[quote]<strong>раз</strong>")]
    [InlineData("[code][b]x[/b][/code]", "<code>[b]x[/b]</code>")]
    [InlineData("а[br]б [нет] [/b]", "а\nб [нет] [/b]")]
    [InlineData("[send=/task x]жми[/send]", "<button type=\"button\" class=\"inline-offer\" data-send=\"/task x\">жми</button>")]
    [InlineData("[url=//example.org]x[/url]", "<span>x</span>")]
    public async Task Codes_become_elements_and_what_is_broken_stays_text(string text, string expected)
    {
        await using var portal = await Company();
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);

        var html = await visit.Page.EvaluateAsync<string>(
            "async text => { const { bb } = await import('/js/chat/bb.js'); const box = document.createElement('div'); box.append(...bb(text)); return box.innerHTML; }",
            text);

        Assert.Equal(expected, html);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(320)]
    public async Task On_a_phone_nothing_scrolls_sideways(int width)
    {
        await using var portal = await Company();
        var bot = await ScriptedBot.Join(portal);
        await bot.ShowCard(Anna);
        await portal.Say(Anna, $"слово{new string('ы', 300)}");
        await using var visit = await Visit.Open(chromium, portal.Portal.Url, width: width, height: 844);
        await Expect(visit.Button("Создать")).ToBeVisibleAsync();

        foreach (var pane in new[] { "Чаты", "Переписка", "Портал" })
        {
            await visit.Page.Locator("#panes").GetByRole(AriaRole.Button, new() { Name = pane }).ClickAsync();
            var widest = await visit.Page.EvaluateAsync<int>(
                "Math.max(document.documentElement.scrollWidth, ...[...document.querySelectorAll('.pane, .thread, .board, .dialogs')].map(e => e.scrollWidth))");
            Assert.True(widest <= width, $"{pane} is {widest} wide.");
        }
    }

    [Fact]
    public async Task A_restart_of_the_portal_is_said_and_outlived()
    {
        var folder = Directory.CreateTempSubdirectory("b24-page-").FullName;
        try
        {
            var portal = await Company(folder);
            var url = portal.Portal.Url;
            await ScriptedBot.Join(portal);
            await using var visit = await Visit.Open(chromium, url);
            await visit.Say("до перезапуска");
            await Expect(visit.Thread).ToContainTextAsync("до перезапуска");

            await portal.DisposeAsync();
            await Expect(visit.Page.GetByText("Портал не отвечает")).ToBeVisibleAsync();
            await using var again = await TestPortal.Start(options => options with { Urls = url, Data = folder });

            await Expect(visit.Page.GetByText("Портал не отвечает")).ToHaveCountAsync(0);
            await visit.Say("после перезапуска");
            await Expect(visit.Thread).ToContainTextAsync("после перезапуска");
            await Expect(visit.Thread).ToContainTextAsync("до перезапуска");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Without_a_bot_the_page_says_so_until_one_joins()
    {
        await using var portal = await Company();
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);
        await Expect(visit.Thread).ToContainTextAsync("Бот ещё не подключён");

        await ScriptedBot.Join(portal);

        await Expect(visit.Page.Locator(".example")).ToHaveCountAsync(3);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_language_is_the_browsers_until_it_is_changed_and_both_have_the_same_words()
    {
        await using var portal = await Company();
        await ScriptedBot.Join(portal);
        await using var visit = await Visit.Open(chromium, portal.Portal.Url, locale: "en-GB");
        await Expect(visit.Page.Locator(".welcome")).ToContainTextAsync("Say who has to do what");

        await visit.Page.Locator("#language").ClickAsync();
        await Expect(visit.Page.Locator(".welcome")).ToContainTextAsync("Скажите, кому и что сделать");

        var missing = await visit.Page.EvaluateAsync<string[]>(
            "async () => { const { ru } = await import('/js/words/ru.js'); const { en } = await import('/js/words/en.js'); return [...Object.keys(ru).filter(k => !(k in en)), ...Object.keys(en).filter(k => !(k in ru))]; }");
        Assert.Empty(missing);
    }

    private static Task<TestPortal> Company(string? data = null) => TestPortal.Start(options => options with { Seed = "company", Data = data });
}
