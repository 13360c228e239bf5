using System.Text;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;

namespace B24CoachBot.Host.Tests.Portal;

public sealed class BatchTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(3));

    [Fact]
    public void Commands_keep_their_order_their_brackets_and_their_references()
    {
        var request = new Batch(halt: true)
            .Add("r1", "task.checklistitem.add", query => query.Set("TASKID", 3839).Set("FIELDS[TITLE]", "Шаги & сроки = 100%").Set("FIELDS[PARENT_ID]", 0))
            .Add("c1", "task.checklistitem.add", query => query.Set("TASKID", 3839).Set("FIELDS[TITLE]", "a+b").Set("FIELDS[PARENT_ID]", new BatchResult("r1")))
            .Add("d", "crm.item.list", query => query.Set("filter[%title]", "Вектор").Set("filter[companyId]", new BatchResult("c", "items", "0", "id")).Set("select", ["id", "title"]).Set("ids", [7, 8]))
            .Add("s", "scope")
            .ToRequest();

        Assert.Equal(1, request.Halt);
        Assert.Equal(["r1", "c1", "d", "s"], request.Cmd.Keys);
        Assert.Equal("task.checklistitem.add?TASKID=3839&FIELDS[TITLE]=%D0%A8%D0%B0%D0%B3%D0%B8%20%26%20%D1%81%D1%80%D0%BE%D0%BA%D0%B8%20%3D%20100%25&FIELDS[PARENT_ID]=0", request.Cmd["r1"]);
        Assert.Equal("task.checklistitem.add?TASKID=3839&FIELDS[TITLE]=a%2Bb&FIELDS[PARENT_ID]=$result[r1]", request.Cmd["c1"]);
        Assert.Equal("crm.item.list?filter[%25title]=%D0%92%D0%B5%D0%BA%D1%82%D0%BE%D1%80&filter[companyId]=$result[c][items][0][id]&select[0]=id&select[1]=title&ids[0]=7&ids[1]=8", request.Cmd["d"]);
        Assert.Equal("scope", request.Cmd["s"]);
    }

    [Fact]
    public void A_persons_words_never_become_a_reference()
    {
        var request = new Batch().Add("a", "tasks.task.update", query => query.Set("fields[TITLE]", "Отчёт $result[me][SECRET]")).ToRequest();

        Assert.DoesNotContain("$result[", Uri.UnescapeDataString(request.Cmd["a"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Yes_no_and_instants_are_written_as_both_families_read_them()
    {
        var query = new BatchQuery().Set("A", true).Set("B", false).Set("C", Now);

        Assert.Equal("A=Y&B=N&C=2026-11-23T12%3A00%3A00%2B03%3A00", query.ToString());
    }

    [Fact]
    public void Fifty_commands_fit_and_one_more_does_not()
    {
        var batch = new Batch();
        foreach (var index in Enumerable.Range(0, 50))
        {
            batch.Add($"k{index}", "scope");
        }

        Assert.Throws<InvalidOperationException>(() => batch.Add("one", "scope"));
        Assert.Equal(50, batch.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    public void A_key_that_php_would_turn_into_a_list_is_refused(string key) => Assert.Throws<ArgumentException>(() => new Batch().Add(key, "scope"));

    [Fact]
    public void Each_command_has_its_own_answer()
    {
        var reply = Read(
            new Batch(halt: true).Add("a", "user.get").Add("n", "task.checklistitem.update").Add("b", "crm.item.list").Add("c", "scope"),
            """
            {"result":{"result":{"a":[{"ID":"1"}],"n":null},"result_error":{"b":{"error":"OPERATION_TIME_LIMIT","error_description":"x"}},
            "result_total":{"a":94},"result_next":{"a":50},"result_time":{"a":{"operating_reset_at":1762349466}}}}
            """);

        var users = Assert.IsType<PortalReply.Answered>(reply.Of("a"));
        Assert.Equal((94, 50, 1762349466), (users.Total, users.Next, users.OperatingReset!.Value.ToUnixTimeSeconds()));
        Assert.Equal(1, Assert.Single(reply.Result("a").Items()).Id("ID"));
        Assert.IsType<PortalReply.Answered>(reply.Of("n"));
        Assert.Equal(new PortalFailure.Operating("crm.item.list", Now.AddMinutes(1)), Assert.IsType<PortalReply.Failed>(reply.Of("b")).Why);
        Assert.IsType<PortalFailure.Skipped>(Assert.IsType<PortalReply.Failed>(reply.Of("c")).Why);
        Assert.IsType<PortalFailure.Operating>(reply.FirstFailureWhere(_ => true));
        Assert.Null(reply.Failure);
    }

    [Fact]
    public void Phps_empty_maps_are_empty()
    {
        var reply = Read(new Batch().Add("a", "scope"), """{"result":{"result":{"a":["crm"]},"result_error":[],"result_total":[],"result_next":[],"result_time":[]}}""");

        Assert.IsType<PortalReply.Answered>(reply.Of("a"));
        Assert.Null(reply.FirstFailureWhere(_ => true));
        var refused = Read(new Batch().Add("a", "scope"), """{"result":{"result":[],"result_error":{"a":{"error":"insufficient_scope","error_description":"x"}}}}""");
        Assert.True(Assert.IsType<PortalFailure.Refused>(refused.FirstFailureWhere(_ => true)).Is("INSUFFICIENT_SCOPE"));
    }

    [Fact]
    public void A_lost_batch_leaves_every_command_unknown()
    {
        var lost = new PortalReply.Failed(new PortalFailure.Unknown(Answered: false));

        var reply = new Batch().Add("a", "scope").Add("b", "scope").Read(lost, Now);

        Assert.Equal([lost, lost], reply.Commands.Values);
        Assert.Equal(lost.Why, reply.Failure);
    }

    [Fact]
    public async Task A_batch_goes_to_the_second_generation_as_a_map_of_commands()
    {
        await using var stub = await PortalStub.Saying("""{"result":{"result":{"z":true,"a":true},"result_error":[]}}""");
        await using var portal = new Connected(stub.Host);

        var reply = await new Batch().Add("z", "scope").Add("a", "profile").Run(portal.Get<IBatch>(), Urgency.Chat, TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.True(reply.Result("a").Flag());
        var sent = Assert.Single(stub.Requests);
        Assert.Equal("/rest/1/s3cr3t/batch", sent.Path);
        Assert.Equal("""{"halt":0,"cmd":{"z":"scope","a":"profile"}}""", sent.Text);
    }

    private static BatchReply Read(Batch batch, string body) =>
        batch.Read(PortalAnswer.Read(System.Net.HttpStatusCode.OK, Encoding.UTF8.GetBytes(body), "batch", Now), Now);
}
