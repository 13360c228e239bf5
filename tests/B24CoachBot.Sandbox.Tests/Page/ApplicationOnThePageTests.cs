using B24CoachBot.Sandbox.Tests.Applications;
using B24CoachBot.Sandbox.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace B24CoachBot.Sandbox.Tests.Page;

/// <summary>What applications add to the page, and the page of another portal.</summary>
public sealed class ApplicationOnThePageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_messages_menu_ends_with_the_applications_items_and_a_choice_shows_its_page()
    {
        chromium.Required();
        await using var portal = await TestPortal.Start();
        await ScriptedBot.Join(portal);
        await using var app = await App.Install(portal);
        app.Receiver.Html = "<style nonce=\"5f0c\">p { color: rgb(10, 90, 160) }</style><p>Черновик ждёт вас в чате</p>";
        await app.Call("placement.bind", new { PLACEMENT = "IM_CONTEXT_MENU", HANDLER = app.Receiver.Url, TITLE = "Поставить задачу" });
        await portal.Say(3, "Подготовьте КП", "user2");
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);
        await visit.Page.Locator("#dialogs").GetByText("Пётр Соколов").ClickAsync();

        await visit.Message("Подготовьте КП").Locator(".bubble").ClickAsync(new() { Button = MouseButton.Right });
        await visit.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Поставить задачу" }).ClickAsync();

        var window = visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Поставить задачу" });
        var text = window.FrameLocator("iframe").Locator("p");
        await Expect(text).ToHaveTextAsync("Черновик ждёт вас в чате");
        await Expect(text).ToHaveCSSAsync("color", "rgb(10, 90, 160)");
        Assert.Equal("IM_CONTEXT_MENU", app.Receiver.Bodies.Single(body => body.ContainsKey("PLACEMENT"))["PLACEMENT"]);
    }

    [Fact]
    public async Task The_page_of_another_portal_is_opened_by_its_name_and_stays_there()
    {
        chromium.Required();
        await using var portal = await TestPortal.Start();
        await portal.Control("portals", new { name = "north", seed = "company" });
        await using var visit = await Visit.Open(chromium, portal.Portal.Url);

        await visit.Page.GotoAsync($"{portal.Portal.Url}/?as=2&portal=north");

        await Expect(visit.Page.Locator("#me b")).ToHaveTextAsync("Анна Котова");
        Assert.EndsWith("&portal=north", visit.Page.Url, StringComparison.Ordinal);
    }
}
