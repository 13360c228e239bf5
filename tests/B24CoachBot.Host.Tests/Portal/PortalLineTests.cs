using System.Net.Sockets;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace B24CoachBot.Host.Tests.Portal;

public sealed class PortalLineTests
{
    private const string Busy = """{"error":"QUERY_LIMIT_EXCEEDED","error_description":"Too many requests"}""";
    private static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_listening_means_nothing_was_sent()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var deadPort = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        await using var portal = new Connected(new Uri($"http://127.0.0.1:{deadPort}"));

        Assert.IsType<PortalFailure.Unreachable>(Why(await Send(portal)));
    }

    [Fact]
    public async Task An_unknown_host_means_nothing_was_sent()
    {
        await using var portal = new Connected(new Uri("http://nobody.invalid"));

        Assert.IsType<PortalFailure.Unreachable>(Why(await Send(portal)));
    }

    [Fact]
    public async Task A_dropped_connection_leaves_the_fate_unknown_and_is_not_repeated()
    {
        await using var stub = await PortalStub.Start((context, _) =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        await using var portal = new Connected(stub.Host);

        Assert.Equal(new PortalFailure.Unknown(Answered: false), Why(await Send(portal)));
        Assert.Single(stub.Requests);
    }

    [Fact]
    public async Task An_answer_cut_in_the_middle_leaves_the_fate_unknown()
    {
        await using var stub = await PortalStub.Start(async (context, _) =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("""{"result":""", Now);
            await context.Response.Body.FlushAsync(Now);
            context.Abort();
        });
        await using var portal = new Connected(stub.Host);

        Assert.Equal(new PortalFailure.Unknown(Answered: false), Why(await Send(portal)));
    }

    [Fact]
    public async Task Html_instead_of_json_leaves_the_fate_unknown_but_finished()
    {
        await using var stub = await PortalStub.Start((context, _) => PortalStub.Say(context, "<html>gateway</html>", 200, "text/html"));
        await using var portal = new Connected(stub.Host);

        Assert.Equal(new PortalFailure.Unknown(Answered: true), Why(await Send(portal)));
        Assert.Single(stub.Requests);
    }

    [Theory]
    [InlineData(false, 30)]
    [InlineData(true, 65)]
    public async Task Patience_ends_by_the_portals_clock(bool batch, int seconds)
    {
        var arrived = new TaskCompletionSource();
        await using var stub = await PortalStub.Start((context, _) =>
        {
            arrived.TrySetResult();
            return Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        var clock = new FakeTimeProvider();
        await using var portal = new Connected(stub.Host, clock);
        var call = batch ? portal.Get<IBatch>().Run(new Batch().Add("a", "scope").ToRequest(), Urgency.Chat, Now) : Send(portal);
        await arrived.Task.WaitAsync(Now);

        clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
        Assert.False(call.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(new PortalFailure.Unknown(Answered: false), Why(await call));
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_told_so()
    {
        var arrived = new TaskCompletionSource();
        await using var stub = await PortalStub.Start((context, _) =>
        {
            arrived.TrySetResult();
            return Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        await using var portal = new Connected(stub.Host);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Now);
        var call = Send(portal, cancel.Token);
        await arrived.Task.WaitAsync(Now);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_busy_portal_is_asked_again_with_the_same_words()
    {
        var asked = 0;
        await using var stub = await PortalStub.Start((context, _) => ++asked < 3 ? PortalStub.Say(context, Busy, 503) : PortalStub.Say(context, """{"result":{"id":5}}"""));
        var clock = new FakeTimeProvider();
        await using var portal = new Connected(stub.Host, clock);

        var reply = await Driven(clock, Send(portal));

        Assert.Equal(5, MessageSent.Read(Assert.IsType<PortalReply.Answered>(reply).Result)!.MessageId);
        Assert.Equal(3, stub.Requests.Count);
        Assert.Single(stub.Requests.Select(request => $"{request.Path} {request.Text}").Distinct());
    }

    [Fact]
    public async Task A_portal_busy_for_long_is_reported_after_four_knocks()
    {
        await using var stub = await PortalStub.Saying(Busy, 503);
        var clock = new FakeTimeProvider();
        await using var portal = new Connected(stub.Host, clock);

        Assert.IsType<PortalFailure.Busy>(Why(await Driven(clock, Send(portal))));
        Assert.Equal(4, stub.Requests.Count);
    }

    [Fact]
    public async Task A_method_without_budget_is_left_alone_until_its_reset_while_others_go_on()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        var reset = clock.GetUtcNow().AddMinutes(5).ToUnixTimeSeconds();
        await using var stub = await PortalStub.Start((context, heard) => heard.Path.EndsWith("Message.send", StringComparison.Ordinal)
            ? PortalStub.Say(context, $$$"""{"error":"OPERATION_TIME_LIMIT","time":{"operating_reset_at":{{{reset}}}}}""", 429)
            : PortalStub.Say(context, """{"result":true}"""));
        await using var portal = new Connected(stub.Host, clock);

        var first = Why(await Send(portal));
        var second = Why(await Send(portal));
        var other = await portal.Get<IMessages>().Notify(new NotifyTyping(456, null, "1"), Urgency.Chat, Now);

        Assert.Equal(new PortalFailure.Operating("imbot.v2.Chat.Message.send", DateTimeOffset.FromUnixTimeSeconds(reset)), first);
        Assert.Equal(first, second);
        Assert.IsType<PortalReply.Answered>(other);
        Assert.Equal(2, stub.Requests.Count);

        clock.Advance(TimeSpan.FromMinutes(5));
        await Send(portal);
        Assert.Equal(3, stub.Requests.Count);
    }

    [Fact]
    public async Task A_renamed_portal_is_followed_with_the_whole_body_and_remembered()
    {
        await using var renamed = await PortalStub.Saying("""{"result":{"id":7}}""");
        await using var old = await PortalStub.Start((context, heard) =>
        {
            context.Response.Headers.Location = new Uri(renamed.Host, heard.Path).ToString();
            context.Response.StatusCode = 302;
            return Task.CompletedTask;
        });
        await using var portal = new Connected(old.Host);

        var reply = await Send(portal);
        await Send(portal);

        Assert.IsType<PortalReply.Answered>(reply);
        Assert.Equal(old.Requests.Single().Text, renamed.Requests.First().Text);
        Assert.Equal("POST", renamed.Requests.First().Verb);
        Assert.Equal((1, 2), (old.Requests.Count, renamed.Requests.Count));
        Assert.Equal([renamed.Host], portal.Moves);
    }

    [Fact]
    public async Task A_redirect_to_itself_is_a_refusal_not_a_loop()
    {
        await using var stub = await PortalStub.Start((context, heard) =>
        {
            context.Response.Headers.Location = heard.Path;
            context.Response.StatusCode = 302;
            return Task.CompletedTask;
        });
        await using var portal = new Connected(stub.Host);

        Assert.Equal("HTTP_302", Assert.IsType<PortalFailure.Refused>(Why(await Send(portal))).Code);
        Assert.Single(stub.Requests);
    }

    private static Task<PortalReply> Send(Connected portal, CancellationToken? cancel = null) => portal.Get<IMessages>()
        .Send(new SendMessage(456, new Secret("9f"), "1", new MessageFields("Создать?")), Urgency.Chat, cancel ?? Now);

    private static PortalFailure Why(PortalReply reply) => Assert.IsType<PortalReply.Failed>(reply).Why;

    /// <summary>Time passes only while something is still under way.</summary>
    private static async Task<PortalReply> Driven(FakeTimeProvider clock, Task<PortalReply> call)
    {
        while (await Task.WhenAny(call, Task.Delay(5, Now)) != call)
        {
            clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        return await call;
    }
}
