using System.Net;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Tests.Objects;

namespace B24CoachBot.Sandbox.Tests.Meetings;

/// <summary>Video calls end, and <c>call.followup.list</c> and <c>call.followup.get</c> of REST 3 show what the documentation promises.</summary>
public sealed class FollowUpTests
{
    private const long Morozov = 9;
    private static readonly object Today = new { startDate = new { from = "2026-11-20T00:00:00Z", to = "2026-11-20T23:59:59Z" } };

    [Fact]
    public async Task The_documentations_own_list_is_answered_with_what_it_selects()
    {
        await using var portal = await CompanyPortal.Start();
        var id = await Meet(portal);

        var result = (await portal.V3("call.followup.list", new
        {
            filter = Today,
            select = new[] { "callId", "startDate", "participants", "overview.topic", "overview.actionItems" },
            order = new { startDate = "desc" },
            pagination = new { limit = 20 },
            mentionFormat = "html",
        }))!;

        var item = Assert.Single(result["items"]!.AsArray())!.AsObject();
        Assert.Equal(["callId", "startDate", "participants", "overview"], item.Select(member => member.Key));
        Assert.Equal((id, "2026-11-20T06:30:00+00:00"), ((long)item["callId"]!, (string)item["startDate"]!));
        Assert.Equal(["userId", "talkedSeconds", "name", "avatar", "workPosition"], item["participants"]![0]!.AsObject().Select(member => member.Key));
        Assert.Equal(["topic", "actionItems"], item["overview"]!.AsObject().Select(member => member.Key));
        Assert.Contains("<a href=", (string)item["overview"]!["actionItems"]![0]!["actionItem"]!, StringComparison.Ordinal);
        Assert.False((bool)result["hasMore"]!);
        Assert.Null(result["afterCursor"]);
    }

    [Fact]
    public async Task The_documentations_own_get_has_every_field()
    {
        await using var portal = await CompanyPortal.Start();
        var id = await Meet(portal);

        var item = (await portal.V3("call.followup.get", new { callId = id }))!["item"]!.AsObject();

        Assert.Equal(
            [
                "callId", "callType", "chatId", "initiatorId", "startDate", "endDate", "durationSeconds", "uuid", "language", "version", "participants", "outcomes", "createdAt",
                "tracks", "transcription", "overview", "summary", "insights", "evaluation",
            ],
            item.Select(member => member.Key));
        Assert.Equal((Morozov, 1800L, "2026-11-20T07:00:00+00:00"), ((long)item["initiatorId"]!, (long)item["durationSeconds"]!, (string)item["endDate"]!));
        Assert.Equal(
            ("[USER=4]Марина Кузнецова[/USER] подготовит отчёт", "Марина Кузнецова подготовит отчёт"),
            ((string)item["overview"]!["actionItems"]![0]!["actionItem"]!, (string)item["overview"]!["actionItems"]![0]!["actionItemMentionLess"]!));
        Assert.Equal("Цены не трогаем", (string)item["overview"]!["agreements"]![0]!["agreement"]!);
    }

    [Fact]
    public async Task Without_a_selection_a_list_has_the_basics_and_so_has_an_empty_one()
    {
        await using var portal = await CompanyPortal.Start();
        var id = await Meet(portal);
        string[] basics = ["callId", "callType", "initiatorId", "startDate", "endDate", "durationSeconds"];

        Assert.Equal(basics, (await portal.V3("call.followup.list", new { filter = Today }))!["items"]![0]!.AsObject().Select(member => member.Key));
        Assert.Equal(basics, (await portal.V3("call.followup.get", new { callId = id, select = Array.Empty<string>() }))!["item"]!.AsObject().Select(member => member.Key));
    }

    [Fact]
    public async Task Blocks_get_ready_one_after_another_and_the_version_grows()
    {
        await using var portal = await CompanyPortal.Start();
        var id = await Meet(portal, new { blockTakes = "PT5M" });

        Assert.Equal("1 transcription, no overview", await Seen());
        await portal.Wind("PT5M");
        Assert.Equal("2 transcription overview", await Seen());
        await portal.Wind("PT15M");
        Assert.Equal("5 transcription overview summary insights evaluation", await Seen());

        async Task<string> Seen()
        {
            var item = (await portal.V3("call.followup.get", new { callId = id, select = new[] { "version", "outcomes", "overview" } }))!["item"]!;
            return $"{item["version"]} {string.Join(' ', item["outcomes"]!.AsArray())}{(item["overview"] is null ? ", no overview" : "")}";
        }
    }

