using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Tests.Objects;

namespace B24CoachBot.Sandbox.Tests.Approvals;

/// <summary>Business-process tasks: somebody opens and closes them, <c>bizproc.task.list</c> shows them as the documentation does.</summary>
public sealed class ApprovalTests
{
    private const long Kotova = 2;
    private const long Ivanova = 5;

    private static readonly string[] Documented =
    [
        "ID", "WORKFLOW_ID", "DOCUMENT_NAME", "DESCRIPTION", "NAME", "MODIFIED", "WORKFLOW_STARTED", "WORKFLOW_STARTED_BY", "OVERDUE_DATE",
        "WORKFLOW_TEMPLATE_ID", "WORKFLOW_TEMPLATE_NAME", "WORKFLOW_STATE", "STATUS", "USER_ID", "USER_STATUS", "MODULE_ID", "ENTITY", "DOCUMENT_ID",
        "ACTIVITY", "ACTIVITY_NAME", "DOCUMENT_URL", "PARAMETERS",
    ];

    [Fact]
    public async Task The_documentations_own_request_is_answered_with_its_columns_as_texts()
    {
        await using var portal = await CompanyPortal.Start();
        await Open(portal, "Согласовать договор", Ivanova, "Договор с «Вектором»");
        var id = await Open(portal, "Согласовать договор", 1, "Договор с «Лотосом»");

        var (_, body) = await portal.Answer2("bizproc.task.list", new { select = Documented, order = new { ID = "DESC" }, filter = new { USER_ID = 1, STATUS = 0, ACTIVITY = "ApproveActivity" } });

        var task = Assert.Single(body["result"]!.AsArray())!.AsObject();
        Assert.Equal(Documented.Order(), task.Select(member => member.Key).Order());
        Assert.All(task.Where(member => member.Key is not ("PARAMETERS" or "OVERDUE_DATE")), member => Assert.Equal(JsonValueKind.String, member.Value!.GetValueKind()));
        Assert.Equal(($"{id}", "1", "0", "0"), ((string)task["ID"]!, (string)task["USER_ID"]!, (string)task["STATUS"]!, (string)task["USER_STATUS"]!));
        Assert.Equal(("2026-11-20T10:00:00+03:00", "2026-11-20T10:00:00+03:00"), ((string)task["WORKFLOW_STARTED"]!, (string)task["MODIFIED"]!));
        Assert.Equal("Y", (string)task["PARAMETERS"]!["ShowComment"]!);
        Assert.Equal(1, (long)body["total"]!);
    }

    [Fact]
    public async Task Without_a_selection_come_seven_columns_the_newest_first()
    {
        await using var portal = await CompanyPortal.Start();
        await Open(portal, "Счёт", Ivanova, "Счёт № 1");
        await Open(portal, "Счёт", Ivanova, "Счёт № 2");

        var tasks = (await portal.V2("bizproc.task.list"))!.AsArray();

        Assert.Equal(["Счёт № 2", "Счёт № 1"], tasks.Select(task => (string)task!["DOCUMENT_NAME"]!));
        Assert.Equal(["ENTITY", "DOCUMENT_ID", "ID", "WORKFLOW_ID", "DOCUMENT_NAME", "NAME", "DOCUMENT_URL"], tasks[0]!.AsObject().Select(member => member.Key));
    }

    [Theory]
    [InlineData("""{"USER_ID":[5,2]}""", "1,2,3")]
    [InlineData("""{"=USER_ID":"5"}""", "1,3")]
    [InlineData("""{"!USER_ID":5}""", "2")]
    [InlineData("""{"ID":["1","3"]}""", "1,3")]
    [InlineData("""{">ID":1,"<=ID":3}""", "2,3")]
    [InlineData("""{"status":0}""", "1,3")]
    [InlineData("""{"USER_STATUS":1}""", "2")]
    [InlineData("""{"!STATUS":0}""", "2")]
    [InlineData("""{">=MODIFIED":"2026-11-20T11:00:00+03:00"}""", "2,3")]
    [InlineData("""{"<WORKFLOW_STARTED":"2026-11-20T10:30:00+03:00"}""", "1,2")]
    [InlineData("""{"NAME":"Отпуск"}""", "3")]
    public async Task It_can_be_filtered(string filter, string ids)
    {
        await using var portal = await CompanyPortal.Start();
        await Open(portal, "Договор", Ivanova, "Договор № 1");
        var second = await Open(portal, "Договор", Kotova, "Договор № 2");
        await portal.Wind("PT1H");
        await portal.Control($"approvals/{second}", new { by = Kotova, status = "approved" });
        await Open(portal, "Отпуск", Ivanova, "Отпуск Морозова");

        var tasks = (await portal.V2("bizproc.task.list", new { FILTER = JsonNode.Parse(filter), ORDER = new { ID = "ASC" }, SELECT = new[] { "id" } }))!.AsArray();

        Assert.Equal(ids, string.Join(',', tasks.Select(task => (string)task!["ID"]!)));
    }

