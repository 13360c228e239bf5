using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace B24CoachBot.Sandbox.Tests.Objects;

/// <summary>REST 3 tasks; examples after tasks/tasks-task-*-rest-v3.</summary>
public sealed class Tasks3Tests
{
    [Fact]
    public async Task A_new_task_echoes_what_was_sent_in_the_portals_offset()
    {
        await using var portal = await CompanyPortal.Start();
        var item = (await portal.V3("tasks.task.add", new
        {
            fields = new
            {
                title = "Task Title",
                creatorId = 2,
                responsibleId = 5,
                deadline = "2025-12-31T23:59:59+02:00",
                crmItemIds = new[] { "D_3", "T80_6" },
                xmlId = "coach:op:9f1c",
                auditors = new[] { 7 },
            },
        }))!["item"]!;
        Assert.Equal("2026-01-01T00:59:59+03:00", (string)item["deadline"]!);
        Assert.Equal("average", (string)item["priority"]!);
        Assert.Equal("pending", (string)item["status"]!);
        Assert.Equal("coach:op:9f1c", (string)item["xmlId"]!);
        Assert.Equal(["D_3"], item["crmItemIds"]!.AsArray().Select(link => (string)link!));
        Assert.Equal(JsonValueKind.Number, item["id"]!.GetValueKind());
        Assert.Equal($"/company/personal/user/1/tasks/task/view/{item["id"]}/", (string)item["link"]!);
        Assert.True((long)item["chatId"]! > 0);
        Assert.True((bool)item["rights"]!["edit"]!);
        Assert.Null(item["creatorId"]);
    }

    [Fact]
    public async Task A_new_task_is_visible_to_both_generations_and_to_the_state()
    {
        await using var portal = await CompanyPortal.Start();
        var id = await portal.Task(new { title = "Send offer", creatorId = 2, responsibleId = 5, requireResult = true, startPlan = "2026-11-23T09:00:00+03:00", groupId = 1 });
        var third = (await portal.V3("tasks.task.get", new { id, select = new[] { "id", "title", "creatorId", "requireResult", "unknown", "responsible.name", "chat.entityType" } }))!["item"]!;
        Assert.Equal(2, (long)third["creatorId"]!);
        Assert.Equal("Мария Иванова", (string)third["responsible"]!["name"]!);
        Assert.Equal("TASKS_TASK", (string)third["chat"]!["entityType"]!);
        Assert.False(third.AsObject().ContainsKey("unknown"));
        var second = (await portal.V2("tasks.task.get", new { taskId = id }))!["task"]!;
        Assert.Equal("2", (string)second["createdBy"]!);
        var state = (await portal.State())["tasks"]![0]!;
        Assert.Equal("2026-11-23T09:00:00+03:00", (string)state["startPlan"]!);
        Assert.True((bool)state["requireResult"]!);
        Assert.Equal(1, (long)state["groupId"]!);
    }

    [Theory]
    [InlineData("""{"creatorId":2,"responsibleId":5}""", "title")]
    [InlineData("""{"title":"x","responsibleId":5}""", "creatorId")]
    [InlineData("""{"title":"x","creatorId":2}""", "responsibleId")]
    [InlineData("""{"title":"x","creatorId":2,"responsibleId":"5"}""", "responsibleId")]
    [InlineData("""{"title":"x","creatorId":2,"responsibleId":500}""", "responsibleId")]
    [InlineData("""{"title":"x","creatorId":500,"responsibleId":5}""", "creatorId")]
    [InlineData("""{"title":"x","creatorId":2,"responsibleId":5,"deadline":20260101}""", "deadline")]
    [InlineData("""{"title":"x","creatorId":2,"responsibleId":5,"deadline":"tomorrow"}""", "deadline")]
    [InlineData("""{"title":"x","creatorId":2,"responsibleId":5,"requireResult":"Y"}""", "requireResult")]
    [InlineData("""{"title":"x","creatorId":2,"responsibleId":5,"auditors":[1,"2"]}""", "auditors")]
    [InlineData("""{"title":"x","creatorId":2,"responsibleId":5,"parentId":99}""", "parentId")]
    [InlineData("""{"title":"x","creatorId":2,"responsibleId":5,"startPlan":"2026-12-02T10:00:00+03:00","endPlan":"2026-12-01T10:00:00+03:00"}""", "endPlan")]
    public async Task A_wrong_field_is_named_and_nothing_is_created(string fields, string field)
    {
        await using var portal = await CompanyPortal.Start();
        var (status, code, named) = await portal.Refusal3("tasks.task.add", new { fields = JsonNode.Parse(fields) });
        Assert.Equal((HttpStatusCode.BadRequest, "VALIDATION_REQUESTVALIDATIONEXCEPTION", field), (status, code, named));
        Assert.Empty((await portal.State())["tasks"]!.AsArray());
    }

