using System.Text.Json;
using System.Text.Json.Nodes;

namespace B24CoachBot.Sandbox.Tests.Objects;

/// <summary>CRM items; examples after crm/universal, crm/status, crm/crm-stage-history-list.</summary>
public sealed class CrmTests
{
    private const int Vector = 3;

    [Fact]
    public async Task A_deal_is_shown_with_native_types_and_original_names()
    {
        await using var portal = await CompanyPortal.Start();
        var deal = (await portal.V2("crm.item.get", new { entityTypeId = 2, id = Vector, useOriginalUfNames = "Y" }))!["item"]!;
        Assert.Equal(JsonValueKind.Number, deal["opportunity"]!.GetValueKind());
        Assert.Equal(("N", "P", 0L), ((string)deal["closed"]!, (string)deal["stageSemanticId"]!, (long)deal["categoryId"]!));
        Assert.Equal("Согласовать смету", (string)deal["UF_CRM_NEXT_STEP"]!);
        Assert.Null(deal["UF_CRM_BUDGET"]);
        var camel = (await portal.V2("crm.item.get", new { entityTypeId = 2, id = Vector }))!["item"]!;
        Assert.Equal("Согласовать смету", (string)camel["ufCrmNextStep"]!);
    }

    [Theory]
    [InlineData("""{"%title":"вектор"}""", 2)]
    [InlineData("""{"%title":"Вектор","stageSemanticId":"P"}""", 1)]
    [InlineData("""{"=%title":"Вектор%"}""", 2)]
    [InlineData("""{"!%title":"о"}""", 0)]
    [InlineData("""{"title":"Вектор: монтаж стеллажей"}""", 1)]
    [InlineData("""{"@id":[1,3]}""", 2)]
    [InlineData("""{"id":[1,3]}""", 2)]
    [InlineData("""{"!@id":[1,3]}""", 8)]
    [InlineData("""{">id":8}""", 2)]
    [InlineData("""{"<=id":8}""", 8)]
    [InlineData("""{"!=id":1}""", 9)]
    [InlineData("""{">=opportunity":900000}""", 2)]
    [InlineData("""{"UF_CRM_NEXT_STEP":"","stageSemanticId":"P"}""", 5)]
    [InlineData("""{"!=UF_CRM_NEXT_STEP":""}""", 3)]
    [InlineData("""{"UF_CRM_NEXT_CONTACT":"2026-11-23"}""", 1)]
    [InlineData("""{"contactId":3}""", 2)]
    [InlineData("""{"contactIds":[3]}""", 2)]
    [InlineData("""{"ASSIGNED_BY_ID":5}""", 2)]
    [InlineData("""{"closed":"Y"}""", 2)]
    [InlineData("""{">=createdTime":"2026-11-20T00:00:00+03:00"}""", 10)]
    [InlineData("""{"0":{"logic":"OR","0":{"%title":"Лотос"},"1":{"%title":"Орион"}}}""", 2)]
    [InlineData("""{"stageSemanticId":"P","0":{"logic":"OR","0":{"companyId":3},"1":{"companyId":4}}}""", 2)]
    public async Task Filters_of_deals_find_as_documented(string filter, int found)
    {
        await using var portal = await CompanyPortal.Start();
        var (_, body) = await portal.Answer2("crm.item.list", new { entityTypeId = 2, filter = JsonNode.Parse(filter), select = new[] { "id" }, useOriginalUfNames = "Y" });
        Assert.Equal(found, (long)body["total"]!);
        Assert.Equal(found, body["result"]!["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task An_unknown_filter_or_order_or_type_is_refused()
    {
        await using var portal = await CompanyPortal.Start();
        Assert.Equal("INVALID_ARG_VALUE", (await portal.Refusal2("crm.item.list", new { entityTypeId = 2, filter = new { nonsense = 1 } })).Code);
        Assert.Equal("INVALID_ARG_VALUE", (await portal.Refusal2("crm.item.list", new { entityTypeId = 2, order = new { nonsense = "ASC" } })).Code);
        Assert.Equal("NOT_FOUND", (await portal.Refusal2("crm.item.list", new { entityTypeId = 128 })).Code);
        Assert.Equal("NOT_FOUND", (await portal.Refusal2("crm.item.get", new { entityTypeId = 2, id = 404 })).Code);
    }

    [Fact]
    public async Task Minus_one_counts_nothing_and_order_is_kept()
    {
        await using var portal = await CompanyPortal.Start();
        var (_, body) = await portal.Answer2("crm.item.list", new { entityTypeId = 2, select = new[] { "id" }, order = new { id = "DESC" }, start = -1 });
        Assert.Equal(0, (long)body["total"]!);
        Assert.Equal(10, (long)body["result"]!["items"]![0]!["id"]!);
    }

    [Fact]
    public async Task A_write_is_visible_and_leaves_its_trace_and_no_change_leaves_none()
    {
        await using var portal = await CompanyPortal.Start();
        var sent = new
        {
            entityTypeId = 2,
            id = Vector,
            useOriginalUfNames = "Y",
            fields = new { UF_CRM_BUDGET = "350000|RUB", UF_CRM_NEXT_CONTACT = "2026-12-01", UF_CRM_NEXT_STEP = "Согласовать смету" },
        };
        var item = (await portal.V2("crm.item.update", sent))!["item"]!;
        Assert.Equal(("350000|RUB", "2026-12-01T00:00:00+03:00"), ((string)item["UF_CRM_BUDGET"]!, (string)item["UF_CRM_NEXT_CONTACT"]!));
        await portal.V2("crm.item.update", sent);
        var state = await portal.State();
        Assert.Equal("350000|RUB", (string)state["deals"]![Vector - 1]!["fields"]!["UF_CRM_BUDGET"]!);
        Assert.Equal(["UF_CRM_BUDGET", "UF_CRM_NEXT_CONTACT"], state["fieldChanges"]!.AsArray()
            .Where(change => (long)change!["entityTypeId"]! == 2).Select(change => (string)change!["field"]!));
    }

    [Fact]
    public async Task A_value_of_another_kind_is_refused()
    {
        await using var portal = await CompanyPortal.Start();
        foreach (var fields in new object[] { new { UF_CRM_BUDGET = "много" }, new { UF_CRM_NEXT_CONTACT = "скоро" }, new { opportunity = "x" }, new { stageId = "NOWHERE" } })
        {
            Assert.Equal("CRM_FIELD_ERROR_VALUE_NOT_VALID", (await portal.Refusal2("crm.item.update", new { entityTypeId = 2, id = Vector, fields })).Code);
        }
    }

    [Fact]
    public async Task A_stage_that_needs_a_field_refuses_the_move_until_it_is_filled()
    {
        await using var portal = await CompanyPortal.Start();
        var move = new { entityTypeId = 2, id = Vector, fields = new { stageId = "EXECUTING" } };
        Assert.Equal("CRM_FIELD_ERROR_REQUIRED", (await portal.Refusal2("crm.item.update", move)).Code);
        await portal.V2("crm.item.update", new { entityTypeId = 2, id = Vector, fields = new { UF_CRM_BUDGET = "1|RUB" } });
        var item = (await portal.V2("crm.item.update", move))!["item"]!;
        Assert.Equal("EXECUTING", (string)item["stageId"]!);
        var history = (await portal.V2("crm.stagehistory.list", new { entityTypeId = 2, filter = new { OWNER_ID = Vector } }))!["items"]!.AsArray();
        Assert.Equal([(1L, "PREPAYMENT_INVOICE"), (2L, "EXECUTING")], history.Select(row => ((long)row!["TYPE_ID"]!, (string)row["STAGE_ID"]!)));
        Assert.EndsWith("+00:00", (string)history[0]!["CREATED_TIME"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_to_another_pipeline_shows_only_the_current_ones_history()
    {
        await using var portal = await CompanyPortal.Start();
        var item = (await portal.V2("crm.item.update", new { entityTypeId = 2, id = Vector, fields = new { categoryId = 1 } }))!["item"]!;
        Assert.Equal("C1:NEW", (string)item["stageId"]!);
        var history = (await portal.V2("crm.stagehistory.list", new { entityTypeId = 2, filter = new { OWNER_ID = Vector } }))!["items"]!.AsArray();
        Assert.Equal(5, (long)Assert.Single(history)!["TYPE_ID"]!);
    }

    [Fact]
    public async Task A_new_company_with_a_phone_is_found_by_any_writing_of_it()
    {
        await using var portal = await CompanyPortal.Start();
        var company = (await portal.V2("crm.item.add", new
        {
            entityTypeId = 4,
            fields = new { title = "Заря", fm = new { n0 = new { typeId = "PHONE", valueType = "WORK", value = "+7 (495) 123-45-67" } } },
        }))!["item"]!;
        Assert.Equal("Y", (string)company["hasPhone"]!);
        var found = await portal.V2("crm.duplicate.findbycomm", new { type = "PHONE", values = new[] { "84951234567" } });
        Assert.Equal((long)company["id"]!, (long)found!["COMPANY"]![0]!);
        Assert.Equal("[]", (await portal.V2("crm.duplicate.findbycomm", new { type = "PHONE", values = new[] { "+70000000000" } }))!.ToJsonString());
        Assert.Equal("Communication type is not defined", (await portal.Refusal2("crm.duplicate.findbycomm", new { values = new[] { "1" } })).Code);
    }

    [Fact]
    public async Task Fields_tell_types_and_both_spellings()
    {
        await using var portal = await CompanyPortal.Start();
        var fields = (await portal.V2("crm.item.fields", new { entityTypeId = 2, useOriginalUfNames = "Y" }))!["fields"]!;
        Assert.Equal(("money", "Бюджет"), ((string)fields["UF_CRM_BUDGET"]!["type"]!, (string)fields["UF_CRM_BUDGET"]!["title"]!));
        Assert.True((bool)fields["id"]!["isReadOnly"]!);
        Assert.Equal("ASSIGNED_BY_ID", (string)fields["assignedById"]!["upperName"]!);
    }

    [Fact]
    public async Task Pipelines_stages_and_types_are_listed()
    {
        await using var portal = await CompanyPortal.Start();
        var categories = (await portal.V2("crm.category.list", new { entityTypeId = 2 }))!["categories"]!.AsArray();
        Assert.Equal([(0L, "Продажа услуг", "Y"), (1L, "Продажа товаров", "N")], categories.Select(row => ((long)row!["id"]!, (string)row["name"]!, (string)row["isDefault"]!)));
        Assert.Equal("ENTITY_TYPE_NOT_SUPPORTED", (await portal.Refusal2("crm.category.list", new { entityTypeId = 1 })).Code);
        var stages = (await portal.V2("crm.status.list", new { filter = new { ENTITY_ID = "DEAL_STAGE_1" }, order = new { SORT = "ASC" } }))!.AsArray();
        Assert.Equal("C1:NEW", (string)stages[0]!["STATUS_ID"]!);
        Assert.Equal(["S", "F"], stages.Select(row => (string?)row!["SEMANTICS"]).OfType<string>());
        Assert.Equal(["L", "D", "C", "CO"], (await portal.V2("crm.enum.ownertype"))!.AsArray().Select(row => (string)row!["SYMBOL_CODE_SHORT"]!));
    }

    [Fact]
    public async Task A_timeline_comment_is_listed_and_needs_lower_case_fields_and_an_owner()
    {
        await using var portal = await CompanyPortal.Start();
        var id = (long)(await portal.V2("crm.timeline.comment.add", new { fields = new { ENTITY_ID = Vector, ENTITY_TYPE = "deal", COMMENT = "Итоги звонка" } }))!;
        var (_, list) = await portal.Answer2("crm.timeline.comment.list", new { filter = new { ENTITY_ID = Vector, ENTITY_TYPE = "deal" } });
        Assert.Equal(($"{id}", "Итоги звонка", "1"), ((string)list["result"]![0]!["ID"]!, (string)list["result"]![0]!["COMMENT"]!, (string)list["result"]![0]!["AUTHOR_ID"]!));
        Assert.Equal("100", (await portal.Refusal2("crm.timeline.comment.add", new { FIELDS = new { ENTITY_ID = Vector, ENTITY_TYPE = "deal", COMMENT = "x" } })).Code);
        Assert.Equal("OWNER_NOT_FOUND", (await portal.Refusal2("crm.timeline.comment.add", new { fields = new { ENTITY_ID = 404, ENTITY_TYPE = "deal", COMMENT = "x" } })).Code);
        Assert.Single((await portal.State())["timeline"]!.AsArray());
    }

    [Fact]
    public async Task A_todo_is_listed_once_for_every_matching_binding()
    {
        await using var portal = await CompanyPortal.Start();
        var id = (long)(await portal.V2("crm.activity.todo.add", new
        {
            ownerTypeId = 2,
            ownerId = Vector,
            deadline = "2026-12-01T11:00:00+03:00",
            title = "Перезвонить",
            responsibleId = 5,
            pingOffsets = new[] { 15 },
        }))!["id"]!;
        var list = (await portal.V2("crm.activity.list", new
        {
            filter = new { PROVIDER_ID = "CRM_TODO", COMPLETED = "N", BINDINGS = new[] { new { OWNER_TYPE_ID = 2, OWNER_ID = Vector } } },
            order = new { ID = "ASC" },
        }))!.AsArray();
        Assert.Equal(($"{id}", "2026-12-01T11:00:00+03:00", "5"), ((string)list[0]!["ID"]!, (string)list[0]!["DEADLINE"]!, (string)list[0]!["RESPONSIBLE_ID"]!));
        Assert.Empty((await portal.V2("crm.activity.list", new { filter = new { OWNER_TYPE_ID = 2, OWNER_ID = 1 } }))!.AsArray());
        Assert.Equal("WRONG_DATETIME_FORMAT", (await portal.Refusal2("crm.activity.todo.add", new { ownerTypeId = 2, ownerId = Vector, deadline = "скоро" })).Code);
        Assert.Equal("OWNER_NOT_FOUND", (await portal.Refusal2("crm.activity.todo.add", new { ownerTypeId = 2, ownerId = 404, deadline = "2026-12-01T11:00:00+03:00" })).Code);
        Assert.Equal("Перезвонить", (string)(await portal.State())["todos"]![0]!["title"]!);
    }

    [Fact]
    public async Task A_deal_tells_its_contacts()
    {
        await using var portal = await CompanyPortal.Start();
        var contacts = (await portal.V2("crm.deal.contact.items.get", new { id = Vector }))!.AsArray();
        Assert.Equal("""[{"CONTACT_ID":3,"SORT":10,"ROLE_ID":0,"IS_PRIMARY":"Y"}]""", contacts.ToJsonString());
    }
}
