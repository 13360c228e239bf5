using System.Net;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Tests.Support;

namespace B24CoachBot.Sandbox.Tests.Transport;

public sealed class FaultTests
{
    [Theory]
    [InlineData("busy", HttpStatusCode.ServiceUnavailable, "QUERY_LIMIT_EXCEEDED")]
    [InlineData("operating", HttpStatusCode.TooManyRequests, "OPERATION_TIME_LIMIT")]
    [InlineData("expired-token", HttpStatusCode.Unauthorized, "expired_token")]
    [InlineData("refused", HttpStatusCode.BadRequest, "ACCESS_DENIED")]
    [InlineData("error-500", HttpStatusCode.InternalServerError, "INTERNAL_SERVER_ERROR")]
    public async Task A_refusing_fault_executes_nothing_and_is_gone_after_its_times(string kind, HttpStatusCode status, string code)
    {
        await using var portal = await TestPortal.Start();
        await portal.Control("faults", new { method = "test.note.add", kind, times = 2 });

        var first = await Add(portal);
        var second = await Add(portal);
        var written = await Stored(portal);
        var third = await Add(portal);

        Assert.Equal((status, code), (first.Status, first.Error));
        Assert.Equal(status, second.Status);
        Assert.Empty(written);
        Assert.Equal(HttpStatusCode.OK, third.Status);
        Assert.Equal([kind, kind, null, null], await Faults(portal));
    }

    [Fact]
    public async Task A_refusal_may_have_the_code_of_a_methods_own_page_and_the_shape_of_its_generation()
    {
        await using var portal = await TestPortal.Start();
        await portal.Control("faults", new { method = "test.note.add", kind = "refused", code = "ERROR_CORE" });
        await portal.Control("faults", new { method = "test.note.add", kind = "refused" });
        await portal.Control("faults", new { method = "test.note.add", kind = "refused", times = 2 });

        var own = await Add(portal);
        var third = await portal.Third("test.note.add", new { text = "one" }, "key");
        var inBatch = await portal.Second("batch", new { cmd = new { a = "test.note.add?text=one", b = "server.time" } });
        var inThird = await portal.Third("batch", new[] { new { method = "test.note.add", query = new { text = "one" } } });
        var again = await portal.Third("test.note.add", new { text = "one" }, "key");
        var misplaced = await portal.Control("faults", new { method = "test.note.add", kind = "busy", code = "X" });

        Assert.Equal("ERROR_CORE", own.Error);
        Assert.Equal((HttpStatusCode.BadRequest, "BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION"), (third.Status, third.String("error", "code")));
        Assert.Equal("ACCESS_DENIED", inBatch.String("result", "result_error", "a", "error"));
        Assert.NotNull(inBatch.String("result", "result", "b"));
        Assert.Equal("BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION", inThird.String("error", "code"));
        Assert.Equal((HttpStatusCode.OK, false), (again.Status, again.Headers.ContainsKey("Idempotent-Replayed")));
        Assert.Single(await Stored(portal));
        Assert.Equal(HttpStatusCode.BadRequest, misplaced.Status);
    }

    [Fact]
    public async Task A_lost_answer_is_executed_and_the_connection_breaks()
    {
        await using var portal = await TestPortal.Start();
        await portal.Control("faults", new { method = "test.note.add", kind = "lost-answer" });

        await Assert.ThrowsAsync<HttpRequestException>(() => Add(portal));

        Assert.Single(await Stored(portal));
        Assert.Equal(0, (int)((await portal.Look("requests")).At(0, "status"))!);
    }

    [Fact]
    public async Task A_not_json_answer_is_executed_and_is_a_page()
    {
        await using var portal = await TestPortal.Start();
        await portal.Control("faults", new { method = "test.note.add", kind = "not-json" });

        var reply = await Add(portal);

        Assert.StartsWith("<html>", reply.Text, StringComparison.Ordinal);
        Assert.Single(await Stored(portal));
    }

