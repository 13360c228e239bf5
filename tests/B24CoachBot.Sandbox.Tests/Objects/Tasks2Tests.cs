using System.Net;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Tests.Objects;

/// <summary>REST 2 tasks; examples after tasks/tasks-task-* and tasks/status.</summary>
public sealed class Tasks2Tests
{
    [Fact]
    public async Task A_new_task_comes_back_in_camel_case_with_texts()
    {
        await using var portal = await CompanyPortal.Start();
        var task = (await portal.V2("tasks.task.add", new { fields = new { TITLE = "task for test", RESPONSIBLE_ID = 5, AUDITORS = new[] { 7 }, TAGS = new[] { "coach" } } }))!["task"]!;
        Assert.Equal(("1", "2", "1", "0"), ((string)task["id"]!, (string)task["status"]!, (string)task["priority"]!, (string)task["groupId"]!));
        Assert.Equal("1", (string)task["createdBy"]!);
        Assert.Equal("Ирина Лебедева", (string)task["auditorsData"]!["7"]!["name"]!);
        Assert.IsType<JsonArray>(task["accomplicesData"]);
        Assert.True((bool)task["action"]!["changeDeadline"]!);
    }

    [Fact]
    public async Task A_task_without_a_title_or_a_person_is_refused()
    {
        await using var portal = await CompanyPortal.Start();
        Assert.Equal("ERROR_CORE", (await portal.Refusal2("tasks.task.add", new { fields = new { RESPONSIBLE_ID = 5 } })).Code);
        Assert.Equal("ERROR_CORE", (await portal.Refusal2("tasks.task.add", new { fields = new { TITLE = "x" } })).Code);
        Assert.Equal("100", (await portal.Refusal2("tasks.task.add")).Code);
    }

    [Fact]
    public async Task An_absent_task_is_an_empty_list_with_200()
    {
        await using var portal = await CompanyPortal.Start();
        Assert.Equal("[]", (await portal.V2("tasks.task.get", new { taskId = 404 }))!.ToJsonString());
    }

    [Fact]
    public async Task A_foreign_task_is_nowhere_for_an_ordinary_employee()
    {
        await using var portal = await CompanyPortal.Start("ordinary");
        portal.World.Run(() => portal.World.Table<TaskRow>().Put(new TaskRow(77, "Зарплаты", 10, 11, portal.World.Now)));
        var own = await portal.Task(new { title = "x", creatorId = 5, responsibleId = 7 });
        Assert.Equal("[]", (await portal.V2("tasks.task.get", new { taskId = 77 }))!.ToJsonString());
        Assert.Equal("ENTITYNOTFOUNDEXCEPTION", (await portal.Refusal3("tasks.task.get", new { id = 77 })).Code);
        var list = (await portal.V2("tasks.task.list", new { select = new[] { "ID" } }))!["tasks"]!.AsArray();
        Assert.Equal([$"{own}"], list.Select(task => (string)task!["id"]!));
        Assert.Equal("[]", (await portal.V2("tasks.task.getaccess", new { taskId = 77 }))!.ToJsonString());
    }

    [Fact]
    public async Task An_ordinary_employee_does_not_write_in_anothers_name()
    {
        await using var portal = await CompanyPortal.Start("ordinary");
        Assert.Equal("ERROR_CORE", (await portal.Refusal2("tasks.task.add", new { fields = new { TITLE = "x", RESPONSIBLE_ID = 7, CREATED_BY = 11 } })).Code);
    }

    [Fact]
    public async Task Lists_filter_by_tag_external_id_and_person()
    {
        await using var portal = await CompanyPortal.Start();
        var first = await portal.Task(new { title = "КП Вектор", creatorId = 2, responsibleId = 5, xmlId = "coach:1" });
        await portal.Task(new { title = "Акт", creatorId = 2, responsibleId = 7 });
        await portal.V2("tasks.task.update", new { taskId = first, fields = new { TAGS = new[] { "coach", "kp" } } });
        foreach (var filter in new[]
        {
            """{"TAG":"coach"}""", """{"TAG":["coach","kp"]}""", """{"XML_ID":"coach:1"}""", """{"RESPONSIBLE_ID":[5]}""", """{"!RESPONSIBLE_ID":7}""",
            """{"TITLE":"КП%"}""", """{"%TITLE":"вектор"}""", """{"<ID":2}""", """{"CREATED_BY":2,"XML_ID":"coach:1"}""",
        })
        {
            var (_, body) = await portal.Answer2("tasks.task.list", new { filter = JsonNode.Parse(filter), select = new[] { "ID", "XML_ID", "TAGS" } });
            Assert.Equal((filter, 1L, "1"), (filter, (long)body["total"]!, (string)body["result"]!["tasks"]![0]!["id"]!));
        }

        var (_, none) = await portal.Answer2("tasks.task.list", new { filter = new { XML_ID = "other" } });
        Assert.Equal(0, (long)none["total"]!);
    }

