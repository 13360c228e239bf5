using System.Reflection;
using System.Text;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;
using Refit;

namespace B24CoachBot.Host.Tests.Portal;

public sealed class CallsTests
{
    private static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    public static TheoryData<Type> Interfaces =>
        [.. typeof(IBots).Assembly.GetTypes().Where(type => type is { IsInterface: true, Namespace: "B24CoachBot.Adapters.Portal.Calls" })];

    [Fact]
    public void All_eleven_groups_are_known() => Assert.Equal(11, Interfaces.Count);

    [Theory]
    [MemberData(nameof(Interfaces))]
    public async Task Every_client_can_be_built(Type calls)
    {
        await using var portal = new Connected(new Uri("http://127.0.0.1:1"));

        Assert.NotNull(typeof(Connected).GetMethod(nameof(Connected.Get))!.MakeGenericMethod(calls).Invoke(portal, null));
    }

    [Theory]
    [MemberData(nameof(Interfaces))]
    public void Every_call_returns_a_reply_knows_its_urgency_and_can_be_cancelled(Type calls)
    {
        Assert.All(calls.GetMethods(), call =>
        {
            Assert.Equal(typeof(Task<PortalReply>), call.ReturnType);
            Assert.Equal([typeof(Urgency), typeof(CancellationToken)], call.GetParameters()[^2..].Select(parameter => parameter.ParameterType));
            Assert.StartsWith(calls == typeof(ITasks3) || calls == typeof(IFollowUps) ? "/rest/api/" : "/rest/", call.GetCustomAttribute<PostAttribute>()!.Path, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_message_goes_out_in_the_portals_own_spelling()
    {
        await using var stub = await PortalStub.Saying("""{"result":{"id":789,"uuidMap":{}}}""");
        await using var portal = new Connected(stub.Host);
        var fields = new MessageFields("Создать «КП»?")
        {
            ReplyId = 790,
            Keyboard = new Keyboard(456, [new Button { Text = "Создать", Command = "task_ok", CommandParams = "d17", Block = "Y" }, Button.NewLine]),
            Attach = new Attach([new AttachBlock { Grid = [new AttachRow("Срок", "завтра")] }], "primary"),
        };

        var reply = await portal.Get<IMessages>().Send(new SendMessage(456, new Secret("9f"), "1", fields), Urgency.Chat, Now);

        Assert.Equal(789, MessageSent.Read(Assert.IsType<PortalReply.Answered>(reply).Result)!.MessageId);
        var sent = Assert.Single(stub.Requests);
        Assert.Equal("POST /rest/1/s3cr3t/imbot.v2.Chat.Message.send", $"{sent.Verb} {sent.Path}");
        Assert.Equal("B24CoachBot/0.1", sent.Headers["User-Agent"]);
        Assert.Equal("application/json", sent.Headers["Content-Type"]);
        Assert.Equal(
            """
            {"botId":456,"botToken":"9f","dialogId":"1","fields":{"message":"Создать «КП»?",
            "keyboard":{"BOT_ID":456,"BUTTONS":[{"TEXT":"Создать","COMMAND":"task_ok","COMMAND_PARAMS":"d17","BLOCK":"Y"},{"TYPE":"NEWLINE"}]},
            "attach":{"BLOCKS":[{"GRID":[{"NAME":"Срок","VALUE":"завтра","DISPLAY":"ROW"}]}],"COLOR_TOKEN":"primary","ID":1},"replyId":790}}
            """.ReplaceLineEndings(""), sent.Text);
    }

    [Fact]
    public async Task An_empty_keyboard_takes_the_buttons_away()
    {
        await using var stub = await PortalStub.Saying("""{"result":{"result":true}}""");
        await using var portal = new Connected(stub.Host);

        var reply = await portal.Get<IMessages>().Update(
            new UpdateMessage(456, null, 791, new MessageFields("Готово") { Keyboard = new Keyboard(456, []) }), Urgency.Chat, Now);

        Assert.True(Assert.IsType<PortalReply.Answered>(reply).Done);
        Assert.Equal("""{"botId":456,"messageId":791,"fields":{"message":"Готово","keyboard":"N"}}""", Assert.Single(stub.Requests).Text);
    }

    [Fact]
    public async Task A_file_goes_out_with_its_words_and_the_answer_names_their_message()
    {
        await using var stub = await PortalStub.Saying("""{"result":{"file":{"id":138,"chatId":5,"name":"trend.png","extension":"png","size":3},"messageId":123,"chatId":5,"dialogId":"1"}}""");
        await using var portal = new Connected(stub.Host);

        var reply = await portal.Get<IFiles>().Upload(new UploadFile(456, null, "1", new FileToSend("trend.png", "iVBO", "Было 9, стало 4")), Urgency.Digest, Now);

        Assert.Equal(123, FileSent.Read(Assert.IsType<PortalReply.Answered>(reply).Result)!.MessageId);
        var sent = Assert.Single(stub.Requests);
        Assert.Equal("/rest/1/s3cr3t/imbot.v2.File.upload", sent.Path);
        Assert.Equal("""{"botId":456,"dialogId":"1","fields":{"name":"trend.png","content":"iVBO","message":"Было 9, стало 4"}}""", sent.Text);
    }

    [Fact]
    public async Task A_task_is_created_with_the_stored_bytes_and_key()
    {
        await using var stub = await PortalStub.Start((context, _) =>
        {
            context.Response.Headers["Idempotent-Replayed"] = "true";
            return PortalStub.Say(context, """{"result":{"item":{"id":3839,"chatId":2603,"link":"/company/personal/user/1/tasks/task/view/3839/"}}}""");
        });
        await using var portal = new Connected(stub.Host);
        var stored = Encoding.UTF8.GetBytes("""{ "fields": {"title":"Отправить КП",  "creatorId":29} }""");

        var reply = await portal.Get<ITasks3>().Add(new FrozenBody(stored), "coach-6f0c", Urgency.WriteBack, Now);

        var answered = Assert.IsType<PortalReply.Answered>(reply);
        Assert.True(answered.Replayed);
        Assert.Equal((3839, 2603), (TaskSeen.Read(answered.Result)!.Id, TaskSeen.Read(answered.Result)!.ChatId));
        var sent = Assert.Single(stub.Requests);
        Assert.Equal("/rest/api/1/s3cr3t/tasks.task.add", sent.Path);
        Assert.Equal("coach-6f0c", sent.Headers["Idempotency-Key"]);
        Assert.Equal("application/json", sent.Headers["Content-Type"]);
        Assert.Equal(stored, sent.Body);
    }

    [Fact]
    public void A_frozen_task_has_an_offset_and_no_empty_members()
    {
        var task = new TaskFields("Отправить КП", 29, 14)
        {
            Deadline = new DateTimeOffset(2026, 9, 1, 18, 0, 0, TimeSpan.FromHours(3)),
            CrmItemIds = ["D_10"],
            RequireResult = true,
        };

        Assert.Equal(
            """{"fields":{"title":"Отправить КП","creatorId":29,"responsibleId":14,"deadline":"2026-09-01T18:00:00+03:00","crmItemIds":["D_10"],"requireResult":true}}""",
            Encoding.UTF8.GetString(PortalWire.Freeze(new AddTask(task)).Utf8.Span));
    }
}
