using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Adapters.Portal.Events;
using B24CoachBot.Sandbox;

namespace B24CoachBot.Host.Tests.Portal;

/// <summary>The Sandbox's portal with the adapter connected to it and the bot registered.</summary>
internal sealed class Company : IAsyncDisposable
{
    public static readonly Secret Token = new("9f00aa");

    private readonly HttpClient control;
    private readonly SandboxPortal portal;

    private Company(SandboxPortal portal, Connected bot)
    {
        this.portal = portal;
        Bot = bot;
        control = new HttpClient { BaseAddress = new Uri(portal.Url) };
    }

    public Connected Bot { get; }

    public TimeProvider Clock => portal.Clock;

    public int BotId { get; private set; }

    public static async Task<Company> Open(string seed = "company", string webhook = "admin")
    {
        var portal = await SandboxPortal.StartAsync(new SandboxOptions
        {
            Urls = "http://127.0.0.1:0",
            PortalOnly = true,
            Seed = seed,
            Webhook = webhook,
            Now = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(3)),
        });
        Assert.True(PortalAddress.TryParse(portal.WebhookUrl, out var address));
        return new Company(portal, new Connected(address, portal.Clock));
    }

    public async Task<Registered.Ready> Register(params CommandFields[] commands)
    {
        var plan = new BotPlan("b24coach", Token, new BotProperties("Коуч", null, "AI"), commands);
        var ready = Assert.IsType<Registered.Ready>(await new Registration(Bot.Get<IBots>(), Bot.Get<ICommands>()).Ensure(plan, TestContext.Current.CancellationToken));
        BotId = ready.BotId;
        return ready;
    }

    public async Task<FeedPage> Feed(long? offset = null)
    {
        var reply = await Bot.Get<IFeed>().Get(new GetEvents(BotId, Token, offset), Urgency.Chat, TestContext.Current.CancellationToken);
        return FeedPage.Read(Assert.IsType<PortalReply.Answered>(reply).Result, Clock.GetUtcNow());
    }

    /// <summary>One of the Sandbox's control calls.</summary>
    public async Task<JsonNode?> Control(string path, object body)
    {
        using var answer = await control.PostAsJsonAsync($"/sandbox/{path}", body, JsonSerializerOptions.Web);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    public async Task<JsonNode> State() => JsonNode.Parse(await control.GetStringAsync(new Uri("/sandbox/state", UriKind.Relative)))!;

    public async ValueTask DisposeAsync()
    {
        control.Dispose();
        await Bot.DisposeAsync();
        await portal.DisposeAsync();
        Directory.Delete(portal.DataFolder, recursive: true);
    }
}
