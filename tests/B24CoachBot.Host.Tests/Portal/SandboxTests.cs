using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Adapters.Portal.Events;

namespace B24CoachBot.Host.Tests.Portal;

/// <summary>The adapter against the portal that keeps the contract.</summary>
public sealed class SandboxTests
{
    private static readonly CancellationToken Now = TestContext.Current.CancellationToken;
    private static readonly CommandFields TaskCommand = new("task", new Dictionary<string, string> { ["ru"] = "Создать задачу", ["en"] = "Create task" }, Common: true);
    private static readonly CommandFields Yes = new("task_ok", Hidden: true);

    [Fact]
    public async Task Several_starts_leave_one_bot_and_one_set_of_commands()
    {
        await using var company = await Company.Open("small");

        var first = await company.Register(TaskCommand, Yes);
        var second = await company.Register(TaskCommand, Yes);
        var third = await company.Register(TaskCommand with { Common = false });

        Assert.Equal((true, 2), (first.Anew, first.Changes));
        Assert.Equal((false, 0, first.BotId), (second.Anew, second.Changes, second.BotId));
        Assert.Equal((false, 2), (third.Anew, third.Changes));
        var state = await company.State();
        Assert.Single(state["bots"]!.AsArray());
        Assert.Single(state["commands"]!.AsArray(), command => command!["botId"]?.GetValue<int>() == first.BotId);
    }

    [Fact]
    public async Task A_word_a_card_and_a_press_travel_there_and_back()
    {
        await using var company = await Company.Open("small");
        await company.Register(TaskCommand, Yes);
        var messages = company.Bot.Get<IMessages>();
        await company.Control("messages", new { user = 1, dialog = "bot", text = "/task отчёт" });
        var heard = await company.Feed();
        var given = Assert.Single(heard.Events.OfType<PortalEvent.CommandGiven>());
        Assert.Equal(("task", "отчёт", EventOrigin.Person, 1), (given.Command.Name, given.Command.Params, given.Frame.Origin, given.Frame.By!.Id));

        var keyboard = new Keyboard(company.BotId, [new Button { Text = "Создать", Command = "task_ok", CommandParams = "d17", Block = "Y" }]);
        var sent = MessageSent.Read(Result(await messages.Send(
            new SendMessage(company.BotId, Company.Token, given.Frame.Chat!.DialogId, new MessageFields("Карточка") { Keyboard = keyboard }), Urgency.Chat, Now)))!;
        var dialog = DialogSeen.Read(Result(await messages.Get(new GetChat(company.BotId, Company.Token, given.Frame.Chat.DialogId), Urgency.Chat, Now)))!;
        Assert.Equal(sent.MessageId, dialog.LastMessageId);

        await company.Control("press", new { user = 1, messageId = sent.MessageId, button = "Создать" });
        var pressed = Assert.IsType<PortalEvent.CommandGiven>(Assert.Single((await company.Feed(heard.NextOffset)).Events));
        Assert.Equal(("task_ok", "d17", "keyboard", sent.MessageId), (pressed.Command.Name, pressed.Command.Params, pressed.Command.Context, pressed.Message.Id));
        Assert.Equal((1, company.BotId), (pressed.Frame.By!.Id, pressed.Message.AuthorId));

        var update = new UpdateMessage(company.BotId, Company.Token, sent.MessageId, new MessageFields("Готово") { Keyboard = new Keyboard(company.BotId, []) });
        Assert.True(Assert.IsType<PortalReply.Answered>(await messages.Update(update, Urgency.Chat, Now)).Done);
        Assert.True(Assert.IsType<PortalReply.Answered>(await messages.Notify(new NotifyTyping(company.BotId, Company.Token, given.Frame.Chat.DialogId), Urgency.Chat, Now)).Done);
    }

