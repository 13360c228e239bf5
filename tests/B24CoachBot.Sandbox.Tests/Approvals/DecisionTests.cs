using System.Net;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Tests.Objects;

namespace B24CoachBot.Sandbox.Tests.Approvals;

/// <summary>A task of a business process is decided or handed on by the one it waits for: the documentation's own requests, and each refusal by its code. The webhook is Иванова's.</summary>
public sealed class DecisionTests
{
    private const long Kotova = 2;
    private const long Ivanova = 5;

    private const string Complete = "bizproc.task.complete";
    private const string Delegate = "bizproc.task.delegate";

    [Theory]
    [InlineData("approve", "1", "approved", "1")]
    [InlineData("approve", "yes", "approved", "1")]
    [InlineData("approve", "2", "rejected", "2")]
    [InlineData("approve", "no", "rejected", "2")]
    [InlineData("review", "3", "completed", "3")]
    [InlineData("request", "ok", "completed", "3")]
    [InlineData("request-optional", "cancel", "rejected", "2")]
    public async Task Each_kind_takes_its_own_statuses_by_number_or_word(string kind, string status, string became, string shown)
    {
        await using var portal = await CompanyPortal.Start("ordinary");
        var id = await Open(portal, new { kind });

        var (_, body) = await portal.Answer2(Complete, new { TASK_ID = id, STATUS = status, COMMENT = "Added", FIELDS = new { phone_number = "+19991234567" } });

        Assert.True((bool)body["result"]!);
        var seen = Assert.Single((await portal.V2("bizproc.task.list", new { filter = new { ID = id }, select = new[] { "STATUS", "USER_STATUS" } }))!.AsArray())!;
        Assert.Equal((shown, shown), ((string)seen["STATUS"]!, (string)seen["USER_STATUS"]!));
        var row = await Row(portal, id);
        Assert.Equal((became, Ivanova, "Added"), ((string)row["status"]!, (long)row["by"]!, (string)row["comment"]!));
    }

    [Theory]
    [InlineData("""{"STATUS":1}""", "ERROR_TASK_VALIDATION")]
    [InlineData("""{"TASK_ID":1}""", "ERROR_TASK_VALIDATION")]
    [InlineData("""{"TASK_ID":1,"STATUS":3}""", "ERROR_TASK_VALIDATION")]
    [InlineData("""{"TASK_ID":1,"STATUS":4}""", "ERROR_TASK_VALIDATION")]
    [InlineData("""{"TASK_ID":2,"STATUS":1}""", "ERROR_TASK_VALIDATION")]
    [InlineData("""{"TASK_ID":99,"STATUS":1}""", "ERROR_TASK_NOT_FOUND")]
    [InlineData("""{"TASK_ID":3,"STATUS":1}""", "ERROR_TASK_NOT_FOUND")]
    [InlineData("""{"TASK_ID":4,"STATUS":1}""", "ERROR_TASK_COMPLETED")]
    public async Task What_cannot_be_decided_is_refused_by_its_code(string request, string code)
    {
        await using var portal = await CompanyPortal.Start("ordinary");
        await Open(portal, new { kind = "approve" });
        await Open(portal, new { kind = "review" });
        await Open(portal, new { kind = "approve" }, Kotova);
        var closed = await Open(portal, new { kind = "approve" });
        await portal.Control($"approvals/{closed}", new { by = Ivanova, status = "rejected" });

        Assert.Equal((HttpStatusCode.BadRequest, code), await portal.Refusal2(Complete, JsonNode.Parse(request)));
    }

    [Theory]
    [InlineData("Y", 1, true)]
    [InlineData("Y", 2, true)]
    [InlineData("YA", 1, true)]
    [InlineData("YA", 2, false)]
    [InlineData("YR", 1, false)]
    [InlineData("YR", 2, true)]
    [InlineData("N", 2, false)]
    public async Task A_comment_is_wanted_as_the_task_says(string comment, int status, bool wanted)
    {
        await using var portal = await CompanyPortal.Start("ordinary");
        var id = await Open(portal, new { comment });

        var shown = Assert.Single((await portal.V2("bizproc.task.list", new { select = new[] { "PARAMETERS" } }))!.AsArray())!;
        Assert.Equal(comment, (string)shown["PARAMETERS"]!["CommentRequired"]!);
        if (wanted)
        {
            Assert.Equal((HttpStatusCode.BadRequest, "ERROR_TASK_EXECUTION"), await portal.Refusal2(Complete, new { TASK_ID = id, STATUS = status }));
            Assert.Equal("running", (string)(await Row(portal, id))["status"]!);
        }

        Assert.True((bool)(await portal.V2(Complete, new { TASK_ID = id, STATUS = status, COMMENT = wanted ? "Нет сметы" : "" }))!);
    }

