using System.Net;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Tests.Objects;

namespace B24CoachBot.Sandbox.Tests.Calls;

/// <summary>What a call leaves in the portal; examples after telephony/voximplant and crm/timeline/activities.</summary>
public sealed class CallTests
{
    private const int LastOfSeed = 3;

    [Fact]
    public async Task A_call_is_a_line_of_the_statistics_and_an_activity_of_the_client_and_the_deal()
    {
        await using var portal = await CompanyPortal.Start();
        var call = await portal.Call();
        var row = Assert.Single((await portal.V2("voximplant.statistic.get", new { FILTER = new { CALL_ID = (string)call["callId"]! } }))!.AsArray())!;
        Assert.Equal(("5", "+79161000003", "240", "200", "1"),
            ((string)row["PORTAL_USER_ID"]!, (string)row["PHONE_NUMBER"]!, (string)row["CALL_DURATION"]!, (string)row["CALL_FAILED_CODE"]!, (string)row["CALL_TYPE"]!));
        Assert.Equal(("CONTACT", "3", $"{(long)call["activityId"]!}", "N"),
            ((string)row["CRM_ENTITY_TYPE"]!, (string)row["CRM_ENTITY_ID"]!, (string)row["CRM_ACTIVITY_ID"]!, (string)row["TRANSCRIPT_PENDING"]!));
        Assert.Equal("2026-11-20T09:56:00+03:00", ((string)row["CALL_START_DATE"]!)[..17] + "00+03:00");

        var activity = (await portal.V2("crm.activity.get", new { id = (long)call["activityId"]! }))!;
        Assert.Equal(("3", "3", "2", "VOXIMPLANT_CALL", "CALL", "Y", "2"),
            ((string)activity["OWNER_ID"]!, (string)activity["OWNER_TYPE_ID"]!, (string)activity["TYPE_ID"]!, (string)activity["PROVIDER_ID"]!,
                (string)activity["PROVIDER_TYPE_ID"]!, (string)activity["COMPLETED"]!, (string)activity["DIRECTION"]!));
        Assert.Equal("""[{"entityTypeId":3,"entityId":3},{"entityTypeId":2,"entityId":3}]""",
            (await portal.V2("crm.activity.binding.list", new { activityId = (long)call["activityId"]! }))!.ToJsonString());
        Assert.Equal(240, (long)(await portal.State())["calls"]!.AsArray()[^1]!["seconds"]!);
    }

    [Theory]
    [InlineData("""{"deal":null,"contact":3}""", "CONTACT", 1)]
    [InlineData("""{"deal":null,"company":4}""", "COMPANY", 1)]
    [InlineData("""{"deal":null,"lead":1}""", "LEAD", 1)]
    [InlineData("""{"deal":null,"phone":"8 (916) 100-00-09"}""", "LEAD", 1)]
    [InlineData("""{"contact":1}""", "CONTACT", 2)]
    [InlineData("""{"deal":null,"phone":"+79990000000"}""", null, 0)]
    [InlineData("""{"deal":null,"phone":"104"}""", null, 0)]
    [InlineData("""{"deal":null}""", null, 0)]
    public async Task The_other_end_is_whom_the_call_names_or_whose_number_it_is(string more, string? type, int bindings)
    {
        await using var portal = await CompanyPortal.Start();
        var call = await portal.Call(JsonNode.Parse(more));
        var row = Assert.Single(await Today(portal))!;
        Assert.Equal(type, (string?)row["CRM_ENTITY_TYPE"]);
        Assert.Equal(bindings > 0, call["activityId"] is not null);
        if (bindings > 0)
        {
            Assert.Equal(bindings, (await portal.V2("crm.activity.binding.list", new { activityId = (long)call["activityId"]! }))!.AsArray().Count);
        }
    }

    [Fact]
    public async Task Missed_short_and_internal_calls_are_told_apart()
    {
        await using var portal = await CompanyPortal.Start();
        await portal.Call(new { direction = "in", minutes = (int?)null, failedCode = "304" });
        await portal.Call(new { minutes = 0.25 });
        await portal.Call(new { deal = (int?)null });
        var rows = await Today(portal);
        Assert.Equal([("304", "0", "external"), ("200", "15", "external"), ("200", "240", "internal")],
            rows.Select(row => ((string)row!["CALL_FAILED_CODE"]!, (string)row["CALL_DURATION"]!, (string)row["CALL_CATEGORY"]!)));
        var missed = (await portal.V2("crm.activity.get", new { id = (string)rows[0]!["CRM_ACTIVITY_ID"]! }))!;
        Assert.Equal(("N", "1"), ((string)missed["COMPLETED"]!, (string)missed["DIRECTION"]!));
    }

