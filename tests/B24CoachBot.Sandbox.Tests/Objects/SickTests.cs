using System.Text.Json.Nodes;

namespace B24CoachBot.Sandbox.Tests.Objects;

/// <summary>The company that should not automate yet, as whoever measures it by REST sees it.</summary>
public sealed class SickTests(SickTests.Sick sick) : IClassFixture<SickTests.Sick>
{
    private const string Since = "2026-08-22T10:00:00+03:00";
    private const string MonthAgo = "2026-10-21T10:00:00+03:00";

    private static readonly string[] Dismissed = ["36", "37", "38"];

    [Fact]
    public async Task The_twelve_at_the_head_are_those_of_the_healthy_company()
    {
        await using var healthy = await CompanyPortal.Start();

        var (here, there) = (await sick.Portal.State(), await healthy.State());

        Assert.Equal(there["users"]!.AsArray().Take(12).Select(user => user!.ToJsonString()), here["users"]!.AsArray().Take(12).Select(user => user!.ToJsonString()));
        Assert.Equal(there["users"]!.AsArray().Count, here["users"]!.AsArray().Count);
    }

    [Fact]
    public async Task Of_a_hundred_and_fifty_custom_fields_few_are_filled()
    {
        var fields = (await sick.Portal.V2("crm.item.fields", new { entityTypeId = 2, useOriginalUfNames = "Y" }))!["fields"]!.AsObject()
            .Where(field => field.Key.StartsWith("UF_CRM_", StringComparison.Ordinal)).ToList();
        var deals = await sick.Deals(new JsonObject());
        var filled = new List<long>();
        foreach (var (code, field) in fields)
        {
            filled.Add(await sick.Deals((string)field!["type"]! == "boolean" ? new JsonObject { [code] = "1" } : new JsonObject { [$"!={code}"] = "" }));
        }

        Assert.Equal(150, fields.Count);
        Assert.Equal(150, fields.Select(field => (string)field.Value!["title"]!).Distinct().Count());
        Assert.InRange(filled.Count(count => count == 0), 80, 140);
        Assert.InRange(filled.Count(count => count < deals * 0.05), 120, 145);
        Assert.Contains(filled, count => count > deals * 0.3);
    }

    [Fact]
    public async Task Of_sixty_stages_most_were_not_entered_for_ninety_days()
    {
        var pipelines = (await sick.Portal.V2("crm.category.list", new { entityTypeId = 2 }))!["categories"]!.AsArray().Select(pipeline => (long)pipeline!["id"]!).ToList();
        var stages = new List<string>();
        foreach (var pipeline in pipelines)
        {
            var rows = (await sick.Portal.V2("crm.status.list", new { filter = new { ENTITY_ID = pipeline == 0 ? "DEAL_STAGE" : $"DEAL_STAGE_{pipeline}" } }))!.AsArray();
            stages.AddRange(rows.Select(row => (string)row!["STATUS_ID"]!));
        }

        var entered = new List<long>();
        foreach (var stage in stages)
        {
            entered.Add(await sick.Total("crm.stagehistory.list", new JsonObject { ["entityTypeId"] = 2, ["filter"] = new JsonObject { ["STAGE_ID"] = stage, [">=CREATED_TIME"] = Since } }));
        }

        Assert.Equal((8, 60, 60), (pipelines.Count, stages.Count, stages.Distinct().Count()));
        Assert.InRange(entered.Count(count => count == 0), 40, 55);
    }

    [Fact]
    public async Task More_than_two_of_five_won_deals_left_out_a_stage()
    {
        var moves = await sick.All("crm.stagehistory.list", new JsonObject { ["entityTypeId"] = 2, ["filter"] = new JsonObject { [">=CREATED_TIME"] = "2025-09-01T00:00:00+03:00" } });
        var won = moves.Where(move => (string)move["STAGE_SEMANTIC_ID"]! == "S" && move["CREATED_TIME"]!.GetValue<DateTimeOffset>() >= DateTimeOffset.Parse(Since, null)).Select(move => (long)move["OWNER_ID"]!).Distinct().ToList();
        var stagesOf = moves.ToLookup(move => (long)move["OWNER_ID"]!, move => (string)move["STAGE_ID"]!);
        var whole = won.Count(deal => stagesOf[deal].Distinct().Count() == (stagesOf[deal].Contains("C1:WON") ? 4 : 6));

        Assert.InRange(won.Count, 30, 90);
        Assert.InRange(won.Count - whole, (0.4 * won.Count) + 1, won.Count - 10);
        Assert.Equal(moves.Select(move => move["CREATED_TIME"]!.GetValue<DateTimeOffset>()).Order(), moves.Select(move => move["CREATED_TIME"]!.GetValue<DateTimeOffset>()));
    }

