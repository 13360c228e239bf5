using System.Globalization;
using System.Text.Json;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Host.Tests.Portal;

public sealed class FactsTests
{
    private const string Refused = """{"error":"insufficient_scope","error_description":"x"}""";
    private static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_known_about_a_portal_comes_in_one_request()
    {
        await using var stub = await BatchStub.Start(Company);
        await using var portal = new Connected(stub.Host);

        var read = Assert.IsType<FactsReading.Read>(await new FactsReader(portal.Get<IBatch>(), TimeProvider.System).Read(Urgency.Chat, Now));

        Assert.Single(stub.Requests);
        Assert.Empty(read.Missing);
        Assert.Equal(["crm", "task"], read.Facts.Scopes);
        Assert.Equal(new ProjectRow(77, "Запуск", Closed: false), Assert.Single(read.Facts.Projects));
        Assert.Equal(new OwnerRow(1, IsAdmin: true), read.Facts.Owner);
        Assert.Equal(13, read.Facts.Departments[1].HeadId);
        var people = FactsForDomain.People(read.Facts, new Dictionary<int, DateOnly> { [7] = new(2026, 12, 1) });
        Assert.Equal([3, 7, 9], people.People.Select(person => person.Id.Value));
        var kotova = people.Find(new UserId(3))!;
        Assert.Equal(("Анна Котова", "Сергеевна", "Руководитель", "Продажи", true, false), (kotova.FullName, kotova.Patronymic, kotova.Position, kotova.Department, kotova.Active, kotova.Extranet));
        Assert.Equal((false, new DateOnly(2026, 12, 1)), (people.Find(new UserId(7))!.Active, people.Find(new UserId(7))!.AbsentUntil));
        Assert.True(people.Find(new UserId(9))!.Extranet);
    }

    [Fact]
    public async Task The_calendar_knows_its_hours_its_zone_and_its_days_off()
    {
        await using var stub = await BatchStub.Start(Company);
        await using var portal = new Connected(stub.Host);
        var read = Assert.IsType<FactsReading.Read>(await new FactsReader(portal.Get<IBatch>(), TimeProvider.System).Read(Urgency.Chat, Now));

        var calendar = FactsForDomain.Calendar(read.Facts);

        Assert.Equal((new TimeOnly(9, 30), new TimeOnly(18, 0), "Europe/Moscow"), (calendar.StartOfDay, calendar.EndOfDay, calendar.Zone.Id));
        Assert.False(calendar.IsWorking(new DateOnly(2027, 1, 1)));
        Assert.False(calendar.IsWorking(new DateOnly(2028, 2, 23)));
        Assert.False(calendar.IsWorking(new DateOnly(2026, 11, 22)));
        Assert.True(calendar.IsWorking(new DateOnly(2026, 11, 23)));
        Assert.True(calendar.IsWorking(new DateOnly(2027, 1, 2)), "a Saturday that the portal lists as worked");
    }

    [Fact]
    public async Task The_crm_is_known_by_its_pipelines_stages_and_fields()
    {
        await using var stub = await BatchStub.Start(Company);
        await using var portal = new Connected(stub.Host);
        var read = Assert.IsType<FactsReading.Read>(await new FactsReader(portal.Get<IBatch>(), TimeProvider.System).Read(Urgency.Chat, Now));

        var crm = read.Facts.Crm;

        Assert.Equal(["Заявка", "Отгружено"], crm.Find(CrmKind.Deal, "9")!.Stages.Select(stage => stage.Name));
        Assert.Equal("NEW", Assert.Single(crm.Find(CrmKind.Deal, "0")!.Stages).Id);
        Assert.Equal("Новый", Assert.Single(crm.Find(CrmKind.Lead, null)!.Stages).Name);
        Assert.Equal([new FieldOption("11", "Самовывоз"), new FieldOption("12", "Курьер")], crm.Field(CrmKind.Deal, "UF_CRM_DELIVERY")!.Options);
        Assert.True(crm.Field(CrmKind.Deal, "title")!.Mandatory);
        Assert.Null(crm.Field(CrmKind.Lead, "UF_CRM_DELIVERY"));
    }

    [Fact]
    public async Task Without_the_crm_its_structure_is_empty()
    {
        await using var stub = await BatchStub.Start(command => command.StartsWith("crm", StringComparison.Ordinal) ? Refused : Company(command));
        await using var portal = new Connected(stub.Host);

        var read = Assert.IsType<FactsReading.Read>(await new FactsReader(portal.Get<IBatch>(), TimeProvider.System).Read(Urgency.Chat, Now));

        Assert.Empty(read.Facts.Crm.Pipelines);
        Assert.Empty(read.Facts.Crm.Fields);
    }

