using Microsoft.Playwright;

namespace B24CoachBot.Sandbox.Tests.Page;

/// <summary>Debian's own browser, started once for a class; nothing is ever downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? driver;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program))
        {
            return;
        }

        driver = await Playwright.CreateAsync();
        browser = await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Program, Args = Switches });
    }

    /// <summary>The browser; without one the test is skipped at a desk and fails where CI=true.</summary>
    public IBrowser Required()
    {
        if (browser is null)
        {
            const string missing = $"{Program} is missing: apt-get install -y chromium fonts-dejavu-core";
            Assert.True(Environment.GetEnvironmentVariable("CI") != "true", missing);
            Assert.Skip(missing);
        }

        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        driver?.Dispose();
    }
}