    [Fact]
    public async Task Edits_forwards_replies_reactions_and_deletions_are_read()
    {
        await using var company = await Company.Open("small");
        await company.Register();
        var first = (await company.Control("messages", new { user = 1, dialog = "bot", text = "раз" }))!["messageId"]!.GetValue<long>();
        await company.Control("messages", new { user = 1, dialog = "bot", text = "два", reply = first });
        await company.Control("messages", new { user = 1, dialog = "bot", forward = first });
        await company.Control("messages", new { user = 1, dialog = "bot", text = "раз!", edit = first });
        await company.Control("reactions", new { user = 1, messageId = first, reaction = "like" });
        await company.Control("messages", new { user = 1, dialog = "bot", delete = first });

        var events = (await company.Feed()).Events;

        Assert.Contains(events.OfType<PortalEvent.MessageAdded>(), added => added.Message.ReplyId == first && added.Message.Text == "два");
        Assert.Contains(events.OfType<PortalEvent.MessageAdded>(), added => added.Message.Forward is { UserId: 1 });
        Assert.Equal("раз!", Assert.Single(events.OfType<PortalEvent.MessageEdited>()).Message.Text);
        Assert.Equal(("like", true), Assert.Single(events.OfType<PortalEvent.ReactionChanged>()) is var reacted ? (reacted.Reaction, reacted.Added) : default);
        Assert.Equal(first, Assert.Single(events.OfType<PortalEvent.MessageDeleted>()).MessageId);
        Assert.DoesNotContain(events, happened => happened is PortalEvent.Unread);
    }

    [Fact]
    public async Task One_request_tells_the_people_the_calendar_and_the_projects()
    {
        await using var company = await Company.Open();

        var read = Assert.IsType<FactsReading.Read>(await new FactsReader(company.Bot.Get<IBatch>(), company.Clock).Read(Urgency.Chat, Now));

        Assert.Empty(read.Missing);
        var state = await company.State();
        Assert.Equal(
            state["users"]!.AsArray().Select(user => user!["id"]!.GetValue<int>()).Order(),
            FactsForDomain.People(read.Facts).People.Select(person => person.Id.Value).Order());
        Assert.Equal(state["departments"]!.AsArray().Count, read.Facts.Departments.Count);
        Assert.NotEmpty(read.Facts.Projects);
        Assert.True(read.Facts.Owner.IsAdmin);
        var calendar = FactsForDomain.Calendar(read.Facts);
        Assert.Equal(("Europe/Moscow", new TimeOnly(9, 0), new TimeOnly(18, 0)), (calendar.Zone.Id, calendar.StartOfDay, calendar.EndOfDay));
        Assert.False(calendar.IsWorking(new DateOnly(2027, 1, 1)));
        Assert.False(calendar.IsWorking(new DateOnly(2026, 11, 28)));
        Assert.True(calendar.IsWorking(new DateOnly(2026, 11, 23)));
    }

    [Fact]
    public async Task Who_is_away_is_known_with_the_first_day_back()
    {
        await using var company = await Company.Open();
        var facts = Assert.IsType<FactsReading.Read>(await new FactsReader(company.Bot.Get<IBatch>(), company.Clock).Read(Urgency.Chat, Now)).Facts;
        await company.Control("users/1", new { absentUntil = "2026-12-07" });

        var read = Assert.IsType<AbsenceReading.Read>(await new AbsenceReader(company.Bot.Get<IBatch>(), company.Clock)
            .Read([.. facts.Users.Select(user => user.Id)], FactsForDomain.Calendar(facts).Zone, Urgency.Chat, Now));

        Assert.Equal(new DateOnly(2026, 12, 7), read.BackOn[1]);
        var away = (await company.State())["users"]!.AsArray().Where(user => user!["absentUntil"] is not null);
        Assert.Equal(away.Select(user => user!["id"]!.GetValue<int>()).Order(), read.BackOn.Keys.Order());
    }

    [Fact]
    public async Task The_one_open_deal_of_a_client_is_found()
    {
        await using var company = await Company.Open();

        var read = Assert.IsType<CrmReading.Read>(await new CrmLookup(company.Bot.Get<IBatch>(), company.Clock).Find(["Вектор", "Ромашка", "Нет такого"], Urgency.Chat, Now));

        Assert.Single(read.Found[0].Deals);
        Assert.True(read.Found[0].Deals[0].Open);
        Assert.Contains(read.Found[0].Companies, found => found.Title.Contains("Вектор", StringComparison.Ordinal));
        Assert.True(read.Found[1].Deals.Count >= 2, "Ромашка and Ромашка-Юг have a deal each");
        Assert.Empty(read.Found[2].Deals);
        Assert.Empty(read.Found[2].Companies);
    }

