using System.Net;
using System.Text;
using B24CoachBot.Adapters.Portal;

namespace B24CoachBot.Host.Tests.Portal;

public sealed class PortalAnswerTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(3));

    [Theory]
    [InlineData("""{"result":{"result":true},"time":{"start":1}}""")]
    [InlineData("""{"result":true}""")]
    [InlineData("""{"result":"Y"}""")]
    public void A_mutator_is_done_in_every_revision(string body) =>
        Assert.True(Assert.IsType<PortalReply.Answered>(Read(200, body)).Done);

    [Fact]
    public void A_list_tells_its_total_and_its_next_page()
    {
        var answered = Assert.IsType<PortalReply.Answered>(Read(200, """{"result":[{"ID":"3"}],"total":"123","next":50,"time":{"operating_reset_at":1762349466}}"""));

        Assert.Equal((123, 50), (answered.Total, answered.Next));
        Assert.Equal(1762349466, answered.OperatingReset!.Value.ToUnixTimeSeconds());
        Assert.Equal(3, Assert.Single(answered.Result.Items()).Id("ID"));
    }

    [Theory]
    [InlineData(400, """{"error":"BOT_NOT_FOUND","error_description":"Bot not found"}""", "BOT_NOT_FOUND", "Bot not found")]
    [InlineData(403, """{"error":"bot_not_found","error_description":"x"}""", "bot_not_found", "x")]
    [InlineData(400, """{"error":0,"error_description":"wrong task id"}""", "0", "wrong task id")]
    [InlineData(400, """{"error":"","error_description":"User not found"}""", "", "User not found")]
    [InlineData(200, """{"error":"wrong_client","error_description":"no"}""", "wrong_client", "no")]
    [InlineData(400, """{"error":"Communication type is not defined"}""", "Communication type is not defined", "")]
    [InlineData(403, """{"error":"OVERLOAD_LIMIT","error_description":"blocked"}""", "OVERLOAD_LIMIT", "blocked")]
    [InlineData(503, """{"error":"OVERLOAD_LIMIT","error_description":"blocked"}""", "OVERLOAD_LIMIT", "blocked")]
    [InlineData(404, "<html>nginx</html>", "HTTP_404", "")]
    [InlineData(302, "", "HTTP_302", "")]
    public void A_refusal_keeps_the_portals_own_code(int status, string body, string code, string text)
    {
        var refused = Assert.IsType<PortalFailure.Refused>(Why(Read(status, body)));

        Assert.Equal((code, text), (refused.Code, refused.Text));
    }

    [Fact]
    public void A_refusal_of_the_third_generation_names_the_wrong_fields()
    {
        var refused = Assert.IsType<PortalFailure.Refused>(Why(Read(400,
            """{"error":{"code":"BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION","message":"Wrong request","validation":[{"field":"id","message":"is required"}]}}""")));

        Assert.True(refused.Is("bitrix_rest_v3_exception_validation_requestvalidationexception"));
        Assert.Equal("Wrong request; id: is required", refused.Text);
    }

    [Theory]
    [InlineData(503, """{"error":"QUERY_LIMIT_EXCEEDED","error_description":"Too many requests"}""")]
    [InlineData(400, """{"error":"query_limit_exceeded"}""")]
    [InlineData(429, "")]
    [InlineData(503, "<html>")]
    [InlineData(429, """{"error":"QUERY_LIMIT_EXCEEDED"}""")]
    public void Too_many_requests_were_not_executed(int status, string body) => Assert.IsType<PortalFailure.Busy>(Why(Read(status, body)));

    [Theory]
    [InlineData(401, """{"error":"expired_token"}""")]
    [InlineData(401, """{"error":{"code":"expired_token","message":"x"}}""")]
    [InlineData(401, """{"error":{"code":"BITRIX_REST_V3_EXCEPTION_EXPIREDTOKENEXCEPTION","message":"x"}}""")]
    public void An_expired_token_is_no_refusal(int status, string body) => Assert.IsType<PortalFailure.Expired>(Why(Read(status, body)));

    [Fact]
    public void A_spent_budget_names_the_method_and_its_next_chance()
    {
        Assert.Equal(
            new PortalFailure.Operating("crm.item.list", DateTimeOffset.FromUnixTimeSeconds(1762349466)),
            Why(Read(429, """{"error":"OPERATION_TIME_LIMIT","time":{"operating_reset_at":1762349466}}""")));
        Assert.Equal(
            new PortalFailure.Operating("crm.item.list", Now.AddMinutes(1)),
            Why(Read(429, """{"error":"OPERATION_TIME_LIMIT","error_description":"x"}""")));
    }

    [Theory]
    [InlineData(500, """{"error":"INTERNAL_SERVER_ERROR","error_description":"x"}""", true)]
    [InlineData(200, "<html>gateway page</html>", true)]
    [InlineData(200, "", true)]
    [InlineData(200, "{}", true)]
    [InlineData(200, "[]", true)]
    [InlineData(200, "null", true)]
    [InlineData(502, "<html>", true)]
    [InlineData(504, "<html>", false)]
    [InlineData(500, """{"error":"SOMETHING_NEW"}""", true)]
    [InlineData(500, """{"result":true}""", true)]
    public void What_was_sent_and_answered_oddly_has_an_unknown_fate(int status, string body, bool finished) =>
        Assert.Equal(new PortalFailure.Unknown(finished), Why(Read(status, body)));

    [Fact]
    public void A_result_of_null_is_an_answer() => Assert.True(Assert.IsType<PortalReply.Answered>(Read(200, """{"result":null}""")).Result.IsEmpty);

    [Fact]
    public void Words_of_a_refusal_stay_out_of_logs() =>
        Assert.DoesNotContain("Иванова", new PortalFailure.Refused("100", "Иванова не найдена").ToString(), StringComparison.Ordinal);

    private static PortalReply Read(int status, string body) =>
        PortalAnswer.Read((HttpStatusCode)status, Encoding.UTF8.GetBytes(body), "crm.item.list", Now);

    private static PortalFailure Why(PortalReply reply) => Assert.IsType<PortalReply.Failed>(reply).Why;
}
