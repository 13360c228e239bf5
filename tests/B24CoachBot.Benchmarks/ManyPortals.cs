using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host;
using B24CoachBot.Host.Operations.Telemetry;
using B24CoachBot.Host.Tenancy;
using B24CoachBot.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace B24CoachBot.Benchmarks;

/// <summary>The bot of this process at several portals, which are another process: what is measured here is the bot's alone.</summary>
internal sealed class ManyPortals : IPortalDirectory, IServiceProvider, IAsyncDisposable
{
    private const string Apart = "portals";

    private readonly string folder = Directory.CreateTempSubdirectory("b24-portals-").FullName;
    private readonly Process portals;
    private readonly Dictionary<string, string> webhooks;
    private readonly HttpClient control;
    private readonly WebApplication bot;
    private readonly ConcurrentBag<WebApplication> alone = [];

    private ManyPortals(Process portals, IReadOnlyList<string> webhooks)
    {
        this.portals = portals;
        this.webhooks = webhooks.Select((webhook, at) => (Name: at == 0 ? "first" : Name(at), webhook)).ToDictionary(one => one.Name, one => one.webhook);
        control = new HttpClient { BaseAddress = new Uri(new Uri(webhooks[0]), "/") };
        bot = Build("first");
        Coaches = new PortalCoaches(this, bot.Services.GetRequiredService<CoachMeter>(), bot.Services.GetRequiredService<ILogger<PortalCoaches>>());
    }

    public PortalCoaches Coaches { get; }

    public IReadOnlyCollection<string> Names => webhooks.Keys;

    public static async Task<ManyPortals> Open(int count)
    {
        var portals = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Apart, $"{count}"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var webhooks = new List<string>();
        while (webhooks.Count < count)
        {
            webhooks.Add(await portals.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The portals did not start."));
        }

        var many = new ManyPortals(portals, webhooks);
        await many.bot.Services.GetRequiredService<Database>().Prepare();
        return many;
    }

    /// <summary>The other process: says the portals' webhooks line by line and ends with its input.</summary>
    public static async Task Serve(int count)
    {
        await using var portal = await SandboxPortal.StartAsync(new SandboxOptions { Urls = "http://127.0.0.1:0", PortalOnly = true });
        using var control = new HttpClient { BaseAddress = new Uri(portal.Url) };
        Console.WriteLine(portal.WebhookUrl);
        for (var at = 1; at < count; at++)
        {
            using var answer = await control.PostAsJsonAsync("/sandbox/portals", new { name = Name(at) });
            answer.EnsureSuccessStatusCode();
            Console.WriteLine((await answer.Content.ReadFromJsonAsync<JsonNode>())!["webhook"]!.GetValue<string>());
        }

        await Console.In.ReadToEndAsync();
    }

    /// <summary>A bot of its own at the portal, as an office has it; returns when it is registered and its commands stand.</summary>
    public async Task<Database> BeginAlone(string portal)
    {
        var own = Build(portal);
        alone.Add(own);
        await own.StartAsync();
        while ((await control.GetFromJsonAsync<JsonNode>($"/sandbox/state?portal={portal}"))!["commands"]!.AsArray().Count < 3)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }

        return own.Services.GetRequiredService<Database>();
    }

    public async Task Say(string portal, int person, string text)
    {
        using var answer = await control.PostAsJsonAsync($"/sandbox/messages?portal={portal}", new { user = person, dialog = "bot", text }, JsonSerializerOptions.Web);
        answer.EnsureSuccessStatusCode();
    }

    public Task<IReadOnlyList<string>> Served() => Task.FromResult<IReadOnlyList<string>>([.. webhooks.Keys]);

    public void Connect(IServiceCollection services, string portal) => services.AddPortal(
        _ => new PortalHost(PortalAddress.TryParse(webhooks[portal], out var address) ? address : throw new InvalidOperationException(portal)),
        Random.Shared.NextDouble,
        CoachHost.UserAgent);

    public object? GetService(Type serviceType) => serviceType == typeof(IPortalDirectory) ? this : bot.Services.GetService(serviceType);

    public async ValueTask DisposeAsync()
    {
        foreach (var own in alone)
        {
            await own.StopAsync();
            await own.DisposeAsync();
        }

        await Coaches.DisposeAsync();
        await bot.DisposeAsync();
        control.Dispose();
        portals.StandardInput.Close();
        await portals.WaitForExitAsync();
        portals.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private WebApplication Build(string portal) => CoachHost.Build(
        [$"--Coach:WebhookUrl={webhooks[portal]}", $"--Coach:DataFolder={Path.Combine(folder, portal)}"], adjust: builder => builder.Logging.ClearProviders());

    private static string Name(int at) => $"portal-{at}";
}
