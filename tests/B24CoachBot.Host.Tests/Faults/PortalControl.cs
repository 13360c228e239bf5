using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace B24CoachBot.Host.Tests.Faults;

/// <summary>The control calls of a running portal, in this process or another.</summary>
public sealed class PortalControl(string url) : IDisposable
{
    public static IReadOnlyList<string> WorkAhead { get; } = ["outbox ", "late-answer ", "turn of ", "feed"];

    // A machine may be slow; only a portal that stands still makes idle take longer.
    private static readonly TimeSpan FirstPatience = TimeSpan.FromSeconds(2.5);
    private static readonly TimeSpan NextPatience = TimeSpan.FromSeconds(0.5);
    private static readonly int[] Steps = [5, 10, 20, 30, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60];

    private readonly HttpClient http = new() { BaseAddress = new Uri(url), Timeout = TimeSpan.FromSeconds(90) };

    public async Task<JsonNode> Post(string path, object body)
    {
        using var answer = await http.PostAsJsonAsync($"/sandbox/{path}", body, JsonSerializerOptions.Web);
        return await Read(answer);
    }

    public async Task<JsonNode> Get(string path)
    {
        using var answer = await http.GetAsync(new Uri($"/sandbox/{path}", UriKind.Relative));
        return await Read(answer);
    }

    public async Task Delete(string path)
    {
        using var answer = await http.DeleteAsync(new Uri($"/sandbox/{path}", UriKind.Relative));
        await Read(answer);
    }

    public Task Say(int user, string text) => Post("messages", new { user, dialog = "bot", text });

    public Task Press(int user, Message message, string button) => Post("press", new { user, messageId = message.Id, button });

    public Task Fault(Misbehaviour fault, int times = 1) => Post("faults", new { method = fault.Method, kind = fault.Kind, times, executed = fault.Executed });

    public Task Advance(int seconds) => Post("clock", new { advance = string.Create(CultureInfo.InvariantCulture, $"PT{seconds}S") });

    public async Task<IReadOnlyList<Message>> Messages(int user) =>
        [.. (await Get($"dialogs/bot/messages?user={user}")).AsArray().Select(Message.Read)];

    public Task<JsonNode> State() => Get("state");

    /// <summary>How many requests have met a misbehaviour of this kind since the start.</summary>
    public async Task<int> Met(string kind) => (await Get("requests")).AsArray().Count(request => (string?)request!["fault"] == kind);

    /// <summary>Lets the bot do all it has to do soon: idle, then on to the next moment that work waits for, until none does.</summary>
    public async Task Settle()
    {
        for (var look = 0; look < 100; look++)
        {
            var still = await Idle();
            var now = Moment(still["now"]);
            var ahead = still["waiting"]!.AsArray()
                .Where(work => WorkAhead.Any(known => ((string)work!["what"]!).StartsWith(known, StringComparison.Ordinal)))
                .Select(work => Moment(work!["due"]))
                .ToList();
            if (ahead.Count == 0)
            {
                return;
            }

            await Advance((int)Math.Max(0, Math.Ceiling((ahead.Min() - now).TotalSeconds)) + 1);
        }

        Assert.Fail("The bot did not come to rest.");
    }

    public void Dispose() => http.Dispose();

    /// <summary>What waits for the portal's clock inside idle itself (its pace, a time-out) is helped on by moving it.</summary>
    public async Task<JsonNode> Idle()
    {
        var idle = Post("idle", new { });
        var patience = FirstPatience;
        foreach (var step in Steps)
        {
            if (await Task.WhenAny(idle, Task.Delay(patience)) == idle)
            {
                break;
            }

            await Advance(step);
            patience = NextPatience;
        }

        return await idle;
    }

    private static DateTimeOffset Moment(JsonNode? node) => DateTimeOffset.Parse((string)node!, CultureInfo.InvariantCulture);

    private static async Task<JsonNode> Read(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {text}");
        return (text.Length == 0 ? null : JsonNode.Parse(text)) ?? new JsonObject();
    }
}

/// <summary>A misbehaviour to order.</summary>
public sealed record Misbehaviour(string Method, string Kind, bool Executed = false);

/// <summary>A message as its reader sees it; <paramref name="Live"/> are the captions that can be pressed.</summary>
public sealed record Message(long Id, string Text, IReadOnlyList<string> Live)
{
    public static Message Read(JsonNode? node) => new(
        (long)node!["id"]!,
        (string)node["text"]!,
        [.. node["buttons"]!.AsArray().Where(button => !(bool)button!["disabled"]!).Select(button => (string)button!["text"]!)]);
}
