using System.Text.Json.Nodes;
using B24CoachBot.Host.Tests.Faults;

namespace B24CoachBot.Host.Tests.Intake;

/// <summary>A hundred thousand deals and five hundred people: what the digests of twenty leads cost the portal, and who goes first meanwhile.</summary>
public sealed class LargePortalTests
{
    private const int MostLeads = 20;
    private const int MostRequests = 100;

    /// <summary>The large one takes a gigabyte and half a minute of two cores: COACH_LONG=1 asks for it, and otherwise the small company is held to the same.</summary>
    public static TheoryData<string, int> Portals => Environment.GetEnvironmentVariable("COACH_LONG") == "1" ? new() { { "large", 20 } } : new() { { "history", 3 } };

    [Theory]
    [MemberData(nameof(Portals))]
    public async Task A_days_digests_cost_few_requests_and_a_person_is_answered_in_the_middle_of_the_first_collection(string seed, int leads)
    {
        await using var office = new Office { Seed = seed, CallQuestions = "Off", Now = new DateTimeOffset(2026, 11, 25, 8, 30, 0, TimeSpan.FromHours(3)) };
        await office.OpenPortal();
        await office.StartBot();
        var winding = office.Control.Advance(20);
        await Until(office, requests => requests.Count(IsCollection) > leads / 10);
        await office.Control.Say(5, "помощь");
        await winding;
        await office.Control.Settle();

        var first = await Requests(office);
        var answered = first.FindIndex(request => (string?)request["method"] == "imbot.v2.Chat.Message.send");
        Assert.InRange(answered, 1, first.FindLastIndex(IsCollection) - 1);

        // Nobody looks at that day's three thousand deeds one by one: all of them are found the next morning.
        await office.StopBot();
        await office.Control.Post("clock", new { now = "2026-11-26T09:01:00+03:00" });
        var before = (await Requests(office)).Count;
        await office.StartBot();
        await office.Control.Settle();
        await office.Control.Post("clock", new { now = "2026-11-26T10:05:00+03:00" });
        await office.Control.Settle();

        var made = (await Requests(office)).Skip(before).Where(request => !((string)request["method"]!).StartsWith("imbot.", StringComparison.Ordinal) && !IsPoller(request) && !IsDaily(request)).ToList();

        // A message for each lead comes on top. The day's look for tasks that came back is in it: a bot that was off all day reads their histories twice.
        Assert.True(made.Count is >= 3 and <= MostRequests - MostLeads, $"{made.Count}: {string.Join(", ", made.CountBy(What).OrderByDescending(kind => kind.Value).Select(kind => $"{kind.Value} {kind.Key}"))}");
        Assert.True((await Requests(office)).Count(request => (string?)request["method"] == "imbot.v2.Chat.Message.send" && string.CompareOrdinal((string?)request["time"], "2026-11-26T10") > 0) >= leads);
        Assert.Contains(office.Logs.Lines, line => line.Contains("digests were made for", StringComparison.Ordinal));
    }

    private static async Task Until(Office office, Func<List<JsonNode>, bool> holds)
    {
        for (var look = 0; look < 600 && !holds(await Requests(office)); look++)
        {
            await Task.Delay(50);
        }
    }

    private static async Task<List<JsonNode>> Requests(Office office) => [.. (await office.Control.Get("requests")).AsArray().Select(request => request!)];

    private static bool IsCollection(JsonNode request) => request["inner"]?.AsArray().Any(inner => (string?)inner is "crm.item.list" or "crm.timeline.comment.list" or "tasks.task.history.list") == true;

    private static string What(JsonNode request) => request["inner"] is JsonArray { Count: > 0 } inner ? string.Join("+", inner.Select(call => (string?)call).Distinct()) : (string)request["method"]!;

    /// <summary>Approvals and changed cards are looked at all day, digest or none.</summary>
    private static bool IsPoller(JsonNode request) => request["inner"]?.AsArray().Any(inner => (string?)inner == "bizproc.task.list") == true;

    /// <summary>People, departments and the CRM's structure are read once a day for everything.</summary>
    private static bool IsDaily(JsonNode request) => request["inner"]?.AsArray().Any(inner => (string?)inner is "server.time" or "user.get") == true;
}