    [Fact]
    public async Task An_executed_error_500_leaves_the_write_and_its_idempotency_record()
    {
        await using var portal = await TestPortal.Start();
        await portal.Control("faults", new { method = "test.note.add", kind = "error-500", executed = true });

        var broken = await portal.Third("test.note.add", new { text = "one" }, "key");
        var again = await portal.Third("test.note.add", new { text = "one" }, "key");

        Assert.Equal(HttpStatusCode.InternalServerError, broken.Status);
        Assert.Equal("true", again.Headers["Idempotent-Replayed"]);
        Assert.Single(await Stored(portal));
    }

    [Fact]
    public async Task A_late_answer_is_executed_only_when_the_portals_clock_gets_there()
    {
        await using var portal = await TestPortal.Start();
        await portal.Control("faults", new { method = "test.note.add", kind = "late-answer", delay = "PT40S" });

        var late = Add(portal);
        var waiting = await WaitFor(async () => (await portal.Control("idle")).At("waiting") as JsonArray is { Count: 1 } list ? list : null);
        var before = await Stored(portal);
        await portal.Control("clock", new { advance = "PT41S" });
        var reply = await late;

        Assert.Equal("late-answer test.note.add", (string?)waiting[0]!["what"]);
        Assert.Empty(before);
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Single(await Stored(portal));
    }

    [Fact]
    public async Task Inside_a_batch_busy_hits_one_command_and_a_lost_answer_hits_all()
    {
        await using var portal = await TestPortal.Start();
        var cmd = new { a = "test.note.add?text=one", b = "server.time" };
        await portal.Control("faults", new { method = "test.note.add", kind = "busy" });

        var busy = await portal.Second("batch", new { cmd });
        await portal.Control("faults", new { method = "test.note.add", kind = "lost-answer" });
        await Assert.ThrowsAsync<HttpRequestException>(() => portal.Second("batch", new { cmd }));

        Assert.Equal(HttpStatusCode.OK, busy.Status);
        Assert.Equal("QUERY_LIMIT_EXCEEDED", busy.String("result", "result_error", "a", "error"));
        Assert.NotNull(busy.String("result", "result", "b"));
        Assert.Single(await Stored(portal));
        Assert.Equal(["busy", "lost-answer", null], await Faults(portal));
    }

    [Fact]
    public async Task Remaining_faults_outlive_a_restart_and_can_be_forgotten()
    {
        var data = Directory.CreateTempSubdirectory().FullName;
        await using (var portal = await TestPortal.Start(options => options with { Data = data }))
        {
            await portal.Control("faults", new { method = "test.note.add", kind = "busy", times = 2 });
            await Add(portal);
        }

        await using (var portal = await TestPortal.Start(options => options with { Data = data }))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Add(portal)).Status);
            Assert.Equal(HttpStatusCode.OK, (await Add(portal)).Status);
            await portal.Control("faults", new { method = "test.note.add", kind = "busy", times = 100 });
            await portal.Take("faults");
            Assert.Equal(HttpStatusCode.OK, (await Add(portal)).Status);
        }

        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task A_method_that_throws_after_its_write_leaves_nothing_behind()
    {
        await using var portal = await TestPortal.Start();

        var reply = await portal.Second("test.note.add", new { text = "refuse me" });

        Assert.Equal("ERROR_CORE", reply.Error);
        Assert.Empty(await Stored(portal));
    }

    private static Task<Reply> Add(TestPortal portal) => portal.Second("test.note.add", new { text = "one" });

    private static async Task<JsonArray> Stored(TestPortal portal) => (JsonArray)(await portal.Second("test.note.list")).At("result")!;

    private static async Task<IReadOnlyList<string?>> Faults(TestPortal portal) =>
        [.. ((JsonArray)(await portal.Look("requests")).Json!).Select(line => (string?)line!["fault"])];

    private static async Task<T> WaitFor<T>(Func<Task<T?>> look)
        where T : class
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            if (await look() is { } found)
            {
                return found;
            }
        }

        throw new InvalidOperationException("It never came.");
    }
}
