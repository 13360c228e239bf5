namespace B24CoachBot.Host.Tests.Faults;

/// <summary>A real process, killed without a warning at every step from a call's end to the filled card: nobody is asked twice, and every card is filled once.</summary>
public sealed class CallKillTests
{
    private const string Offer = "Был звонок с «";
    private const string Approval = "Записать в «";
    private const string Receipt = "✅ Записал";
    private const string Step = "Отправить смету";

    // Whose call, with which deal, and what holds the request of each step when the kill comes: the look for calls, the offer, the card
    // to approve, the writing. The one that keeps the portal busy comes last: nobody else's request gets through after it.
    private static readonly (int User, long Deal, string Kind, string[] Methods)[] Held =
    [
        (5, 5, "lost-answer", ["voximplant.statistic.get", "imbot.v2.Chat.Message.send", "imbot.v2.Chat.Message.send", "crm.item.update"]),
        (8, 6, "lost-answer", ["", "batch", "imbot.v2.Chat.Message.send", "crm.timeline.comment.add"]),
        (7, 3, "busy", ["", "imbot.v2.Chat.Message.send", "imbot.v2.Chat.Message.send", "crm.item.get"]),
    ];

    [Fact]
    public async Task A_call_is_asked_about_once_and_its_card_filled_once_after_every_kill()
    {
        var data = Directory.CreateTempSubdirectory("b24-call-kill-").FullName;
        var running = await Running.Sandbox(data, 0, "--now", "2026-11-23T12:00:00+03:00");
        try
        {
            using (var control = new PortalControl(running.Address))
            {
                await control.Settle();
                await Empty(control);
            }

            foreach (var step in Enumerable.Range(0, 4))
            {
                using (var control = new PortalControl(running.Address))
                {
                    await Hold(control, step);
                    running.Kill();
                }

                running.Dispose();
                running = await Running.Sandbox(data, 0);
                using var again = new PortalControl(running.Address);
                await again.Delete("faults");
                await again.Settle();
                foreach (var (user, deal, _, _) in Held)
                {
                    await Check(again, user, deal, step);
                }
            }
        }
        finally
        {
            running.Dispose();
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task Empty(PortalControl control)
    {
        foreach (var (_, deal, _, _) in Held)
        {
            await control.Post($"deals/{deal}", new
            {
                by = 9,
                fields = new Dictionary<string, string> { ["UF_CRM_NEXT_STEP"] = "", ["UF_CRM_NEXT_CONTACT"] = "", ["UF_CRM_BUDGET"] = "500000|RUB", ["UF_CRM_DECISION_MAKER"] = "Павлов", ["UF_CRM_NEED"] = "Мебель" },
            });
        }
    }

    /// <summary>The step, with the portal misbehaving at each one's request.</summary>
    private static async Task Hold(PortalControl control, int step)
    {
        var faults = Held.Where(one => one.Methods[step].Length > 0).GroupBy(one => one.Kind).ToDictionary(kind => kind.Key, kind => kind.Select(one => one.Methods[step]).ToList());
        foreach (var (kind, methods) in faults)
        {
            foreach (var method in methods)
            {
                await control.Fault(new Misbehaviour(method, kind), kind == "busy" ? 1000 : 1);
            }
        }

        foreach (var (user, deal, _, _) in Held)
        {
            await Act(control, user, deal, step);
        }

        var left = 300;
        foreach (var (kind, methods) in faults)
        {
            for (; await control.Met(kind) < methods.Count; left--)
            {
                Assert.True(left > 0, $"Not all of {string.Join(", ", methods)} met {kind} in step {step}");
                await control.Advance(1);
            }
        }
    }

    private static async Task Act(PortalControl control, int user, long deal, int step)
    {
        switch (step)
        {
            case 0:
                await control.Post("calls", new { user, deal, minutes = 4, direction = "in" });
                break;
            case 1:
                await control.Advance(220);
                break;
            case 2:
                await control.Say(user, "отправить смету в среду");
                break;
            default:
                await control.Say(user, "да");
                break;
        }
    }

    private static async Task Check(PortalControl control, int user, long deal, int step)
    {
        var said = await control.Messages(user);
        Assert.Equal(step > 0 ? 1 : 0, said.Count(message => message.Text.StartsWith(Offer, StringComparison.Ordinal)));
        Assert.Equal(step > 1 ? 1 : 0, said.Count(message => message.Text.StartsWith(Approval, StringComparison.Ordinal) || message.Text.StartsWith(Receipt, StringComparison.Ordinal)));
        var state = await control.State();
        var filled = step > 2;
        Assert.Equal(filled, (string?)state["deals"]!.AsArray().Single(row => (long)row!["id"]! == deal)!["fields"]!["UF_CRM_NEXT_STEP"] == Step);
        Assert.Equal(filled ? 1 : 0, state["timeline"]!.AsArray().Count(row => (long)row!["entityId"]! == deal));
        Assert.Equal(filled ? 1 : 0, state["todos"]!.AsArray().Count(row => (long)row!["ownerId"]! == deal && ((string)row["title"]!).StartsWith(Step, StringComparison.Ordinal)));
        Assert.Equal(filled ? 1 : 0, state["fieldChanges"]!.AsArray().Count(row => (long)row!["itemId"]! == deal && (int)row["by"]! == 1 && (string?)row["to"] == Step));
        Assert.Equal(filled ? 1 : 0, said.Count(message => message.Text.StartsWith(Receipt, StringComparison.Ordinal)));
    }
}