    [Fact]
    public async Task The_same_key_and_bytes_create_one_task()
    {
        await using var company = await Company.Open();
        var tasks = company.Bot.Get<ITasks3>();
        var body = PortalWire.Freeze(new AddTask(new TaskFields("Подготовить КП", 1, 2)
        {
            Description = "Контекст",
            Deadline = new DateTimeOffset(2026, 11, 27, 18, 0, 0, TimeSpan.FromHours(3)),
            Auditors = [3],
            Priority = "high",
            RequireResult = true,
            XmlId = "coach:1",
        }));

        var first = Assert.IsType<PortalReply.Answered>(await tasks.Add(body, "coach-1", Urgency.WriteBack, Now));
        var second = Assert.IsType<PortalReply.Answered>(await tasks.Add(body, "coach-1", Urgency.WriteBack, Now));
        var other = await tasks.Add(PortalWire.Freeze(new AddTask(new TaskFields("Другое", 1, 2))), "coach-1", Urgency.WriteBack, Now);

        Assert.Equal((false, true), (first.Replayed, second.Replayed));
        var task = TaskSeen.Read(first.Result)!;
        Assert.Equal(task.Id, TaskSeen.Read(second.Result)!.Id);
        Assert.EndsWith("IDEMPOTENCYKEYREUSEDEXCEPTION", Assert.IsType<PortalFailure.Refused>(Assert.IsType<PortalReply.Failed>(other).Why).Code, StringComparison.Ordinal);
        Assert.Single((await company.State())["tasks"]!.AsArray(), row => row!["title"]!.GetValue<string>() == "Подготовить КП");

        var seen = TaskSeen.Read(Result(await tasks.Get(new GetTask(task.Id, ["id", "title", "responsibleId", "deadline"]), Urgency.WriteBack, Now)))!;
        Assert.Equal(("Подготовить КП", 2), (seen.Item.Text("title"), seen.Item.Id("responsibleId")));
        var say = PortalWire.Freeze(new SayInTask(new SayInTaskFields(task.Id, "Уточните срок")));
        Assert.True(Assert.IsType<PortalReply.Answered>(await tasks.Say(say, "coach-1-msg1", Urgency.WriteBack, Now)).Done);
        Assert.True(Assert.IsType<PortalReply.Answered>(await tasks.Delete(new DeleteTask(task.Id), Urgency.WriteBack, Now)).Done);
    }

    [Fact]
    public async Task A_checklist_with_references_lands_under_its_roots()
    {
        await using var company = await Company.Open();
        var added = await company.Bot.Get<ITasks3>().Add(PortalWire.Freeze(new AddTask(new TaskFields("КП", 1, 2))), "coach-2", Urgency.WriteBack, Now);
        var taskId = TaskSeen.Read(Result(added))!.Id;

        var reply = await new Batch(halt: true)
            .Add("r1", "task.checklistitem.add", query => query.Set("TASKID", taskId).Set("FIELDS[TITLE]", "Шаги").Set("FIELDS[PARENT_ID]", 0))
            .Add("c1", "task.checklistitem.add", query => query.Set("TASKID", taskId).Set("FIELDS[TITLE]", "Собрать цены & $result[r1] 100%").Set("FIELDS[PARENT_ID]", new BatchResult("r1")))
            .Add("list", "task.checklistitem.getlist", query => query.Set("TASKID", taskId))
            .Run(company.Bot.Get<IBatch>(), Urgency.WriteBack, company.Clock, Now);

        Assert.Null(reply.FirstFailureWhere(_ => true));
        var rows = reply.Result("list").Items().ToDictionary(row => row.Text("TITLE"), row => row.Number("PARENT_ID"));
        Assert.Equal(0, rows["Шаги"]);
        Assert.Equal(reply.Result("r1").Number(), rows["Собрать цены & $\u2060result[r1] 100%"]);
    }

    [Theory]
    [InlineData("busy", 2)]
    [InlineData("operating", 1)]
    [InlineData("lost-answer", 1)]
    [InlineData("not-json", 1)]
    [InlineData("error-500", 1)]
    [InlineData("expired-token", 1)]
    public async Task Every_misbehaviour_has_its_name(string kind, int times)
    {
        await using var company = await Company.Open("small");
        await company.Control("faults", new { method = "profile", kind, times });

        var reply = await company.Bot.Get<IPeople>().Profile(Urgency.Chat, Now);

        Assert.Equal(
            kind switch
            {
                "busy" => null,
                "operating" => typeof(PortalFailure.Operating),
                "expired-token" => typeof(PortalFailure.Expired),
                _ => typeof(PortalFailure.Unknown),
            },
            (reply as PortalReply.Failed)?.Why.GetType());
        if (reply is PortalReply.Failed { Why: PortalFailure.Unknown unknown })
        {
            Assert.Equal(kind != "lost-answer", unknown.Answered);
        }
    }

    private static PortalJson Result(PortalReply reply) => Assert.IsType<PortalReply.Answered>(reply).Result;
}
