using System.IO.Compression;
using System.Net;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace B24CoachBot.Host.Tests.Portal;

/// <summary>A portal that means harm, or whose address was taken over: it costs the bot neither its memory nor its patience, and leads it nowhere.</summary>
public sealed class HostileAnswerTests
{
    private static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task An_answer_that_swells_when_it_is_unpacked_is_cut_off(string coding)
    {
        await using var stub = await PortalStub.Start(async (context, _) =>
        {
            context.Response.Headers.ContentEncoding = coding;
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync(Bomb(coding), Now);
        });
        await using var portal = new Connected(stub.Host);
        var before = GC.GetTotalAllocatedBytes();

        var reply = await Send(portal);

        Assert.Equal(new PortalFailure.Unknown(Answered: false), Assert.IsType<PortalReply.Failed>(reply).Why);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 600L * 1024 * 1024);
    }

    [Fact]
    public async Task An_answer_that_trickles_ends_with_the_bots_patience()
    {
        var trickles = new TaskCompletionSource();
        await using var stub = await PortalStub.Start(async (context, _) =>
        {
            await context.Response.WriteAsync("""{"result":""", Now);
            await context.Response.Body.FlushAsync(Now);
            trickles.TrySetResult();
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(" ", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(5, context.RequestAborted);
            }
        });
        var clock = new FakeTimeProvider();
        await using var portal = new Connected(stub.Host, clock);
        var call = Send(portal);
        await trickles.Task.WaitAsync(Now);

        clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(new PortalFailure.Unknown(Answered: false), Assert.IsType<PortalReply.Failed>(await call).Why);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public async Task An_answer_nested_without_end_is_no_answer(string open, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 100_000)) + "1" + string.Concat(Enumerable.Repeat(close, 100_000));
        await using var stub = await PortalStub.Saying($$"""{"result":{{deep}}}""");
        await using var portal = new Connected(stub.Host);

        Assert.Equal(new PortalFailure.Unknown(Answered: true), Assert.IsType<PortalReply.Failed>(await Send(portal)).Why);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task A_redirect_into_the_offices_own_network_is_not_followed(string inside)
    {
        await using var stub = await PortalStub.Saying("{}");
        var target = new Uri($"http://{inside}:{stub.Host.Port}/");
        var abroad = new PortalHost(new PortalAddress(new Uri("https://portal.example"), 1, new Secret("s")));
        using var http = new HttpClient(PortalSocket.OfWebhook(abroad));

        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(target, Now));
        Assert.Empty(stub.Requests);

        using var own = new HttpClient(PortalSocket.OfWebhook(new PortalHost(new PortalAddress(target, 1, new Secret("s")))));
        Assert.Equal(HttpStatusCode.OK, (await own.GetAsync(target, Now)).StatusCode);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2a00:1450:4010::8", true)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("::ffff:10.1.2.3", false)]
    [InlineData("64:ff9b::a01:203", false)]
    [InlineData("2002:a01:203::", false)]
    [InlineData("2a00:1450:4010::1", true)]
    [InlineData("127.8.8.8", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("198.19.0.1", false)]
    [InlineData("fd12:3456::1", false)]
    [InlineData("::ffff:192.168.1.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    public void Only_the_open_internet_is_public(string address, bool open) => Assert.Equal(open, PublicAddress.Is(IPAddress.Parse(address)));

    private static Task<PortalReply> Send(Connected portal) => portal.Get<IMessages>()
        .Send(new SendMessage(456, new Secret("9f"), "1", new MessageFields("?")), Urgency.Chat, Now);

    /// <summary>A quarter of a gigabyte of blanks in a few kilobytes.</summary>
    private static byte[] Bomb(string coding)
    {
        using var packed = new MemoryStream();
        using (Stream packing = coding == "br" ? new BrotliStream(packed, CompressionLevel.Fastest) : new GZipStream(packed, CompressionLevel.Fastest))
        {
            var blanks = new byte[1024 * 1024];
            Array.Fill(blanks, (byte)' ');
            for (var megabyte = 0; megabyte < 256; megabyte++)
            {
                packing.Write(blanks);
            }
        }

        return packed.ToArray();
    }
}
