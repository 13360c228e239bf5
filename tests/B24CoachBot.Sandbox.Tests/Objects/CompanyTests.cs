using System.Text.Json.Nodes;

namespace B24CoachBot.Sandbox.Tests.Objects;

/// <summary>The made-up company, its people, calendar and projects as the portal tells them.</summary>
public sealed class CompanyTests
{
    [Fact]
    public async Task Forty_people_in_six_departments_begin_with_twelve_unmistakable_present_ones()
    {
        await using var portal = await CompanyPortal.Start();
        var state = await portal.State();
        var users = state["users"]!.AsArray().Select(user => user!.AsObject()).ToList();
        Assert.Equal((40, 6), (users.Count, state["departments"]!.AsArray().Count));
        string Name(JsonObject user) => $"{user["firstName"]} {user["lastName"]}";
        foreach (var user in users.Take(12))
        {
            Assert.Single(users, other => Name(other) == Name(user));
            Assert.True((bool)user["active"]! && !(bool)user["extranet"]! && user["absentUntil"] is null);
        }

        Assert.Equal(["Сергеевич", "Петрович"], users.Where(user => Name(user) == "Иван Иванов").Select(user => (string)user["patronymic"]!));
        Assert.Contains(users, user => user["absentUntil"] is not null);
        Assert.Contains(users, user => !(bool)user["active"]!);
        Assert.Contains(users, user => (bool)user["extranet"]!);
        Assert.Single(users, user => (bool)user["isAdmin"]!);
    }

    [Fact]
    public async Task Every_department_but_the_company_has_a_parent_and_all_have_a_head_of_their_own()
    {
        await using var portal = await CompanyPortal.Start();
        var state = await portal.State();
        var departments = state["departments"]!.AsArray();
        Assert.Single(departments, department => department!["parentId"] is null);
        foreach (var department in departments)
        {
            var head = state["users"]!.AsArray().Single(user => (long)user!["id"]! == (long)department!["headId"]!);
            Assert.Equal((long)department!["id"]!, (long)head!["departmentId"]!);
        }
    }

    [Fact]
    public async Task The_clients_of_the_scripts_have_open_deals_and_Vector_exactly_one()
    {
        await using var portal = await CompanyPortal.Start();
        foreach (var client in new[] { "Ромашка", "Ромашка-Юг", "Вектор", "Лотос", "Техносклад", "Орион" })
        {
            var companies = (await portal.V2("crm.item.list", new { entityTypeId = 4, filter = new Dictionary<string, object> { ["=title"] = client } }))!["items"]!.AsArray();
            var company = Assert.Single(companies)!;
            Assert.Equal("Y", (string)company["hasPhone"]!);
            var deals = (await portal.V2("crm.item.list", new { entityTypeId = 2, filter = new { companyId = (long)company["id"]!, stageSemanticId = "P" } }))!["items"]!.AsArray();
            Assert.Single(deals);
        }
    }

    [Fact]
    public async Task The_seed_is_the_same_every_time()
    {
        await using var one = await CompanyPortal.Start();
        await using var other = await CompanyPortal.Start();
        Assert.Equal((await one.State())["deals"]!.ToJsonString(), (await other.State())["deals"]!.ToJsonString());
        Assert.Equal((await one.State())["users"]!.ToJsonString(), (await other.State())["users"]!.ToJsonString());
    }