    [Theory]
    [InlineData("""{"ID":[4,6]}""", 2)]
    [InlineData("""{">ID":"4"}""", 2)]
    [InlineData("""{">=CALL_START_DATE":"2026-11-20T09:50:00+03:00"}""", 2)]
    [InlineData("""{"<CALL_START_DATE":"2026-11-20T06:50:00+00:00"}""", 1)]
    [InlineData("""{"><CALL_DURATION":[200,300]}""", 2)]
    [InlineData("""{"!><CALL_DURATION":[200,300]}""", 1)]
    [InlineData("""{"!PORTAL_USER_ID":5}""", 1)]
    [InlineData("""{"%PHONE_NUMBER":"1000003"}""", 2)]
    [InlineData("""{"!%PHONE_NUMBER":"1000003"}""", 1)]
    [InlineData("""{"CALL_FAILED_CODE":"200","PORTAL_USER_ID":["5","7"]}""", 3)]
    [InlineData("""{"CRM_ENTITY_TYPE":"LEAD"}""", 0)]
    public async Task Statistics_are_filtered_as_documented(string filter, int found)
    {
        await using var portal = await CompanyPortal.Start();
        await portal.Call();
        await portal.Call(new { user = 7, deal = 5, minutes = 30 });
        await portal.Call(new { minutes = 5 });
        var sent = JsonNode.Parse(filter)!.AsObject();
        sent[">ID"] ??= LastOfSeed;
        var (_, body) = await portal.Answer2("voximplant.statistic.get", new { FILTER = sent, SORT = "ID", ORDER = "ASC" });
        Assert.Equal(found, (long)body["total"]!);
        Assert.Equal(found, body["result"]!.AsArray().Count);
    }

    [Fact]
    public async Task Statistics_are_sorted_paged_and_an_administrators()
    {
        await using var portal = await CompanyPortal.Start();
        for (var minutes = 1; minutes <= 51; minutes++)
        {
            await portal.Call(new { minutes });
        }

        var (_, body) = await portal.Answer2("voximplant.statistic.get", new { SORT = "CALL_DURATION", ORDER = "DESC" });
        Assert.Equal((51L + LastOfSeed, 50L, "3060"), ((long)body["total"]!, (long)body["next"]!, (string)body["result"]![0]!["CALL_DURATION"]!));
        await using var ordinary = await CompanyPortal.Start("ordinary");
        Assert.Equal((HttpStatusCode.Forbidden, "ACCESS_DENIED"), await ordinary.Refusal2("voximplant.statistic.get"));
    }

    [Fact]
    public async Task A_transcript_can_be_read_after_a_while()
    {
        await using var portal = await CompanyPortal.Start();
        var call = await portal.Call(new { transcript = "— Пришлите смету. — Пришлю в среду." });
        var asked = new { activityId = (long)call["activityId"]! };
        Assert.Null(await portal.V2("crm.activity.call.getTranscript", asked));
        Assert.Equal("Y", (string)(await Today(portal))[0]!["TRANSCRIPT_PENDING"]!);
        await portal.Wind("PT3M");
        Assert.Equal("— Пришлите смету. — Пришлю в среду.", (string)(await portal.V2("crm.activity.call.getTranscript", asked))!["transcription"]!);
        Assert.NotNull((await Today(portal))[0]!["TRANSCRIPT_ID"]);
        Assert.Equal((HttpStatusCode.BadRequest, "NOT_FOUND"), await portal.Refusal2("crm.activity.call.getTranscript", new { activityId = 404 }));
    }