    [Fact]
    public async Task A_zone_that_contradicts_the_portals_clock_gives_way_to_the_clock()
    {
        await using var stub = await BatchStub.Start(command => command.StartsWith("server.time", StringComparison.Ordinal) ? """{"result":"2026-11-23T14:00:00+05:00"}""" : Company(command));
        await using var portal = new Connected(stub.Host);
        var read = Assert.IsType<FactsReading.Read>(await new FactsReader(portal.Get<IBatch>(), TimeProvider.System).Read(Urgency.Chat, Now));

        Assert.Equal(TimeSpan.FromHours(5), FactsForDomain.Calendar(read.Facts).Zone.BaseUtcOffset);
    }

    [Fact]
    public async Task A_scope_not_granted_leaves_its_facts_empty_and_says_so()
    {
        await using var stub = await BatchStub.Start(command => command.StartsWith("calendar", StringComparison.Ordinal) || command.StartsWith("sonet", StringComparison.Ordinal) ? Refused : Company(command));
        await using var portal = new Connected(stub.Host);

        var read = Assert.IsType<FactsReading.Read>(await new FactsReader(portal.Get<IBatch>(), TimeProvider.System).Read(Urgency.Chat, Now));

        Assert.Equal(["calendar", "mine", "projects0", "projects1"], read.Missing.Keys.Order());
        Assert.Equal(3, read.Facts.Users.Count);
        Assert.False(FactsForDomain.Calendar(read.Facts).IsWorking(new DateOnly(2026, 11, 22)));
    }

    [Fact]
    public async Task A_large_portal_takes_a_second_request_and_nobody_is_missing()
    {
        await using var stub = await BatchStub.Start(command => command.StartsWith("user.get", StringComparison.Ordinal) ? Crowd(command, 420) : Company(command));
        await using var portal = new Connected(stub.Host);

        var read = Assert.IsType<FactsReading.Read>(await new FactsReader(portal.Get<IBatch>(), TimeProvider.System).Read(Urgency.Chat, Now));

        Assert.Equal(Enumerable.Range(1, 420), read.Facts.Users.Select(user => user.Id));
        Assert.Equal(2, stub.Requests.Count);
    }

    [Fact]
    public async Task Many_departments_and_projects_take_a_second_request_too()
    {
        await using var stub = await BatchStub.Start(command => command.StartsWith("department.get", StringComparison.Ordinal) ? Crowd(command, 130)
            : command.StartsWith("sonet", StringComparison.Ordinal) ? Crowd(command, 101)
            : Company(command));
        await using var portal = new Connected(stub.Host);

        var read = Assert.IsType<FactsReading.Read>(await new FactsReader(portal.Get<IBatch>(), TimeProvider.System).Read(Urgency.Chat, Now));

        Assert.Equal((130, 101, 3), (read.Facts.Departments.Count, read.Facts.Projects.Count, read.Facts.Users.Count));
        Assert.Equal(2, stub.Requests.Count);
    }

