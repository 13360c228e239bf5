using System.Net;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Tests.Objects;
using B24CoachBot.Sandbox.Tests.Support;

namespace B24CoachBot.Sandbox.Tests.Calls;

/// <summary>Events of calls and cards at outgoing webhooks, and misbehaviour around them.</summary>
public sealed class CallEventTests
{
    [Fact]
    public async Task The_end_of_a_call_and_its_activity_are_pushed_as_texts_with_the_webhooks_token()
    {
        await using var receiver = await Receiver.Start();
        await using var portal = await CompanyPortal.Start();
        var hook = await portal.Control("webhooks", new { url = receiver.Url, events = new[] { "ONVOXIMPLANTCALLEND", "onCrmActivityAdd" } });
        var call = await portal.Call();
        await portal.Control("idle", new { });
        Assert.Equal(["ONCRMACTIVITYADD", "ONVOXIMPLANTCALLEND"], receiver.Bodies.Select(body => body["event"]));
        var activity = receiver.Bodies.First();
        var ended = receiver.Bodies.Last();
        Assert.Equal(($"{(long)call["activityId"]!}", (string)hook["token"]!), (activity["data[FIELDS][ID]"], ended["auth[application_token]"]));
        Assert.Equal(((string)call["callId"]!, "1", "5", "240", "200", $"{(long)call["activityId"]!}", ""),
            (ended["data[CALL_ID]"], ended["data[CALL_TYPE]"], ended["data[PORTAL_USER_ID]"], ended["data[CALL_DURATION]"],
                ended["data[CALL_FAILED_CODE]"], ended["data[CRM_ACTIVITY_ID]"], ended["data[CALL_FAILED_REASON]"]));
    }

    [Fact]
    public async Task A_call_of_nobody_knows_no_activity_and_a_fallen_webhook_hears_nothing()
    {
        await using var receiver = await Receiver.Start();
        await using var portal = await CompanyPortal.Start();
        var events = new { url = receiver.Url, events = new[] { "ONVOXIMPLANTCALLEND", "ONCRMDEALUPDATE" } };
        await portal.Control("webhooks", events);
        await portal.Control("faults", new { method = "ONVOXIMPLANTCALLEND", kind = "repeat-event" });
        await portal.Call(new { deal = (int?)null, phone = "+79990000000" });
        await portal.Control("faults", new { method = "ONVOXIMPLANTCALLEND", kind = "drop-event" });
        await portal.Call();
        await portal.V2("crm.item.update", new { entityTypeId = 2, id = 3, fields = new { UF_CRM_BUDGET = "1|RUB" } });
        await portal.Control("idle", new { });
        Assert.Equal(["ONVOXIMPLANTCALLEND", "ONVOXIMPLANTCALLEND", "ONCRMDEALUPDATE"], receiver.Bodies.Select(body => body["event"]));
        Assert.Equal("", receiver.Bodies.First()["data[CRM_ACTIVITY_ID]"]);
        Assert.Equal("3", receiver.Bodies.Last()["data[FIELDS][ID]"]);
    }

    [Fact]
    public async Task A_call_may_be_told_of_before_it_is_recorded_and_a_restart_records_it_too()
    {
        var folder = Directory.CreateTempSubdirectory("late-calls-");
        try
        {
            await using var receiver = await Receiver.Start();
            string callId;
            await using (var first = await CompanyPortal.Start(data: folder.FullName))
            {
                await first.Control("webhooks", new { url = receiver.Url, events = new[] { "ONVOXIMPLANTCALLEND" }, token = "given" });
                var call = await first.Call(new { recordedAfter = "PT5M" });
                callId = (string)call["callId"]!;
                await first.Control("idle", new { });
                var told = Assert.Single(receiver.Bodies);
                Assert.Equal((callId, "", "given"), (told["data[CALL_ID]"], told["data[CRM_ACTIVITY_ID]"], told["auth[application_token]"]));
                Assert.Null(call["activityId"]);
                Assert.Empty(await Recorded(first, callId));

                // Whoever is recorded meanwhile comes before it in the statistics.
                await first.Call();
            }

            await using var second = await CompanyPortal.Start(data: folder.FullName);
            await second.Wind("PT6M");
            var row = Assert.Single(await Recorded(second, callId))!;
            var last = (await second.V2("voximplant.statistic.get", new { SORT = "ID", ORDER = "DESC" }))!.AsArray()[0]!;
            Assert.Equal((string)last["ID"]!, (string)row["ID"]!);
            var activity = Assert.Single((await second.V2("crm.activity.list", new { filter = new { ORIGIN_ID = $"VI_{callId}" } }))!.AsArray())!;
            Assert.Equal((string)row["CRM_ACTIVITY_ID"]!, (string)activity["ID"]!);
            Assert.Single(receiver.Bodies, body => body["data[CALL_ID]"] == callId);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("busy", HttpStatusCode.OK, true)]
    [InlineData("operating", HttpStatusCode.OK, true)]
    [InlineData("error-500", HttpStatusCode.InternalServerError, false)]
    public async Task Misbehaviour_hits_the_new_methods_inside_a_batch(string kind, HttpStatusCode status, bool othersRan)
    {
        await using var portal = await CompanyPortal.Start();
        var call = await portal.Call();
        await portal.Control("faults", new { method = "crm.activity.binding.list", kind });
        var batch = new
        {
            cmd = new
            {
                stat = $"voximplant.statistic.get?FILTER[CALL_ID]={call["callId"]}",
                bind = $"crm.activity.binding.list?activityId={call["activityId"]}",
                transcript = $"crm.activity.call.getTranscript?activityId={call["activityId"]}",
            },
        };
        var (answered, body) = await portal.Any2("batch", batch);
        Assert.Equal(status, answered);
        Assert.Equal(othersRan, body["result"]?["result"]?["stat"] is not null);
        Assert.Equal(othersRan, body["result"]?["result_error"]?["bind"] is not null);
        var again = (await portal.V2("batch", batch))!["result"]!;
        Assert.Equal(2, again["bind"]!.AsArray().Count);
        Assert.Null(again["transcript"]);
    }

    private static async Task<JsonArray> Recorded(CompanyPortal portal, string callId) =>
        (await portal.V2("voximplant.statistic.get", new { FILTER = new { CALL_ID = callId } }))!.AsArray();
}
