using System.Net;
using System.Text;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Tests.Faults;
using Microsoft.Extensions.DependencyInjection;

namespace B24CoachBot.Host.Tests.Intake;

/// <summary>The door for pushes, knocked at by hand: who comes in, and what is answered.</summary>
public sealed class EventEndpointTests : IAsyncDisposable
{
    private const string Nobody = "99999";

    private readonly HttpClient http = new();
    private Office office = new() { Pushes = true };

    [Fact]
    public async Task A_good_event_is_stored_before_it_is_answered_and_a_repeat_is_stored_once()
    {
        await office.InitializeAsync();

        Assert.Equal(HttpStatusCode.OK, await Push(Form("call-1")));
        Assert.Equal(HttpStatusCode.OK, await Push(Form("call-1")));
        Assert.Equal(HttpStatusCode.OK, await Push(Json("call-2")));

        Assert.Equal(["contact:call-1", "contact:call-2"], await Stored());
    }

    [Fact]
    public async Task Other_events_and_calls_that_nobody_is_asked_about_are_answered_and_not_stored()
    {
        await office.InitializeAsync();

        Assert.Equal(HttpStatusCode.OK, await Push(Form("call-1").Replace("ONVOXIMPLANTCALLEND", "ONCRMDEALUPDATE", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.OK, await Push(Form("call-1").Replace("[CALL_DURATION]=240", "[CALL_DURATION]=19", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.OK, await Push(Form("call-1").Replace("[CALL_FAILED_CODE]=200", "[CALL_FAILED_CODE]=304", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.OK, await Push(Form("call-1").Replace("%2B79991234567", "101", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.OK, await Push(Form("")));

        Assert.Empty(await Stored());
    }

    [Fact]
    public async Task Without_the_portals_token_nobody_comes_in_and_the_log_keeps_what_they_said_to_itself()
    {
        await office.InitializeAsync();

        Assert.Equal(HttpStatusCode.Forbidden, await Push(Form("call-1", "0123456789abcdef0123456789abcdef")));
        Assert.Equal(HttpStatusCode.Forbidden, await Push(Form("call-1", "")));
        Assert.Equal(HttpStatusCode.Forbidden, await Push(Form("call-1").Replace("&auth[", "&data[auth][", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Forbidden, await Push("hello"));

        Assert.Empty(await Stored());
        Assert.Equal(4, office.Logs.Lines.Count(line => line.Contains("A push was refused", StringComparison.Ordinal)));
        Assert.DoesNotContain(office.Logs.Lines, line => line.Contains("0123456789abcdef", StringComparison.Ordinal) || line.Contains("79991234567", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_to_be_so()
    {
        await office.InitializeAsync();

        Assert.Equal(HttpStatusCode.BadRequest, await Push(""));
        Assert.Equal(HttpStatusCode.BadRequest, await Push("{not json"));
        Assert.Equal(HttpStatusCode.BadRequest, await Push($"auth[application_token]={Office.ApplicationToken}"));
        Assert.Equal(HttpStatusCode.BadRequest, await Push(Form("call-1") + string.Concat(Enumerable.Range(0, 1000).Select(number => $"&x{number}="))));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Push(Form(new string('1', 70_000))));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Push(Form(new string('1', 70_000)), chunked: true));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await http.GetAsync(office.Events, TestContext.Current.CancellationToken)).StatusCode);

        Assert.Empty(await Stored());
    }

    [Fact]
    public async Task Without_the_setting_there_is_no_door()
    {
        office = new Office();
        await office.InitializeAsync();

        Assert.Equal(HttpStatusCode.NotFound, await Push(Form("call-1")));
        Assert.Equal(HttpStatusCode.NotFound, await Push(Form("call-1", "")));
    }

    [Fact]
    public async Task What_cannot_be_stored_is_not_said_to_be_accepted()
    {
        await office.InitializeAsync();
        await office.Bot.GetRequiredService<Database>().Writes.DisposeAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Push(Form("call-1")));

        Assert.Empty(await Stored());
    }

    [Fact]
    public async Task Of_a_storm_only_the_first_come_in_and_the_owner_hears_of_it_once()
    {
        await office.InitializeAsync();
        for (var number = 0; number < 75; number++)
        {
            Assert.Equal(HttpStatusCode.OK, await Push(Form($"call-{number}")));
        }

        // The next look at the lists is when the owner is told.
        await office.Control.Post("calls", new { user = 5, deal = 5, minutes = 4, direction = "in" });
        await office.Control.Settle();

        Assert.Equal(61, (await Stored()).Count);
        var notice = Assert.Single(await office.Control.Messages(1), message => message.Text.Contains("слишком многих разговорах", StringComparison.Ordinal));
        Assert.Contains("О 15 из них", notice.Text, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await office.DisposeAsync();
    }

    private async Task<HttpStatusCode> Push(string body, bool chunked = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, office.Events) { Content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded") };
        request.Headers.TransferEncodingChunked = chunked;
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private Task<List<string>> Stored() =>
        office.Bot.GetRequiredService<Database>().Read(row => row.GetString(0), "SELECT key FROM inbox WHERE key LIKE 'contact:%' ORDER BY key");

    /// <summary>As the portal sends it, of somebody whom the company does not employ: such a call leads to no question.</summary>
    private static string Form(string call, string token = Office.ApplicationToken) =>
        $"event=ONVOXIMPLANTCALLEND&event_handler_id=1&data[CALL_ID]={call}&data[CALL_TYPE]=2&data[PHONE_NUMBER]=%2B79991234567&data[PORTAL_NUMBER]=reg100001&data[PORTAL_USER_ID]={Nobody}"
        + "&data[CALL_DURATION]=240&data[CALL_START_DATE]=2026-11-23T11%3A55%3A00%2B03%3A00&data[COST]=0&data[COST_CURRENCY]=&data[CALL_FAILED_CODE]=200&data[CALL_FAILED_REASON]=&data[CRM_ACTIVITY_ID]="
        + $"&ts=1795424340&auth[domain]=portal.example&auth[member_id]=m&auth[application_token]={token}";

    private static string Json(string call) =>
        "{\"event\":\"ONVOXIMPLANTCALLEND\",\"data\":{\"CALL_ID\":\"" + call + "\",\"CALL_TYPE\":\"1\",\"PHONE_NUMBER\":\"+79991234567\",\"PORTAL_USER_ID\":\"" + Nobody
        + "\",\"CALL_DURATION\":\"240\",\"CALL_START_DATE\":\"2026-11-23T11:55:00+03:00\",\"CALL_FAILED_CODE\":\"200\"},\"auth\":{\"application_token\":\"" + Office.ApplicationToken + "\"}}";
}