    [Fact]
    public async Task An_unknown_field_is_refused()
    {
        await using var portal = await CompanyPortal.Start();
        var (_, code, _) = await portal.Refusal3("tasks.task.add", new { fields = new { title = "x", creatorId = 2, responsibleId = 5, tags = new[] { "coach" } } });
        Assert.Equal("UNKNOWNDTOPROPERTYEXCEPTION", code);
    }

    [Fact]
    public async Task Only_an_administrators_webhook_names_another_author()
    {
        await using var portal = await CompanyPortal.Start("ordinary");
        var (status, code, _) = await portal.Refusal3("tasks.task.add", new { fields = new { title = "x", creatorId = 2, responsibleId = 5 } });
        Assert.Equal((HttpStatusCode.Forbidden, "ACCESSDENIEDEXCEPTION"), (status, code));
        Assert.Equal(1, await portal.Task(new { title = "x", creatorId = 5, responsibleId = 7 }));
    }

    [Fact]
    public async Task An_update_is_read_back_and_the_author_stays()
    {
        await using var portal = await CompanyPortal.Start();
        var id = await portal.Task();
        Assert.True((bool)(await portal.V3("tasks.task.update", new { id, fields = new { title = "New", deadline = (string?)null, priority = "high" } }))!["result"]!);
        var item = (await portal.V3("tasks.task.get", new { id }))!["item"]!;
        Assert.Equal(("New", "high"), ((string)item["title"]!, (string)item["priority"]!));
        Assert.Equal("creatorId", (await portal.Refusal3("tasks.task.update", new { id, fields = new { creatorId = 3 } })).Field);
    }

    [Fact]
    public async Task An_absent_task_is_not_found_to_read_and_denied_to_change()
    {
        await using var portal = await CompanyPortal.Start();
        Assert.Equal("ENTITYNOTFOUNDEXCEPTION", (await portal.Refusal3("tasks.task.get", new { id = 2 })).Code);
        Assert.Equal("ACCESSDENIEDEXCEPTION", (await portal.Refusal3("tasks.task.update", new { id = 2, fields = new { title = "x" } })).Code);
        Assert.Equal("ACCESSDENIEDEXCEPTION", (await portal.Refusal3("tasks.task.delete", new { id = 2 })).Code);
        Assert.Equal("id", (await portal.Refusal3("tasks.task.get", new { id = "2" })).Field);
    }

    [Fact]
    public async Task A_list_filters_by_id_only_and_shows_ids_only()
    {
        await using var portal = await CompanyPortal.Start();
        foreach (var title in new[] { "a", "b", "c" })
        {
            await portal.Task(new { title, creatorId = 2, responsibleId = 5 });
        }

        var list = await portal.V3("tasks.task.list", new { filter = new object[] { new object[] { "id", ">", 1 } }, order = new { id = "DESC" }, pagination = new { limit = 1 } });
        Assert.Equal("""[{"id":3}]""", list!["items"]!.ToJsonString());
        Assert.Equal("title", (await portal.Refusal3("tasks.task.list", new { filter = new object[] { new object[] { "title", "a" } } })).Field);
        Assert.Equal("INVALIDPAGINATIONEXCEPTION", (await portal.Refusal3("tasks.task.list", new { pagination = new { limit = 0 } })).Code);
    }

    [Fact]
    public async Task A_deleted_task_is_gone()
    {
        await using var portal = await CompanyPortal.Start();
        var id = await portal.Task();
        await portal.V3("tasks.task.delete", new { id });
        Assert.Equal("ENTITYNOTFOUNDEXCEPTION", (await portal.Refusal3("tasks.task.get", new { id })).Code);
    }

