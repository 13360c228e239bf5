using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox;

namespace B24CoachBot.Benchmarks;

/// <summary>A portal at the real moment, for a bot that is another process; spoken to over its control calls.</summary>
internal sealed class PortalAlone : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly SandboxPortal portal;
    private readonly HttpClient control;

    private PortalAlone(SandboxPortal portal)
    {
        this.portal = portal;
        control = new HttpClient { BaseAddress = new Uri(portal.Url) };
    }

    public string WebhookUrl => portal.WebhookUrl;

    public string Folder => portal.DataFolder;

    public static async Task<PortalAlone> Open() =>
        new(await SandboxPortal.StartAsync(new SandboxOptions { Urls = "http://127.0.0.1:0", PortalOnly = true }));

    public async Task Say(string text)
    {
        using var answer = await control.PostAsJsonAsync("/sandbox/messages", new { user = 1, dialog = "bot", text }, JsonSerializerOptions.Web);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Returns when the bot is registered and its commands stand.</summary>
    public Task BotStands() => Until(async () => (await State())["commands"]!.AsArray().Count >= 3);

    /// <summary>How many messages of the dialogue are the bot's.</summary>
    public async Task<int> Answers()
    {
        var seen = (await control.GetFromJsonAsync<JsonArray>("/sandbox/dialogs/bot/messages?user=1"))!;
        return seen.Count(message => message!["authorId"]!.GetValue<int>() != 1);
    }

    public Task AnswersAre(int count) => Until(async () => await Answers() >= count);

    public async ValueTask DisposeAsync()
    {
        control.Dispose();
        await portal.DisposeAsync();
        Directory.Delete(portal.DataFolder, recursive: true);
    }

    private static async Task Until(Func<Task<bool>> done)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await done())
        {
            await Task.Delay(Look, patience.Token);
        }
    }

    private async Task<JsonNode> State() => (await control.GetFromJsonAsync<JsonNode>("/sandbox/state"))!;
}