    [Fact]
    public async Task An_activity_is_found_by_type_provider_number_and_binding_and_can_be_closed()
    {
        await using var portal = await CompanyPortal.Start();
        await portal.Call(new { direction = "in", failedCode = "304", user = 8 });
        var last = (long)(await portal.Call())["activityId"]!;
        Assert.Equal([$"{last}"], await Found(new Dictionary<string, object> { [">ID"] = last - 1, ["TYPE_ID"] = 2, ["PROVIDER_ID"] = "VOXIMPLANT_CALL" }));
        Assert.Equal(3, (await Found(new { BINDINGS = new[] { new { OWNER_TYPE_ID = 2, OWNER_ID = 3 } } })).Count);
        Assert.Equal(10, (await Found(new { BINDINGS = new[] { new { OWNER_TYPE_ID = 2 }, new { OWNER_TYPE_ID = 3 } } })).Count);
        Assert.Equal([$"{last - 1}"], await Found(new { COMPLETED = "N", RESPONSIBLE_ID = 8 }));
        Assert.True((bool)(await portal.V2("crm.activity.update", new { id = last - 1, fields = new { COMPLETED = "Y" } }))!);
        Assert.Empty(await Found(new { COMPLETED = "N", RESPONSIBLE_ID = 8 }));
        Assert.Equal((HttpStatusCode.BadRequest, ""), await portal.Refusal2("crm.activity.get", new { id = 404 }));

        async Task<List<string>> Found(object filter) =>
            [.. (await portal.V2("crm.activity.list", new { filter, order = new { ID = "ASC" } }))!.AsArray().Select(row => (string)row!["ID"]!)];
    }

    [Fact]
    public async Task The_owners_of_a_number_are_told_with_who_is_responsible()
    {
        await using var portal = await CompanyPortal.Start();
        var found = Assert.Single((await portal.V2("telephony.externalCall.searchCrmEntities", new { PHONE_NUMBER = "89161000003" }))!.AsArray())!;
        Assert.Equal(("CONTACT", 3L, "Юрий Антонов", "2", "OPENED"),
            ((string)found["CRM_ENTITY_TYPE"]!, (long)found["CRM_ENTITY_ID"]!, (string)found["NAME"]!, (string)found["ASSIGNED_BY"]!["ID"]!, (string)found["ASSIGNED_BY"]!["TIMEMAN_STATUS"]!));
        Assert.Empty((await portal.V2("telephony.externalCall.searchCrmEntities", new { PHONE_NUMBER = "+79990000000" }))!.AsArray());
        Assert.Equal((HttpStatusCode.BadRequest, "ERROR_CORE"), await portal.Refusal2("telephony.externalCall.searchCrmEntities"));
    }

    [Theory]
    [InlineData("""{"minutes":null}""", "minutes")]
    [InlineData("""{"direction":"up"}""", "direction")]
    [InlineData("""{"deal":404}""", "deal 404")]
    [InlineData("""{"failedCode":"999"}""", "999")]
    [InlineData("""{"copilot":{"UF_CRM_NOTHING":"1"}}""", "UF_CRM_NOTHING")]
    [InlineData("""{"copilot":{"UF_CRM_BUDGET":"много"}}""", "UF_CRM_BUDGET")]
    [InlineData("""{"deal":null,"copilot":{"UF_CRM_BUDGET":"1|RUB"}}""", "deal")]
    public async Task What_cannot_be_is_refused_in_a_sentence(string more, string about)
    {
        await using var portal = await CompanyPortal.Start();
        var call = new JsonObject { ["user"] = 5, ["deal"] = 3, ["minutes"] = 4, ["direction"] = "out" };
        foreach (var (name, value) in JsonNode.Parse(more)!.AsObject())
        {
            call[name] = value?.DeepClone();
        }

        Assert.Contains(about, await portal.ControlRefusal("calls", call), StringComparison.Ordinal);
        Assert.Equal(LastOfSeed, (await portal.State())["calls"]!.AsArray().Count);
    }

    [Fact]
    public async Task The_company_has_talked_before()
    {
        await using var portal = await CompanyPortal.Start();
        var rows = (await portal.V2("voximplant.statistic.get", new { FILTER = new Dictionary<string, string> { ["<CALL_START_DATE"] = "2026-11-20T00:00:00+03:00" } }))!.AsArray();
        Assert.Equal(LastOfSeed, rows.Count);
        Assert.Equal("2026-11-18T11:20:00+03:00", (string)rows[0]!["CALL_START_DATE"]!);
        Assert.Equal("2026-11-18T11:29:00+03:00", (string)(await portal.V2("crm.activity.get", new { id = (string)rows[0]!["CRM_ACTIVITY_ID"]! }))!["CREATED"]!);
    }

    private static async Task<JsonArray> Today(CompanyPortal portal) =>
        (await portal.V2("voximplant.statistic.get", new { FILTER = new Dictionary<string, int> { [">ID"] = LastOfSeed } }))!.AsArray();
}
