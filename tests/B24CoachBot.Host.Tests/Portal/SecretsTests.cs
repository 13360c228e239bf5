using System.Collections.Concurrent;
using System.Diagnostics;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;
using Microsoft.Extensions.Logging;

namespace B24CoachBot.Host.Tests.Portal;

public sealed class SecretsTests
{
    private const string Code = "verysecretcode";
    private static readonly CancellationToken Now = TestContext.Current.CancellationToken;
    private static readonly Secret Token = new("verysecrettoken");

    [Theory]
    [InlineData(200, """{"result":{"id":1}}""")]
    [InlineData(403, """{"error":"ACCESS_DENIED","error_description":"no"}""")]
    [InlineData(500, "<html>")]
    [InlineData(-1, "")]
    public async Task Nothing_secret_is_logged_or_traced_however_a_call_ends(int status, string body)
    {
        using var logs = new Lines();
        var traced = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => traced.Enqueue(string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Value}").Prepend(activity.Source.Name))),
        };
        ActivitySource.AddActivityListener(listener);
        await using var stub = await PortalStub.Start((context, _) =>
        {
            if (status < 0)
            {
                context.Abort();
                return Task.CompletedTask;
            }

            return PortalStub.Say(context, body, status);
        });
        await using var portal = new Connected(stub.Host, logs: logs, code: Code);

        var request = new SendMessage(456, Token, "1", new MessageFields("привет"));
        var reply = await portal.Get<IMessages>().Send(request, Urgency.Chat, Now);

        Assert.Contains(Token.Reveal(), Assert.Single(stub.Requests).Text, StringComparison.Ordinal);
        string[] shown = [.. logs, .. traced.Where(line => line.StartsWith("System.Net.Http", StringComparison.Ordinal)), $"{reply}", $"{request}", $"{Token}", $"{portal.Get<PortalHost>().Webhook}"];
        Assert.All(shown, line => Assert.False(line.Contains("verysecret", StringComparison.Ordinal), "a secret is shown"));
    }

    [Fact]
    public async Task A_cancelled_call_says_nothing_secret()
    {
        await using var stub = await PortalStub.Start((context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted));
        await using var portal = new Connected(stub.Host, code: Code);
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        var stopped = await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            portal.Get<IMessages>().Get(new GetChat(456, Token, "1"), Urgency.Chat, cancel.Token));

        Assert.DoesNotContain("verysecret", stopped.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://p.bitrix24.ru/rest/1/abc/")]
    [InlineData("https://p.bitrix24.ru/rest/1/abc")]
    [InlineData(" https://p.bitrix24.ru/rest/1/abc/profile.json ")]
    [InlineData("https://p.bitrix24.ru/rest/api/1/abc/")]
    public void A_webhook_is_read_as_the_portal_shows_it(string text)
    {
        Assert.True(PortalAddress.TryParse(text, out var address));
        Assert.Equal(new PortalAddress(new Uri("https://p.bitrix24.ru"), 1, new Secret("abc")), address);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("p.bitrix24.ru/rest/1/abc/")]
    [InlineData("https://p.bitrix24.ru/rest/abc/")]
    [InlineData("https://p.bitrix24.ru/")]
    [InlineData("http://p.bitrix24.ru/rest/1/abc/")]
    [InlineData("ftp://p.bitrix24.ru/rest/1/abc/")]
    public void What_is_no_webhook_is_refused(string? text) => Assert.False(PortalAddress.TryParse(text, out _));

    [Fact]
    public void This_machine_may_speak_plain_http() => Assert.True(PortalAddress.TryParse("http://localhost:5024/rest/1/abc/", out _));

    private sealed class Lines : ConcurrentQueue<string>, ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
