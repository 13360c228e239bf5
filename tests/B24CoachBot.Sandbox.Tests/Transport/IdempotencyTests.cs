using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Tests.Support;

namespace B24CoachBot.Sandbox.Tests.Transport;

public sealed class IdempotencyTests
{
    private static readonly object Note = new { text = "call ACME" };

    [Fact]
    public async Task The_same_key_and_body_give_the_first_answer_without_a_second_write()
    {
        await using var portal = await TestPortal.Start();

        var first = await portal.Third("test.note.add", Note, "coach-1");
        var again = await portal.Third("test.note.add", Note, "coach-1");

        Assert.Equal(first.Text, again.Text);
        Assert.False(first.Headers.ContainsKey("Idempotent-Replayed"));
        Assert.Equal("true", again.Headers["Idempotent-Replayed"]);
        Assert.Equal(("coach-1", "coach-1"), (first.Headers["Idempotency-Key"], again.Headers["Idempotency-Key"]));
        Assert.Single(await Stored(portal));
        Assert.Equal([false, true], ((JsonArray)(await portal.Look("requests")).Json!).Take(2).Select(line => (bool)line!["replayed"]!));
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        await using var portal = await TestPortal.Start();
        await portal.Third("test.note.add", Note, "coach-1");

        var reply = await portal.Third("test.note.add", new { text = "call Vector" }, "coach-1");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reply.Status);
        Assert.Equal("BITRIX_REST_V3_EXCEPTION_IDEMPOTENCYKEYREUSEDEXCEPTION", reply.String("error", "code"));
        Assert.Single(await Stored(portal));
    }

    [Fact]
    public async Task An_error_is_not_stored_and_the_key_may_run_again()
    {
        await using var portal = await TestPortal.Start();
        var refused = await portal.Third("test.note.add", new { text = 5 }, "coach-1");

        var reply = await portal.Third("test.note.add", Note, "coach-1");

        Assert.Equal("BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION", refused.String("error", "code"));
        Assert.Equal("text", refused.String("error", "validation", 0, "field"));
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.False(reply.Headers.ContainsKey("Idempotent-Replayed"));
    }

    [Fact]
    public async Task After_a_day_of_the_portals_clock_the_key_is_forgotten()
    {
        await using var portal = await TestPortal.Start();
        await portal.Third("test.note.add", Note, "coach-1");
        await portal.Control("clock", new { advance = "PT25H" });

        await portal.Third("test.note.add", Note, "coach-1");

        Assert.Equal(2, (await Stored(portal)).Count);
    }

    [Fact]
    public async Task The_second_generation_ignores_the_key()
    {
        await using var portal = await TestPortal.Start();
        for (var time = 0; time < 2; time++)
        {
            using var body = new StringContent("""{"text":"x"}""", System.Text.Encoding.UTF8, "application/json");
            body.Headers.TryAddWithoutValidation("Idempotency-Key", "coach-1");
            await portal.Raw(portal.Portal.WebhookUrl + "test.note.add", body);
        }

        Assert.Equal(2, (await Stored(portal)).Count);
    }

    [Theory]
    [InlineData(256)]
    [InlineData(0)]
    public async Task A_key_of_the_wrong_length_is_refused(int length)
    {
        await using var portal = await TestPortal.Start();

        var reply = await portal.Third("test.note.add", Note, new string('k', length));

        Assert.Equal("BITRIX_REST_V3_EXCEPTION_INVALIDIDEMPOTENCYKEYEXCEPTION", reply.String("error", "code"));
    }

    [Fact]
    public async Task The_key_outlives_a_restart()
    {
        var data = Directory.CreateTempSubdirectory().FullName;
        string first;
        await using (var portal = await TestPortal.Start(options => options with { Data = data }))
        {
            first = (await portal.Third("test.note.add", Note, "coach-1")).Text;
        }

        await using (var portal = await TestPortal.Start(options => options with { Data = data, Now = null }))
        {
            var again = await portal.Third("test.note.add", Note, "coach-1");
            Assert.Equal(first, again.Text);
            Assert.Equal("true", again.Headers["Idempotent-Replayed"]);
        }

        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task A_text_where_a_number_belongs_is_refused_in_the_third_generation_only()
    {
        await using var portal = await TestPortal.Start();
        var id = (await portal.Third("test.note.add", Note)).Long("result", "item", "id");

        var reply = await portal.Third("test.note.get", new { id = id.ToString(CultureInfo.InvariantCulture) });

        Assert.Contains("requires data type `int`", reply.String("error", "validation", 0, "message"), StringComparison.Ordinal);
        Assert.Equal("call ACME", (await portal.Third("test.note.get", new { id })).String("result", "item", "text"));
    }

    private static async Task<JsonArray> Stored(TestPortal portal) => (JsonArray)(await portal.Second("test.note.list")).At("result")!;
}
