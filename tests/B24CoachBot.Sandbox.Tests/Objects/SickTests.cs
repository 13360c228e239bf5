using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Tests.Support;

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
        var deals = Assert.Single(await sick.Deals(new JsonObject()));
        var filled = await sick.Deals(fields.Select(field => (string)field.Value!["type"]! == "boolean" ? new JsonObject { [field.Key] = "1" } : new JsonObject { [$"!={field.Key}"] = "" }));

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
        var dictionaries = pipelines.Select(pipeline => pipeline == 0 ? "DEAL_STAGE" : $"DEAL_STAGE_{pipeline}").ToList();
        var stages = (await sick.Portal.V2("crm.status.list"))!.AsArray().Where(row => dictionaries.Contains((string)row!["ENTITY_ID"]!)).Select(row => (string)row!["STATUS_ID"]!).ToList();

        var entered = await sick.Totals(
            "crm.stagehistory.list", stages.Select(stage => new JsonObject { ["entityTypeId"] = 2, ["filter"] = new JsonObject { ["STAGE_ID"] = stage, [">=CREATED_TIME"] = Since } }));

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
        var counts = await sick.Deals(Open(), Open(("@assignedById", new JsonArray([.. Dismissed]))), Open(("contactId", ""), ("companyId", "")), Open(("sourceId", "")));

        var open = counts[0];
        Assert.InRange(open, 150, 300);
        Assert.InRange(counts[1], 20, 60);
        Assert.InRange(counts[2], open / 3, open - 20);
        Assert.InRange(counts[3], open / 3, open - 20);
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
        var mails = await sick.Totals("crm.activity.list", Mails([]), Mails(new JsonObject { ["RESPONSIBLE_ID"] = 0 }));

        Assert.InRange(calls.Count, 60, 120);
        Assert.InRange(calls.Count(call => call["CRM_ENTITY_ID"] is null), 0.4 * calls.Count, 0.6 * calls.Count);
        Assert.InRange(calls.Count(call => (string)call["PORTAL_USER_ID"]! == "0"), 5, 15);
        Assert.InRange(mails[1], mails[0] / 4, mails[0] / 2);
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
        await using var one = await Standing();
        await using var other = await Standing();

        Assert.Equal((await one.Look("state")).Text, (await other.Look("state")).Text);
    }

    private static Task<TestPortal> Standing() => TestPortal.Start(options => options with { Seed = "sick", ClockStands = true });

    private static JsonObject Mails(JsonObject filter)
    {
        filter["PROVIDER_ID"] = "CRM_EMAIL";
        filter[">=CREATED"] = MonthAgo;
        return new JsonObject { ["filter"] = filter };
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

    /// <summary>One portal for all tests, which change nothing. It is asked in batches: singly its bucket would be full.</summary>
    public sealed class Sick : IAsyncLifetime
    {
        private const int Page = 50;

        internal CompanyPortal Portal { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Portal = await CompanyPortal.Start(seed: "sick");

        public ValueTask DisposeAsync() => Portal.DisposeAsync();

        /// <summary>How many deals each of the filters lets through.</summary>
        internal Task<IReadOnlyList<long>> Deals(params IEnumerable<JsonObject> filters) =>
            Totals("crm.item.list", filters.Select(filter => new JsonObject { ["entityTypeId"] = 2, ["filter"] = filter, ["select"] = new JsonArray("id"), ["useOriginalUfNames"] = "Y" }));

        internal async Task<IReadOnlyList<long>> Totals(string method, params IEnumerable<JsonObject> calls) => [.. (await Many(method, calls)).Select(answer => answer.Total)];

        /// <summary>All pages: the first tells how many there are.</summary>
        internal async Task<IReadOnlyList<JsonNode>> All(string method, JsonObject call)
        {
            var first = Assert.Single(await Many(method, [call]));
            var rest = await Many(method, Enumerable.Range(1, (int)((first.Total - 1) / Page)).Select(page =>
            {
                var next = call.DeepClone().AsObject();
                next["start"] = page * Page;
                return next;
            }));
            var rows = rest.Prepend(first).SelectMany(answer => (answer.Result as JsonArray ?? answer.Result["items"]!.AsArray()).Select(row => row!)).ToList();
            Assert.Equal(first.Total, rows.Count);
            return rows;
        }

        private async Task<IReadOnlyList<(JsonNode Result, long Total)>> Many(string method, IEnumerable<JsonObject> calls)
        {
            var answers = new List<(JsonNode, long)>();
            foreach (var some in calls.Chunk(Page))
            {
                var result = (await Portal.V2("batch", new { halt = 1, cmd = some.Select(call => $"{method}?{string.Join('&', Pairs("", call))}") }))!;
                Assert.Empty(result["result_error"]!.AsArray());
                answers.AddRange(some.Select((_, index) => (result["result"]![index]!, (long)result["result_total"]![index]!)));
            }

            return answers;
        }

        /// <summary>As PHP reads a query: <c>filter[@assignedById][0]=36</c>.</summary>
        private static IEnumerable<string> Pairs(string name, JsonNode? value) => value switch
        {
            JsonObject map => map.SelectMany(member => Pairs(name.Length == 0 ? member.Key : $"{name}[{member.Key}]", member.Value)),
            JsonArray list => list.SelectMany((item, index) => Pairs($"{name}[{index}]", item)),
            _ => [$"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value?.ToString() ?? "")}"],
        };
    }
}
