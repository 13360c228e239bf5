using B24CoachBot.Sandbox.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace B24CoachBot.Sandbox.Tests.Page;

/// <summary>«Согласования»: a business process asks somebody for a decision, and the page gives it.</summary>
public sealed class ApprovalOnThePageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task One_is_opened_for_somebody_and_decided()
    {
        await using var portal = await TestPortal.Start(options => options with { Seed = "company" });
        await using var visit = await Visit.Open(chromium, portal.Portal.Url, person: 5);

        await visit.Button("Согласования").ClickAsync();
        var window = visit.Page.GetByRole(AriaRole.Dialog);
        await Expect(window).ToContainTextAsync("Ничего не ждёт.");
        await window.GetByLabel("Документ").FillAsync("Договор № 12, «Вектор»");
        await window.GetByLabel("Кто решает").SelectOptionAsync("3");
        await visit.Button("Отправить на согласование").ClickAsync();
        await Expect(window).ToContainTextAsync("Договор № 12, «Вектор»");
        await visit.Button("Утвердить").ClickAsync();

        await Expect(window).ToContainTextAsync("Ничего не ждёт.");
        var approval = (await portal.Look("state")).At("approvals", 0)!;
        Assert.Equal(("approved", 3L, "Согласование договора"), ((string)approval["status"]!, (long)approval["by"]!, (string)approval["name"]!));
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData("review", "Ознакомлен(а)")]
    [InlineData("request", "Сведения даны")]
    public async Task One_of_another_kind_has_one_key_and_ends_by_it(string kind, string key)
    {
        await using var portal = await TestPortal.Start(options => options with { Seed = "company" });
        await using var visit = await Visit.Open(chromium, portal.Portal.Url, person: 5);

        await visit.Button("Согласования").ClickAsync();
        var window = visit.Page.GetByRole(AriaRole.Dialog);
        await window.GetByLabel("Документ").FillAsync("Регламент отгрузки");
        await window.GetByLabel("Что просят").SelectOptionAsync(kind);
        await window.GetByLabel("Кто решает").SelectOptionAsync("3");
        await visit.Button("Отправить на согласование").ClickAsync();
        await Expect(visit.Button(key)).ToBeVisibleAsync();
        await Expect(visit.Button("Отклонить")).ToHaveCountAsync(0);
        await visit.Button(key).ClickAsync();

        await Expect(window).ToContainTextAsync("Ничего не ждёт.");
        var approval = (await portal.Look("state")).At("approvals", 0)!;
        Assert.Equal((kind, "completed", 3L), ((string)approval["kind"]!, (string)approval["status"]!, (long)approval["by"]!));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_clock_goes_to_the_next_digest_when_the_bot_plans_one()
    {
        await using var portal = await TestPortal.Start(options => options with { Seed = "company" });
        await using var visit = await Visit.Open(chromium, portal.Portal.Url, person: 2);
        await visit.Page.Locator("#clock").ClickAsync();
        await Expect(visit.Button("До следующей сводки")).ToBeDisabledAsync();
        var digest = new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(3));
        portal.Portal.Probe = new BotProbe(() => Task.CompletedTask, () => [], () => 0, NextDigest: () => digest);

        await portal.Say(2, "привет", "user5");
        await visit.Button("До следующей сводки").ClickAsync();

        await Expect(visit.Page.Locator(".face")).ToContainTextAsync("10:00");
        Assert.Equal(digest, portal.Portal.Clock.GetUtcNow(), TimeSpan.FromMinutes(1));
        Assert.Empty(visit.Complaints);
    }
}