    [Fact]
    public async Task What_was_written_is_there_after_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("objects-");
        try
        {
            await using (var first = await CompanyPortal.Start(data: folder.FullName))
            {
                await first.Task(new { title = "x", creatorId = 2, responsibleId = 5, crmItemIds = new[] { "D_3" }, deadline = "2026-12-01T18:00:00+03:00" });
                await first.V2("task.checklistitem.add", new { TASKID = 1, FIELDS = new { TITLE = "Шаги", PARENT_ID = 0 } });
                await first.V2("crm.item.update", new { entityTypeId = 2, id = 3, fields = new { UF_CRM_BUDGET = "1|RUB" } });
            }

            await using var second = await CompanyPortal.Start(data: folder.FullName);
            var state = await second.State();
            Assert.Equal("2026-12-01T18:00:00+03:00", (string)state["tasks"]![0]!["deadline"]!);
            Assert.Equal("Шаги", (string)state["tasks"]![0]!["checklists"]![0]!["title"]!);
            Assert.Equal("1|RUB", (string)state["deals"]![2]!["fields"]!["UF_CRM_BUDGET"]!);
            Assert.Equal(2, await second.Task());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task People_are_listed_without_bots_with_text_ids_and_a_real_flag()
    {
        await using var portal = await CompanyPortal.Start();
        await portal.V2("imbot.v2.Bot.register", new { fields = new { code = "coach", botToken = "0123456789abcdef0123456789abcdef", properties = new { name = "Коуч" } } });
        var (_, body) = await portal.Answer2("user.get");
        Assert.Equal(40, (long)body["total"]!);
        var anna = body["result"]![1]!;
        Assert.Equal("""["2",true,"Анна","Котова",[2]]""", new JsonArray(
            anna["ID"]!.DeepClone(), anna["ACTIVE"]!.DeepClone(), anna["NAME"]!.DeepClone(), anna["LAST_NAME"]!.DeepClone(), anna["UF_DEPARTMENT"]!.DeepClone())
            .ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Equal(37, (long)(await portal.Answer2("user.get", new { FILTER = new { ACTIVE = true } })).Body["total"]!);
        Assert.Equal(2, (long)(await portal.Answer2("user.get", new { filter = new { USER_TYPE = "extranet" } })).Body["total"]!);
        Assert.Equal(1, (long)(await portal.Answer2("user.search", new { FILTER = new { FIND = "Иванов Сергеевич" } })).Body["total"]!);
    }

    [Fact]
    public async Task The_webhooks_owner_is_told()
    {
        await using var admin = await CompanyPortal.Start();
        Assert.Equal("1", (string)(await admin.V2("user.current"))!["ID"]!);
        Assert.True((bool)(await admin.V2("user.admin"))!);
        await using var ordinary = await CompanyPortal.Start("ordinary");
        Assert.Equal("5", (string)(await ordinary.V2("user.current"))!["ID"]!);
        Assert.False((bool)(await ordinary.V2("user.admin"))!);
    }

    [Fact]
    public async Task Departments_and_their_heads()
    {
        await using var portal = await CompanyPortal.Start();
        var sales = (await portal.V2("department.get", new { NAME = "Продажи-1" }))![0]!;
        Assert.Equal(("2", "1", "2"), ((string)sales["ID"]!, (string)sales["PARENT"]!, (string)sales["UF_HEAD"]!));
        Assert.Equal("""{"2":[2],"5":[3]}""", (await portal.V2("im.department.managers.get", new { ID = new[] { 2, 5 }, USER_DATA = "N" }))!.ToJsonString());
    }

    [Fact]
    public async Task Working_time_and_absences()
    {
        await using var portal = await CompanyPortal.Start();
        var settings = await portal.V2("calendar.settings.get");
        Assert.Equal(("9", "18"), ((string)settings!["work_time_start"]!, (string)settings["work_time_end"]!));
        Assert.Equal("""["SA","SU"]""", settings["week_holidays"]!.ToJsonString());
        Assert.StartsWith("1.01,2.01,", (string)settings["year_holidays"]!, StringComparison.Ordinal);
        Assert.Equal("Europe/Moscow", (string)(await portal.V2("calendar.user.settings.get"))!["timezoneName"]!);
        var access = await portal.V2("calendar.accessibility.get", new { users = new[] { 5, 13 }, from = "2026-11-20", to = "2026-11-30" });
        Assert.Equal("[]", access!["5"]!.ToJsonString());
        Assert.Equal("absent", (string)access["13"]![0]!["ACCESSIBILITY"]!);
        Assert.Equal("OPENED", (string)(await portal.V2("timeman.status", new { USER_ID = 5 }))!["STATUS"]!);
        Assert.Equal("CLOSED", (string)(await portal.V2("timeman.status", new { USER_ID = 13 }))!["STATUS"]!);
    }

    [Fact]
    public async Task Projects_their_members_and_rights()
    {
        await using var portal = await CompanyPortal.Start("ordinary");
        var found = (await portal.V2("socialnetwork.api.workgroup.list", new { filter = new Dictionary<string, string> { ["%NAME"] = "интернет" } }))!["workgroups"]!.AsArray();
        Assert.Equal(("1", "project"), ((string)Assert.Single(found)!["id"]!, (string)found[0]!["type"]!));
        Assert.Equal("Запуск интернет-магазина", (string)(await portal.V2("sonet_group.get", new { GROUP_ID = 1 }))![0]!["NAME"]!);
        Assert.Equal("""{"USER_ID":"2","ROLE":"A"}""", (await portal.V2("sonet_group.user.get", new { ID = 1 }))![0]!.ToJsonString());
        Assert.Equal(["1", "6"], (await portal.V2("sonet_group.user.groups"))!.AsArray().Select(group => (string)group!["GROUP_ID"]!));
        Assert.True((bool)(await portal.V2("sonet_group.feature.access", new { GROUP_ID = 1, FEATURE = "tasks", OPERATION = "create_tasks" }))!);
        Assert.False((bool)(await portal.V2("sonet_group.feature.access", new { GROUP_ID = 3, FEATURE = "tasks", OPERATION = "create_tasks" }))!);
        Assert.Equal("ACCESSDENIEDEXCEPTION", (await portal.Refusal3("tasks.task.add", new { fields = new { title = "x", creatorId = 5, responsibleId = 5, groupId = 3 } })).Code);
    }
}