    [Fact]
    public async Task Open_deals_lie_with_people_who_left_and_without_client_and_source()
    {
        var open = await sick.Deals(Open());

        Assert.InRange(open, 150, 300);
        Assert.InRange(await sick.Deals(Open(("@assignedById", new JsonArray([.. Dismissed.Select(id => JsonValue.Create(id))])))), 20, 60);
        Assert.InRange(await sick.Deals(Open(("contactId", ""), ("companyId", ""))), open / 3, open - 20);
        Assert.InRange(await sick.Deals(Open(("sourceId", ""))), open / 3, open - 20);
    }

    [Fact]
    public async Task One_next_step_stands_in_many_open_deals_of_one_person()
    {
        var deals = await sick.All("crm.item.list", new JsonObject { ["entityTypeId"] = 2, ["filter"] = Open(("!=UF_CRM_NEXT_STEP", "")), ["useOriginalUfNames"] = "Y" });

        var alike = deals.GroupBy(deal => ((long)deal["assignedById"]!, (string)deal["UF_CRM_NEXT_STEP"]!)).Where(same => same.Count() >= 5).Select(same => same.Key.Item1);

        Assert.Equal([8, 15, 16, 19], alike.Order());
    }

    [Fact]
    public async Task Five_thousand_contacts_of_which_every_third_has_its_phone_in_common_with_another()
    {
        var contacts = await sick.All("crm.item.list", new JsonObject { ["entityTypeId"] = 3, ["select"] = new JsonArray("*"), ["order"] = new JsonObject { ["id"] = "DESC" } });
        var shared = contacts.GroupBy(contact => string.Concat(((string)contact["fm"]![0]!["value"]!).Where(char.IsAsciiDigit))[^10..]).Where(same => same.Count() > 1).Sum(same => same.Count());

        Assert.Equal((5_000, 5_000), (contacts.Count, contacts.Select(contact => (long)contact["id"]!).Distinct().Count()));
        Assert.InRange(shared, 1_500, 1_700);
    }

    [Fact]
    public async Task Calls_stand_in_no_card_and_mails_belong_to_nobody()
    {
        var calls = await sick.All("voximplant.statistic.get", new JsonObject { ["FILTER"] = new JsonObject { [">=CALL_START_DATE"] = MonthAgo }, ["SORT"] = "ID", ["ORDER"] = "DESC" });
        var mails = new JsonObject { ["PROVIDER_ID"] = "CRM_EMAIL", [">=CREATED"] = MonthAgo };
        var all = await sick.Total("crm.activity.list", new JsonObject { ["filter"] = mails.DeepClone() });
        mails["RESPONSIBLE_ID"] = 0;

        Assert.InRange(calls.Count, 60, 120);
        Assert.InRange(calls.Count(call => call["CRM_ENTITY_ID"] is null), 0.4 * calls.Count, 0.6 * calls.Count);
        Assert.InRange(calls.Count(call => (string)call["PORTAL_USER_ID"]! == "0"), 5, 15);
        Assert.InRange(await sick.Total("crm.activity.list", new JsonObject { ["filter"] = mails }), all / 4, all / 2);
    }

    [Fact]
    public async Task Three_departments_have_no_head_at_work()
    {
        var departments = (await sick.Portal.V2("department.get"))!.AsArray();

        var headless = departments.Where(department => (string?)department!["UF_HEAD"] is null or "0" or "" || Dismissed.Contains((string)department["UF_HEAD"]!)).Select(department => (string)department!["NAME"]!);

        Assert.Equal(["Сервис", "Маркетинг", "Тендерный отдел"], headless);
    }

    [Fact]
    public async Task It_is_the_same_at_every_start()
    {
        await using var other = await CompanyPortal.Start(seed: "sick");

        Assert.Equal((await sick.Portal.State()).ToJsonString(), (await other.State()).ToJsonString());
    }

    private static JsonObject Open(params (string Name, JsonNode Value)[] more)
    {
        var filter = new JsonObject { ["stageSemanticId"] = "P" };
        foreach (var (name, value) in more)
        {
            filter[name] = value;
        }

        return filter;
    }

    /// <summary>One portal for all tests, which change nothing.</summary>
    public sealed class Sick : IAsyncLifetime
    {
        internal CompanyPortal Portal { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Portal = await CompanyPortal.Start(seed: "sick");

        public ValueTask DisposeAsync() => Portal.DisposeAsync();

        internal Task<long> Deals(JsonObject filter) => Total("crm.item.list", new JsonObject { ["entityTypeId"] = 2, ["filter"] = filter, ["select"] = new JsonArray("id"), ["useOriginalUfNames"] = "Y" });

        internal async Task<long> Total(string method, JsonObject args)
        {
            args["start"] = 0;
            return (long)(await Portal.Answer2(method, args)).Body["total"]!;
        }

        /// <summary>All pages.</summary>
        internal async Task<IReadOnlyList<JsonNode>> All(string method, JsonObject args)
        {
            var rows = new List<JsonNode>();
            for (long? start = 0; start is not null;)
            {
                args["start"] = start;
                var body = (await Portal.Answer2(method, args)).Body;
                rows.AddRange((body["result"] as JsonArray ?? body["result"]!["items"]!.AsArray()).Select(row => row!));
                start = (long?)body["next"];
            }

            return rows;
        }
    }
}
