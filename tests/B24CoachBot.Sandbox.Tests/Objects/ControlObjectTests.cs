namespace B24CoachBot.Sandbox.Tests.Objects;

/// <summary>Somebody works in the portal: control of tasks, deals and people.</summary>
public sealed class ControlObjectTests
{
    [Fact]
    public async Task A_task_is_worked_on_by_a_named_person()
    {
        await using var portal = await CompanyPortal.Start();
        var id = await portal.Task();
        await portal.V2("task.checklistitem.add", new { TASKID = id, FIELDS = new { TITLE = "Собрать цены" } });
        var task = await portal.Control($"tasks/{id}", new
        {
            by = 5,
            status = "in_progress",
            fields = new { deadline = "2026-12-01T18:00:00+03:00" },
            checklist = new[] { new { title = "Собрать цены", done = true } },
            message = "Начала",
        });
        Assert.Equal(("in_progress", "2026-12-01T18:00:00+03:00", true),
            ((string)task["status"]!, (string)task["deadline"]!, (bool)task["checklists"]![0]!["items"]![0]!["done"]!));
        var state = await portal.State();
        Assert.Equal("Начала", (string)state["taskMessages"]![0]!["text"]!);
        Assert.Contains(state["taskHistory"]!.AsArray(), line => (string)line!["field"]! == "STATUS" && (long)line["userId"]! == 5 && (string)line["to"]! == "3");
    }

    [Fact]
    public async Task A_deal_is_moved_and_filled_under_the_portals_rules()
    {
        await using var portal = await CompanyPortal.Start();
        Assert.Contains("refuses", await portal.ControlRefusal("deals/3", new { by = 5, stage = "EXECUTING" }), StringComparison.Ordinal);
        var deal = await portal.Control("deals/3", new { by = 5, stage = "EXECUTING", fields = new { UF_CRM_BUDGET = "10|RUB" } });
        Assert.Equal(("EXECUTING", "10|RUB"), ((string)deal["stageId"]!, (string)deal["fields"]!["UF_CRM_BUDGET"]!));
        Assert.All((await portal.State())["fieldChanges"]!.AsArray().TakeLast(2), change => Assert.Equal(5, (long)change!["by"]!));
    }

    [Fact]
    public async Task A_person_goes_on_leave_returns_and_leaves()
    {
        await using var portal = await CompanyPortal.Start();
        Assert.Equal("2026-12-07", (string)(await portal.Control("users/5", new { absentUntil = "2026-12-07" }))["absentUntil"]!);
        Assert.Null((await portal.Control("users/5", new { absentUntil = (string?)null, active = false, departmentId = 3 }))["absentUntil"]);
        var user = (await portal.V2("user.get", new { FILTER = new { ID = 5 } }))![0]!;
        Assert.False((bool)user["ACTIVE"]!);
        Assert.Equal("[3]", user["UF_DEPARTMENT"]!.ToJsonString());
    }

    [Theory]
    [InlineData("tasks/404", """{"by":5}""", "There is no task 404.")]
    [InlineData("deals/404", """{"by":5}""", "There is no deal 404.")]
    [InlineData("deals/3", """{"by":5,"fields":{"UF_NONSENSE":1}}""", "Deals have no field 'UF_NONSENSE'.")]
    [InlineData("deals/3", """{"by":404}""", "There is no user 404.")]
    [InlineData("users/5", """{"departmentId":99}""", "There is no department 99.")]
    public async Task Bad_input_is_one_sentence(string path, string body, string sentence)
    {
        await using var portal = await CompanyPortal.Start();
        Assert.Equal(sentence, await portal.ControlRefusal(path, System.Text.Json.Nodes.JsonNode.Parse(body)!));
    }
}
