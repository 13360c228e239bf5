using Microsoft.Playwright;

namespace B24CoachBot.Sandbox.Tests.Page;

/// <summary>One person's look at the page, with all that the browser complained of and every address it asked elsewhere.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private Visit(IPage page) => Page = page;

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public List<string> Elsewhere { get; } = [];

    public ILocator Field => Page.Locator("#words");

    public ILocator Thread => Page.GetByRole(AriaRole.Log);

    public ILocator Board => Page.Locator("#board");

    /// <summary>Opens the page as an employee of the seed; 2 is Анна Котова.</summary>
    public static async Task<Visit> Open(Chromium chromium, string url, int person = 2, int width = 1280, int height = 800, string locale = "ru-RU", bool dark = false)
    {
        var context = await chromium.Required().NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            Locale = locale,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var visit = new Visit(await context.NewPageAsync());
        visit.Page.SetDefaultTimeout(15_000);
        visit.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                visit.Complaints.Add(message.Text);
            }
        };
        visit.Page.PageError += (_, error) => visit.Complaints.Add(error);
        visit.Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(url, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                visit.Elsewhere.Add(request.Url);
            }
        };
        await visit.Page.GotoAsync($"{url}/?as={person}");
        await Assertions.Expect(visit.Page.Locator("#me b")).ToHaveCountAsync(1);
        return visit;
    }

    public async Task Say(string text)
    {
        await Field.FillAsync(text);
        await Field.PressAsync("Enter");
    }

    /// <summary>On a phone the list of dialogues is a page of its own; on a wide screen it is always there.</summary>
    public async Task OpenList()
    {
        if (!await Page.Locator("#dialogs").IsVisibleAsync())
        {
            await Page.Locator("#panes").GetByRole(AriaRole.Button).First.ClickAsync();
        }
    }

    public ILocator Message(string text) => Thread.GetByRole(AriaRole.Article).Filter(new() { HasText = text }).Last;

    public Task<bool> HasFocus(ILocator locator) => locator.EvaluateAsync<bool>("element => element === document.activeElement");

    /// <summary>Goes on by one key until the element is reached.</summary>
    public async Task TabTo(ILocator locator, string key = "Tab")
    {
        const int furthest = 40;
        for (var step = 0; step < furthest; step++)
        {
            if (await HasFocus(locator))
            {
                return;
            }

            await Page.Keyboard.PressAsync(key);
        }

        Assert.Fail($"{locator} was not reached by {key}.");
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