    [Fact]
    public async Task A_request_wants_its_fields_and_shows_them()
    {
        await using var portal = await CompanyPortal.Start("ordinary");
        var id = await Open(portal, new { kind = "request" });

        var shown = Assert.Single((await portal.V2("bizproc.task.list", new { select = new[] { "ACTIVITY", "PARAMETERS" } }))!.AsArray())!;
        Assert.Equal(("RequestInformationActivity", "phone_number"), ((string)shown["ACTIVITY"]!, (string)shown["PARAMETERS"]!["Fields"]![0]!["Id"]!));
        Assert.Equal((HttpStatusCode.BadRequest, "ERROR_TASK_EXECUTION"), await portal.Refusal2(Complete, new { TASK_ID = id, STATUS = 3 }));
    }

    [Fact]
    public async Task It_is_handed_on_and_waits_for_the_other()
    {
        await using var portal = await CompanyPortal.Start("ordinary");
        var (first, second) = (await Open(portal, new { }), await Open(portal, new { }));

        var (_, body) = await portal.Answer2(Delegate, new { TASK_IDS = new[] { first, second }, FROM_USER_ID = Ivanova, TO_USER_ID = Kotova });

        Assert.True((bool)body["result"]!);
        Assert.Empty((await portal.V2("bizproc.task.list"))!.AsArray());
        var row = await Row(portal, second);
        Assert.Equal((Kotova, Ivanova, "running"), ((long)row["userId"]!, (long)row["delegatedBy"]!, (string)row["status"]!));
    }

    [Theory]
    [InlineData("""{"FROM_USER_ID":5,"TO_USER_ID":2}""", "ERROR_TASK_VALIDATION")]
    [InlineData("""{"TASK_IDS":[1],"TO_USER_ID":2}""", "ERROR_INVALID_USER_ID")]
    [InlineData("""{"TASK_IDS":[1],"FROM_USER_ID":5,"TO_USER_ID":999}""", "ERROR_INVALID_USER_ID")]
    [InlineData("""{"TASK_IDS":[1],"FROM_USER_ID":2,"TO_USER_ID":5}""", "ERROR_DELEGATION_NOT_ALLOWED")]
    [InlineData("""{"TASK_IDS":[2],"FROM_USER_ID":5,"TO_USER_ID":2}""", "ERROR_DELEGATION_NOT_ALLOWED")]
    [InlineData("""{"TASK_IDS":[3],"FROM_USER_ID":5,"TO_USER_ID":2}""", "ERROR_DELEGATION_NOT_ALLOWED")]
    [InlineData("""{"TASK_IDS":[1,4],"FROM_USER_ID":5,"TO_USER_ID":7}""", "ERROR_DELEGATION_NOT_ALLOWED")]
    public async Task What_cannot_be_handed_on_is_refused_by_its_code(string request, string code)
    {
        await using var portal = await CompanyPortal.Start("ordinary");
        await Open(portal, new { });
        await Open(portal, new { }, Kotova);
        await Open(portal, new { delegation = "nobody" });
        await Open(portal, new { delegation = "subordinates" });

        Assert.Equal((HttpStatusCode.BadRequest, code), await portal.Refusal2(Delegate, JsonNode.Parse(request)));
        Assert.All((await portal.State())["approvals"]!.AsArray(), row => Assert.Null(row!["delegatedBy"]));
    }

    [Fact]
    public async Task To_a_guest_of_the_portal_nothing_is_handed_on()
    {
        await using var portal = await CompanyPortal.Start("ordinary");
        var id = await Open(portal, new { });
        var guest = (await portal.State())["users"]!.AsArray().First(user => (bool)user!["extranet"]! && (bool)user["active"]!)!["id"]!.GetValue<long>();

        var (status, body) = await portal.Any2(Delegate, new { TASK_IDS = new[] { id }, FROM_USER_ID = Ivanova, TO_USER_ID = guest });

        Assert.Equal((HttpStatusCode.BadRequest, "Task delegation is only available for intranet users"), (status, (string)body["error_description"]!));
    }

    [Theory]
    [InlineData("""{"name":"Счёт","userId":5,"document":"№ 1","kind":"vote"}""", "'kind' must be one of: approve, review, request, request-optional.")]
    [InlineData("""{"name":"Счёт","userId":5,"document":"№ 1","comment":"yes"}""", "'comment' must be one of: N, Y, YA, YR.")]
    [InlineData("""{"name":"Счёт","userId":5,"document":"№ 1","delegation":"boss"}""", "'delegation' must be one of: all, subordinates, nobody.")]
    public async Task What_the_control_call_does_not_know_it_says(string body, string sentence)
    {
        await using var portal = await CompanyPortal.Start();

        Assert.Equal(sentence, await portal.ControlRefusal("approvals", JsonNode.Parse(body)!));
    }

    private static async Task<long> Open(CompanyPortal portal, object more, long userId = Ivanova)
    {
        var body = new JsonObject { ["name"] = "Согласовать договор", ["userId"] = userId, ["document"] = "Договор с «Вектором»" };
        foreach (var (name, value) in System.Text.Json.JsonSerializer.SerializeToNode(more)!.AsObject())
        {
            body[name] = value?.DeepClone();
        }

        return (long)(await portal.Control("approvals", body))["id"]!;
    }

    private static async Task<JsonNode> Row(CompanyPortal portal, long id) => (await portal.State())["approvals"]!.AsArray().First(row => (long)row!["id"]! == id)!;
}