    [Fact]
    public async Task Only_an_administrator_sees_the_calls_of_others()
    {
        await using var portal = await CompanyPortal.Start("ordinary");
        var strange = await Meet(portal);
        var own = await Meet(portal, new { participants = new[] { 5 } });

        var seen = (await portal.V3("call.followup.list", new { filter = new { startDate = new { from = "2026-11-20T00:00:00Z", to = "2026-11-21T00:00:00Z" }, participantId = Morozov } }))!["items"]!.AsArray();

        Assert.Equal([own], seen.Select(item => (long)item!["callId"]!));
        Assert.Equal((HttpStatusCode.Forbidden, "access_denied", null), await portal.Refusal3("call.followup.get", new { callId = strange }));
        Assert.Equal((HttpStatusCode.Forbidden, "access_denied", null), await portal.Refusal3("call.followup.get", new { callId = 4711 }));
    }

    [Fact]
    public async Task Pages_are_turned_by_the_cursor()
    {
        await using var portal = await CompanyPortal.Start();
        var first = await Meet(portal);
        var second = await Meet(portal);

        var page = (await portal.V3("call.followup.list", new { filter = Today, pagination = new { limit = 1 } }))!;
        var next = (await portal.V3("call.followup.list", new { filter = Today, pagination = new { limit = 1, afterCursor = page["afterCursor"] } }))!;

        Assert.Equal((second, true), ((long)page["items"]![0]!["callId"]!, (bool)page["hasMore"]!));
        Assert.Equal((first, false), ((long)next["items"]![0]!["callId"]!, (bool)next["hasMore"]!));
    }

    [Theory]
    [InlineData("""{"filter":{"startDate":{"from":"2026-11-20T00:00:00Z"}}}""", "invalid_date_range")]
    [InlineData("""{"filter":{"startDate":{"from":"2026-11-21T00:00:00Z","to":"2026-11-20T00:00:00Z"}}}""", "invalid_date_range")]
    [InlineData("""{"filter":[["startDate",">","2026-11-20T00:00:00Z"]]}""", "VALIDATION_REQUESTVALIDATIONEXCEPTION")]
    [InlineData("""{"filter":{"startDate":{"from":"2026-11-20T00:00:00Z","to":"2026-11-21T00:00:00Z"}},"select":["participants.name"]}""", "invalid_select_field")]
    [InlineData("""{"filter":{"startDate":{"from":"2026-11-20T00:00:00Z","to":"2026-11-21T00:00:00Z"}},"order":{"callId":"asc"}}""", "invalid_order")]
    [InlineData("""{"filter":{"startDate":{"from":"2026-11-20T00:00:00Z","to":"2026-11-21T00:00:00Z"}},"pagination":{"limit":0}}""", "invalid_pagination")]
    public async Task What_is_wrong_is_refused_as_documented(string request, string code)
    {
        await using var portal = await CompanyPortal.Start();

        Assert.Equal(code, (await portal.Refusal3("call.followup.list", JsonNode.Parse(request)!)).Code);
    }

    [Fact]
    public async Task The_state_tells_of_meetings_and_the_same_people_meet_in_the_same_chat()
    {
        await using var portal = await CompanyPortal.Start();
        await Meet(portal);
        await Meet(portal, new { topic = "Вторая" });

        var meetings = (await portal.State())["meetings"]!.AsArray();

        Assert.Equal(["Планёрка склада и продаж", "Планёрка", "Вторая"], meetings.Select(meeting => (string)meeting!["topic"]!));
        Assert.Equal((long)meetings[1]!["chatId"]!, (long)meetings[2]!["chatId"]!);
        Assert.NotEqual((long)meetings[0]!["chatId"]!, (long)meetings[1]!["chatId"]!);
        Assert.Equal("There is no user 4711.", await portal.ControlRefusal("meetings", new { organiser = 4711, participants = new[] { 4 }, actionItems = new[] { "x" }, agreements = Array.Empty<string>() }));
    }

    private static async Task<long> Meet(CompanyPortal portal, object? more = null)
    {
        var meeting = JsonNode.Parse("""{"organiser":9,"participants":[9,4],"actionItems":["@Марина Кузнецова подготовит отчёт"],"agreements":["Цены не трогаем"]}""")!.AsObject();
        foreach (var (name, value) in System.Text.Json.JsonSerializer.SerializeToNode(more ?? new { })!.AsObject())
        {
            meeting[name] = value?.DeepClone();
        }

        return (long)(await portal.Control("meetings", meeting))["id"]!;
    }
}