    [Theory]
    [InlineData("approved", "1")]
    [InlineData("rejected", "2")]
    [InlineData("completed", "3")]
    public async Task A_closed_one_says_how_and_when_for_a_day_and_then_is_gone(string status, string number)
    {
        await using var portal = await CompanyPortal.Start();
        var id = await Open(portal, "Счёт", Ivanova, "Счёт № 7");
        await portal.Wind("PT90M");
        await portal.Control($"approvals/{id}", new { by = Ivanova, status });

        await portal.Wind("PT23H");
        var seen = Assert.Single((await portal.V2("bizproc.task.list", new { filter = new { ID = id }, select = new[] { "STATUS", "MODIFIED", "WORKFLOW_STARTED" } }))!.AsArray())!;
        Assert.Equal((number, "2026-11-20T11:30", "2026-11-20T10:00"), ((string)seen["STATUS"]!, Minute(seen["MODIFIED"]), Minute(seen["WORKFLOW_STARTED"])));

        await portal.Wind("PT2H");
        Assert.Empty((await portal.V2("bizproc.task.list", new { filter = new { ID = id } }))!.AsArray());
        var row = Assert.Single((await portal.State())["approvals"]!.AsArray())!;
        Assert.Equal((status, Ivanova, "2026-11-20T11:30"), ((string)row["status"]!, (long)row["by"]!, Minute(row["closedAt"])));
    }

    [Fact]
    public async Task Pages_have_fifty_and_a_total()
    {
        await using var portal = await CompanyPortal.Start();
        for (var number = 1; number <= 53; number++)
        {
            await Open(portal, "Счёт", Ivanova, $"Счёт № {number}");
        }

        var (_, first) = await portal.Answer2("bizproc.task.list");
        var (_, second) = await portal.Answer2("bizproc.task.list", new { START = 50 });

        Assert.Equal((50, 53L, 50L), (first["result"]!.AsArray().Count, (long)first["total"]!, (long)first["next"]!));
        Assert.Equal(3, second["result"]!.AsArray().Count);
    }

    [Fact]
    public async Task An_ordinary_employee_sees_only_their_own()
    {
        await using var portal = await CompanyPortal.Start("ordinary");
        await Open(portal, "Счёт", Ivanova, "Счёт № 1");
        await Open(portal, "Счёт", Kotova, "Счёт № 2");

        Assert.Equal("Счёт № 1", (string)Assert.Single((await portal.V2("bizproc.task.list"))!.AsArray())!["DOCUMENT_NAME"]!);
        Assert.Equal((HttpStatusCode.BadRequest, "ACCESS_DENIED"), await portal.Refusal2("bizproc.task.list", new { filter = new { USER_ID = Kotova } }));
    }

    [Fact]
    public async Task A_manager_sees_a_subordinates_when_asking_for_them()
    {
        await using var portal = await CompanyPortal.Start("ordinary");
        var sales = portal.World.Table<Portal.Rows.DepartmentRow>().Find(2)!;
        portal.World.Run(() => portal.World.Table<Portal.Rows.DepartmentRow>().Put(sales with { HeadId = Ivanova }));
        await Open(portal, "Счёт", 7, "Счёт № 1");

        Assert.Empty((await portal.V2("bizproc.task.list"))!.AsArray());
        Assert.Single((await portal.V2("bizproc.task.list", new { filter = new { USER_ID = 7 } }))!.AsArray());
    }

    [Fact]
    public async Task A_selection_that_is_no_list_is_refused()
    {
        await using var portal = await CompanyPortal.Start();

        Assert.Equal((HttpStatusCode.BadRequest, "ERROR_SELECT_VALIDATION_FAILURE"), await portal.Refusal2("bizproc.task.list", new { select = "ID" }));
    }

    [Theory]
    [InlineData("approvals", """{"userId":5,"document":"Счёт"}""", "'name' is missing.")]
    [InlineData("approvals", """{"name":" ","userId":5,"document":"Счёт"}""", "'name' is empty.")]
    [InlineData("approvals", """{"name":"Счёт","userId":500,"document":"Счёт"}""", "There is no user 500.")]
    [InlineData("approvals/9", """{"by":5,"status":"approved"}""", "There is no approval 9.")]
    [InlineData("approvals/1", """{"by":2,"status":"approved"}""", "Approval 1 waits for user 5, not for 2.")]
    [InlineData("approvals/1", """{"by":5,"status":"done"}""", "'status' must be one of: approved, rejected, completed.")]
    [InlineData("approvals/2", """{"by":5,"status":"approved"}""", "Approval 2 is closed already: rejected.")]
    public async Task What_cannot_be_is_said_in_one_sentence(string path, string body, string sentence)
    {
        await using var portal = await CompanyPortal.Start();
        await Open(portal, "Счёт", Ivanova, "Счёт № 1");
        var second = await Open(portal, "Счёт", Ivanova, "Счёт № 2");
        await portal.Control($"approvals/{second}", new { by = Ivanova, status = "rejected" });

        Assert.Equal(sentence, await portal.ControlRefusal(path, JsonNode.Parse(body)!));
    }

    private static async Task<long> Open(CompanyPortal portal, string name, long userId, string document) =>
        (long)(await portal.Control("approvals", new { name, userId, document }))["id"]!;

    /// <summary>The clock runs on between two winds: on a slow machine by a second.</summary>
    private static string Minute(JsonNode? instant) => ((string)instant!)[..16];
}
