using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Host.Delivery;

/// <summary>
/// An author's answer into the task: a criterion into its checklist, everything into its description. Both are read right before, so that nobody's edit is lost, and what stands there already
/// is not written twice: a lost answer is settled by the same reading.
/// </summary>
internal sealed class CarryClarification(ITasks3 tasks, IBatch batch, Outbox outbox, Aftermath aftermath, TimeProvider clock)
{
    private static readonly string[] Select = ["id", "description", "status", "deadline", "responsibleId", "accomplices"];
    private const string Items = "items";
    private const string Added = "added";

    private static readonly string[] Closed = ["completed", "supposedly_completed", "declined"];

    public async Task Clarify(ToCarry row, Errand.ClarifyTask errand, CancellationToken stop)
    {
        var read = await tasks.Get(new GetTask((int)errand.TaskId, Select), Urgency.WriteBack, stop);
        if (read is PortalReply.Failed { Why: var why })
        {
            await NotRead(row, errand, why);
            return;
        }

        var task = ((PortalReply.Answered)read).Result["item"];
        if (Past(task, errand) is { } past)
        {
            await Tell(row, errand, new Carried.TaskPast(past));
            return;
        }

        if (await Listed(row, errand, stop))
        {
            await Describe(row, errand, task, stop);
        }
    }

    /// <summary>The criterion joins those that stand in the checklist; nobody's item, nor its tick, is taken away. False when the row was put back.</summary>
    private async Task<bool> Listed(ToCarry row, Errand.ClarifyTask errand, CancellationToken stop)
    {
        if (errand.Criterion is not { } criterion)
        {
            return true;
        }

        var read = await new Batch().Add(Items, "task.checklistitem.getlist", query => query.Set("TASKID", errand.TaskId)).Run(batch, Urgency.WriteBack, clock, stop);
        if (read.FirstFailure is not (null or PortalFailure.Refused { BotIsGone: false }) and var why)
        {
            await (row.Fate ? aftermath.AskAgain(row, why) : aftermath.PutBack(row, why));
            return false;
        }

        var items = read.Result(Items).Items().ToList();
        var list = items.FirstOrDefault(item => item.Number("PARENT_ID") is null or 0 && errand.Lists.Contains(item.Text("TITLE").Trim(), StringComparer.OrdinalIgnoreCase)).Text("ID");
        var standing = items.Where(item => item.Text("PARENT_ID") == list).ToList();
        if (list.Length == 0 || standing.Exists(item => item.Text("TITLE").Trim() == criterion))
        {
            return true;
        }

        if (row.Fate && aftermath.MayStillRun(row))
        {
            await aftermath.WaitOut(row);
            return false;
        }

        // By position: TASKID first, FIELDS second.
        await outbox.Sending(row, clock.GetUtcNow());
        var made = await new Batch().Add(Added, "task.checklistitem.add", query => query
            .Set("TASKID", errand.TaskId).Set("FIELDS[TITLE]", criterion).Set("FIELDS[PARENT_ID]", list)
            .Set("FIELDS[SORT_INDEX]", standing.Select(item => item.Number("SORT_INDEX") ?? 0).DefaultIfEmpty(0).Max() + 10)).Run(batch, Urgency.WriteBack, clock, stop);

        // A portal that does not let the bot touch the checklist still takes the description, which says the same.
        return made.FirstFailure is not { } failure || !await aftermath.PutBack(row, failure);
    }

    private async Task Describe(ToCarry row, Errand.ClarifyTask errand, PortalJson task, CancellationToken stop)
    {
        var description = task.Text("description");
        var clarified = errand.Block.Count == 0 ? description : ClarifiedText.Of(description, errand.Headings, errand.Block, errand.Before);
        var deadline = errand.Deadline is { } moved && task.Instant("deadline") != moved ? errand.Deadline : null;
        if (clarified == description && deadline is null)
        {
            await Tell(row, errand, new Carried.TaskClarified(errand.TaskId));
        }
        else if (row.Fate && aftermath.MayStillRun(row))
        {
            await aftermath.WaitOut(row);
        }
        else
        {
            await Write(row, errand, new TaskChanges { Description = clarified == description ? null : clarified, Deadline = deadline }, stop);
        }
    }

    private async Task Write(ToCarry row, Errand.ClarifyTask errand, TaskChanges changes, CancellationToken stop)
    {
        await outbox.Sending(row, clock.GetUtcNow());
        if (await tasks.Update(new UpdateTask((int)errand.TaskId, changes), Urgency.WriteBack, stop) is PortalReply.Failed failed)
        {
            await aftermath.PutBackOrRefuse(row, errand.DraftId, errand.Where, failed.Why);
        }
        else
        {
            await Tell(row, errand, new Carried.TaskClarified(errand.TaskId));
        }
    }

    private Task NotRead(ToCarry row, Errand.ClarifyTask errand, PortalFailure why) => why switch
    {
        PortalFailure.Refused { BotIsGone: false } refused when refused.Code.Contains("ENTITYNOTFOUND", StringComparison.OrdinalIgnoreCase) => Tell(row, errand, new Carried.TaskPast("gone")),
        not PortalFailure.Refused when row.Fate => aftermath.AskAgain(row, why),
        _ => aftermath.PutBackOrRefuse(row, errand.DraftId, errand.Where, why),
    };

    private static string? Past(PortalJson task, Errand.ClarifyTask errand) =>
        Closed.Contains(task.Text("status")) ? "closed"
        : task.Id("responsibleId") != errand.Asker && !task["accomplices"].Items().Any(helper => helper.Id("id") == errand.Asker) ? "passed-on"
        : null;

    private Task Tell(ToCarry row, Errand.ClarifyTask errand, Carried outcome) => aftermath.Tell(row, errand.DraftId, errand.Where, outcome);
}