    [Fact]
    public async Task Absences_that_touch_are_one_and_a_later_one_does_not_count()
    {
        const long day = 86400;
        var midnight = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.FromHours(3)).ToUnixTimeSeconds();
        string Entry(int from, int last, string kind = "absent", string whole = "Y") =>
            $$"""{"ACCESSIBILITY":"{{kind}}","DATE_FROM_TS_UTC":"{{midnight + (from * day)}}","DATE_TO_TS_UTC":"{{midnight + (last * day)}}","DT_SKIP_TIME":"{{whole}}"}""";
        await using var stub = await BatchStub.Start(_ => $$$"""
            {"result":{"1":[{{{Entry(-3, 1)}}},{{{Entry(2, 4)}}},{{{Entry(9, 9)}}}],"2":[{{{Entry(1, 2)}}}],"3":[{{{Entry(-5, -1)}}}],"4":[{{{Entry(0, 0, "busy")}}}],"5":[],"6":[{{{Entry(0, 0)}}}],"7":[{{{Entry(0, 0, whole: "N")}}}]}}
            """);
        await using var portal = new Connected(stub.Host);
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(3)));

        var read = Assert.IsType<AbsenceReading.Read>(await new AbsenceReader(portal.Get<IBatch>(), clock)
            .Read([1, 2, 3, 4, 5, 6, 7], TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow"), Urgency.Chat, Now));

        Assert.Equal([(1, new DateOnly(2026, 11, 28)), (6, new DateOnly(2026, 11, 24))], read.BackOn.Select(pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public async Task A_portal_that_does_not_answer_gives_no_facts()
    {
        await using var stub = await PortalStub.Saying("<html>", 500);
        await using var portal = new Connected(stub.Host);

        var failed = await new FactsReader(portal.Get<IBatch>(), TimeProvider.System).Read(Urgency.Chat, Now);

        Assert.Equal(new FactsReading.Failed(new PortalFailure.Unknown(Answered: true)), failed);
    }

    private static string Company(string command) => command.Split('?')[0] switch
    {
        "server.time" => """{"result":"2026-11-23T12:00:00+03:00"}""",
        "scope" => """{"result":["crm","task"]}""",
        "profile" => """{"result":{"ID":"1","ADMIN":true,"NAME":"Ольга"}}""",
        "calendar.settings.get" => """{"result":{"work_time_start":"9.30","work_time_end":"18","year_holidays":"1.01,23.02","year_workdays":"2.01.2027","week_holidays":["SA","SU"]}}""",
        "calendar.user.settings.get" => """{"result":{"timezoneName":"Europe/Moscow"}}""",
        "department.get" => """{"result":[{"ID":"1","NAME":"Компания","SORT":500},{"ID":"5","NAME":"Продажи","PARENT":"1","UF_HEAD":"13"}],"total":2}""",
        "sonet_group.get" => """{"result":[{"ID":"77","NAME":"Запуск","CLOSED":"N","PROJECT":"Y"}],"total":1}""",
        "user.get" => """
            {"result":[
            {"ID":"3","ACTIVE":true,"NAME":"Анна","LAST_NAME":"Котова","SECOND_NAME":"Сергеевна","WORK_POSITION":"Руководитель","UF_DEPARTMENT":[5],"USER_TYPE":"employee","TIME_ZONE":""},
            {"ID":"7","ACTIVE":false,"NAME":"Пётр","LAST_NAME":"Уволенный","UF_DEPARTMENT":[1],"USER_TYPE":"employee"},
            {"ID":"9","ACTIVE":true,"NAME":"Гость","LAST_NAME":"Внешний","UF_DEPARTMENT":[],"USER_TYPE":"extranet"}],"total":3}
            """,
        "crm.category.list" => """{"result":{"categories":[{"id":0,"name":"Услуги","sort":100},{"id":9,"name":"Опт","sort":200}]},"total":2}""",
        "crm.status.list" => """
            {"result":[
            {"ENTITY_ID":"STATUS","STATUS_ID":"NEW","NAME":"Новый","SORT":"10"},
            {"ENTITY_ID":"SOURCE","STATUS_ID":"CALL","NAME":"Звонок","SORT":"10"},
            {"ENTITY_ID":"DEAL_STAGE","STATUS_ID":"NEW","NAME":"Новая","SORT":"10"},
            {"ENTITY_ID":"DEAL_STAGE_9","STATUS_ID":"C9:NEW","NAME":"Заявка","SORT":"10"},
            {"ENTITY_ID":"DEAL_STAGE_9","STATUS_ID":"C9:WON","NAME":"Отгружено","SORT":"20"}],"total":5}
            """,
        "crm.item.fields" when command.Contains("entityTypeId=2", StringComparison.Ordinal) => """
            {"result":{"fields":{
            "title":{"type":"string","isRequired":true,"title":"Название"},
            "UF_CRM_DELIVERY":{"type":"enumeration","isRequired":false,"title":"Доставка","items":[{"ID":"11","VALUE":"Самовывоз"},{"ID":"12","VALUE":"Курьер"}]}}}}
            """,
        "crm.item.fields" => """{"result":{"fields":{"UF_CRM_NEED":{"type":"string","isRequired":false,"title":"Потребность"}}}}""",
        _ => throw new InvalidOperationException(command),
    };

    private static string Crowd(string command, int total)
    {
        var start = int.Parse(command.Split("start=")[1], CultureInfo.InvariantCulture);
        return JsonSerializer.Serialize(new
        {
            result = Enumerable.Range(start + 1, Math.Max(0, Math.Min(50, total - start))).Select(id => new { ID = $"{id}", ACTIVE = true, NAME = "Имя", LAST_NAME = "Фамилия" }),
            total,
        });
    }
}