    [Fact]
    public async Task Rights_and_fields_are_told_without_an_item()
    {
        await using var portal = await CompanyPortal.Start();
        var rights = await portal.V3("tasks.task.access.get", new { id = await portal.Task() });
        Assert.True((bool)rights!["complete"]!);
        var fields = (await portal.V3("tasks.task.field.list"))!["items"]!.AsArray();
        Assert.Equal(["id"], fields.Where(field => (bool)field!["filterable"]!).Select(field => (string)field!["name"]!));
    }

    [Fact]
    public async Task A_message_to_the_tasks_chat_is_read_in_that_chat()
    {
        await using var portal = await CompanyPortal.Start();
        var id = await portal.Task(new { title = "x", creatorId = 1, responsibleId = 5 });
        Assert.True((bool)(await portal.V3("tasks.task.chat.message.send", new { fields = new { taskId = id, text = "Какой объём?" } }))!["result"]!);
        var chat = (await portal.V3("tasks.task.get", new { id, select = new[] { "chatId" } }))!["item"]!["chatId"];
        await portal.V2("im.message.add", new { DIALOG_ID = $"chat{chat}", MESSAGE = "Второе" });
        var messages = (await portal.V2("im.dialog.messages.get", new { DIALOG_ID = $"chat{chat}", FIRST_ID = 0 }))!["messages"]!.AsArray();
        Assert.Equal(["Какой объём?", "Второе"], messages.Select(message => (string)message!["text"]!));
        Assert.Equal(id, (long)(await portal.State())["taskMessages"]![0]!["taskId"]!);
    }

    [Fact]
    public async Task A_word_in_the_tasks_chat_is_activity_and_no_change()
    {
        await using var portal = await CompanyPortal.Start();
        var older = await portal.Task(new { title = "старая", creatorId = 1, responsibleId = 5 });
        var younger = await portal.Task(new { title = "новая", creatorId = 1, responsibleId = 5 });
        await portal.Control("clock", new { advance = "PT5M" });
        var before = await Row(older);
        await portal.Control($"tasks/{older}", new { by = 5, message = "Непонятно" });

        var after = await Row(older);
        Assert.Equal((string)before["changedDate"]!, (string)after["changedDate"]!);
        Assert.NotEqual((string)before["activityDate"]!, (string)after["activityDate"]!);
        var rows = (await portal.V2("tasks.task.list", new { filter = new { ID = new[] { older, younger } }, select = new[] { "ID" }, order = new { ACTIVITY_DATE = "desc" } }))!["tasks"]!.AsArray();
        Assert.Equal([older, younger], rows.Select(row => long.Parse((string)row!["id"]!, System.Globalization.CultureInfo.InvariantCulture)));

        async Task<JsonNode> Row(long id) => (await portal.V2("tasks.task.get", new { taskId = id, select = new[] { "ID", "CHANGED_DATE", "ACTIVITY_DATE" } }))!["task"]!;
    }

    [Fact]
    public async Task A_stranger_to_the_chat_does_not_read_it()
    {
        await using var portal = await CompanyPortal.Start();
        var id = await portal.Task();
        var chat = (await portal.V3("tasks.task.get", new { id }))!["item"]!["chatId"];
        Assert.Equal((HttpStatusCode.Forbidden, "ACCESS_ERROR"), await portal.Refusal2("im.dialog.messages.get", new { DIALOG_ID = $"chat{chat}" }));
    }

    [Fact]
    public async Task Attached_files_stay_and_a_repeat_adds_nothing()
    {
        await using var portal = await CompanyPortal.Start();
        var id = await portal.Task();
        foreach (var name in new[] { "one.txt", "two.txt" })
        {
            await portal.Control("messages", new { user = 2, dialog = "user3", file = new { name, base64 = "NDA=" } });
        }

        await portal.V3("tasks.task.file.attach", new { taskId = id, fileIds = new[] { 1, 2 } });
        await portal.V3("tasks.task.file.attach", new { taskId = id, fileIds = new[] { 2 } });
        Assert.Equal("[1,2]", (await portal.V3("tasks.task.get", new { id }))!["item"]!["fileIds"]!.ToJsonString());
    }
}