    [Fact]
    public async Task A_list_has_pages_of_fifty_and_no_count_from_minus_one()
    {
        await using var portal = await CompanyPortal.Start();
        var commands = Enumerable.Range(0, 50).ToDictionary(index => $"t{index}", index => $"tasks.task.add?fields[TITLE]=t{index}&fields[RESPONSIBLE_ID]=5");
        await portal.V2("batch", new { halt = 1, cmd = commands });
        await portal.Task();
        var (_, first) = await portal.Answer2("tasks.task.list", new { order = new { ID = "asc" }, select = new[] { "ID" } });
        Assert.Equal((51L, 50L, 50), ((long)first["total"]!, (long)first["next"]!, first["result"]!["tasks"]!.AsArray().Count));
        var (_, last) = await portal.Answer2("tasks.task.list", new { order = new { ID = "asc" }, select = new[] { "ID" }, start = 50 });
        Assert.Equal("51", (string)last["result"]!["tasks"]![0]!["id"]!);
        Assert.False(last.ContainsKey("next"));
        var (_, uncounted) = await portal.Answer2("tasks.task.list", new { start = -1 });
        Assert.Equal(0, (long)uncounted["total"]!);
        Assert.False(uncounted.ContainsKey("next"));
        Assert.Equal("0", (await portal.Refusal2("tasks.task.list", new { order = new { NONSENSE = "asc" } })).Code);
    }

    [Fact]
    public async Task A_task_walks_through_its_statuses_and_the_history_tells_it()
    {
        await using var portal = await CompanyPortal.Start();
        var id = await portal.Task();
        foreach (var (verb, status) in new[] { ("start", "3"), ("pause", "2"), ("defer", "6"), ("start", "3"), ("complete", "5"), ("renew", "2") })
        {
            Assert.Equal(status, (string)(await portal.V2($"tasks.task.{verb}", new { taskId = id }))!["task"]!["status"]!);
        }

        Assert.Equal("0", (await portal.Refusal2("tasks.task.approve", new { taskId = id })).Code);
        var history = (await portal.V2("tasks.task.history.list", new { taskId = id, filter = new { FIELD = "STATUS" } }))!["list"]!.AsArray();
        Assert.Equal(["2→3", "3→2", "2→6", "6→3", "3→5", "5→2"], history.Select(line => $"{line!["value"]!["from"]}→{line["value"]!["to"]}"));
        Assert.Equal("Андрей", (string)history[0]!["user"]!["name"]!);
    }

    [Fact]
    public async Task Work_under_control_waits_for_its_author()
    {
        await using var portal = await CompanyPortal.Start();
        var id = await portal.Task(new { title = "x", creatorId = 2, responsibleId = 5, needsControl = true });
        Assert.Equal("4", (string)(await portal.V2("tasks.task.complete", new { taskId = id }))!["task"]!["status"]!);
        Assert.Equal("2", (string)(await portal.V2("tasks.task.disapprove", new { taskId = id }))!["task"]!["status"]!);
        await portal.V2("tasks.task.complete", new { taskId = id });
        Assert.Equal("5", (string)(await portal.V2("tasks.task.approve", new { taskId = id }))!["task"]!["status"]!);
    }

    [Fact]
    public async Task A_required_result_comes_before_completion()
    {
        await using var portal = await CompanyPortal.Start();
        var id = await portal.Task(new { title = "x", creatorId = 2, responsibleId = 5, requireResult = true });
        Assert.Equal(HttpStatusCode.BadRequest, (await portal.Refusal2("tasks.task.complete", new { taskId = id })).Status);
        await portal.V3("tasks.task.result.add", new { fields = new { taskId = id, text = "КП в сделке" } });
        var results = await portal.V3("tasks.task.result.list", new { filter = new object[] { new object[] { "taskId", id } } });
        Assert.Equal("КП в сделке", (string)results!["items"]![0]!["text"]!);
        Assert.Equal("5", (string)(await portal.V2("tasks.task.complete", new { taskId = id }))!["task"]!["status"]!);
    }

    [Fact]
    public async Task A_delegated_task_keeps_who_handed_it_on_as_a_watcher()
    {
        await using var portal = await CompanyPortal.Start();
        var task = (await portal.V2("tasks.task.delegate", new { taskId = await portal.Task(), userId = 7 }))!["task"]!;
        Assert.Equal(("7", "5"), ((string)task["responsibleId"]!, (string)task["auditors"]![0]!));
    }

    [Fact]
    public async Task Access_is_told_for_every_asked_person()
    {
        await using var portal = await CompanyPortal.Start();
        var actions = (await portal.V2("tasks.task.getaccess", new { taskId = await portal.Task(), users = new[] { 5, 11 } }))!["allowedActions"]!;
        Assert.True((bool)actions["5"]!["COMPLETE"]!);
        Assert.False((bool)actions["11"]!["COMPLETE"]!);
    }

    [Fact]
    public async Task A_deleted_task_and_the_fields()
    {
        await using var portal = await CompanyPortal.Start();
        var id = await portal.Task();
        Assert.True((bool)(await portal.V2("tasks.task.delete", new { taskId = id }))!["task"]!);
        Assert.Equal("1048582", (await portal.Refusal2("tasks.task.delete", new { taskId = id })).Code);
        Assert.True((bool)(await portal.V2("tasks.task.getFields"))!["fields"]!["TITLE"]!["required"]!);
    }

    [Fact]
    public async Task The_crm_link_comes_only_when_it_is_selected()
    {
        await using var portal = await CompanyPortal.Start();
        var id = await portal.Task(new { title = "x", creatorId = 2, responsibleId = 5, crmItemIds = new[] { "D_3" } });
        var plain = (await portal.V2("tasks.task.get", new { taskId = id }))!["task"]!.AsObject();
        Assert.False(plain.ContainsKey("ufCrmTask"));
        var chosen = (await portal.V2("tasks.task.get", new { taskId = id, select = new[] { "ID", "UF_CRM_TASK", "CHAT_ID" } }))!["task"]!;
        Assert.Equal("D_3", (string)chosen["ufCrmTask"]![0]!);
        Assert.True((long)chosen["chatId"]! > 0);
    }
}
