using System.Text;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;

namespace B24CoachBot.Host.Delivery;

/// <summary>Takes back a task nobody has touched: deferred with a word to its assignee, so that a trace remains.</summary>
internal sealed class CarryWithdrawal(ITasks3 tasks, IBatch batch, Outbox outbox, Aftermath aftermath, Bot bot, TimeProvider clock)
{
    private const string Waiting = "2";
    private const string Deferred = "6";
    private const string NoteSent = "\"deferred\"";

    public async Task Withdraw(ToCarry row, Errand.WithdrawTask errand, CancellationToken stop)
    {
        if (row.Progress is null && !await Defer(row, errand, stop))
        {
            return;
        }

        await Note(row.Progress is null ? row with { Progress = NoteSent, Fate = false, SentAt = null } : row, errand, stop);
    }

    /// <summary>True when the task is deferred; otherwise the row is settled or put back.</summary>
    private async Task<bool> Defer(ToCarry row, Errand.WithdrawTask errand, CancellationToken stop)
    {
        var read = await new Batch()
            .Add("task", "tasks.task.get", query => query.Set("taskId", errand.TaskId).Set("select", ["ID", "STATUS", "CREATED_BY"]))
            .Add("history", "tasks.task.history.list", query => query.Set("taskId", errand.TaskId))
            .Run(batch, Urgency.WriteBack, clock, stop);
        if (read.FirstFailure is { } why)
        {
            if (row.Fate && why is not PortalFailure.Refused)
            {
                await aftermath.AskAgain(row, why);
            }
            else if (!await aftermath.PutBack(row, why))
            {
                await aftermath.Tell(row, errand.DraftId, errand.Where, new Carried.TaskKept("refused"));
            }

            return false;
        }

        var task = read.Result("task")["task"];
        var status = task.Text("status");
        if (row.Fate && status == Deferred)
        {
            await outbox.Progress(row, NoteSent);
            return true;
        }

        if (row.Fate && status == Waiting && aftermath.MayStillRun(row))
        {
            await aftermath.WaitOut(row);
            return false;
        }

        if (!task.IsObject || status != Waiting || Touched(read.Result("history"), errand.Author))
        {
            await aftermath.Tell(row, errand.DraftId, errand.Where, new Carried.TaskKept(status == Waiting ? "changed" : "started"));
            return false;
        }

        await outbox.Sending(row, clock.GetUtcNow());
        var reply = (await new Batch().Add("defer", "tasks.task.defer", query => query.Set("taskId", errand.TaskId))
            .Run(batch, Urgency.WriteBack, clock, stop)).Of("defer");
        if (reply is PortalReply.Failed failed)
        {
            if (!await aftermath.PutBack(row, failed.Why))
            {
                await aftermath.Tell(row, errand.DraftId, errand.Where, new Carried.TaskKept("refused"));
            }

            return false;
        }

        await outbox.Progress(row, NoteSent);
        return true;
    }

    /// <summary>A word into the task's chat under its own key; a task deferred without the word is still deferred.</summary>
    private async Task Note(ToCarry row, Errand.WithdrawTask errand, CancellationToken stop)
    {
        if (row.Fate && aftermath.MayStillRun(row))
        {
            await aftermath.WaitOut(row);
            return;
        }

        await outbox.Sending(row, clock.GetUtcNow());
        var reply = await tasks.Say(new FrozenBody(Encoding.UTF8.GetBytes(errand.NoteBody)), errand.NoteKey, Urgency.WriteBack, stop);
        if (reply is not PortalReply.Failed failed || !await aftermath.PutBack(row, failed.Why))
        {
            await aftermath.Tell(row, errand.DraftId, errand.Where, new Carried.TaskWithdrawn());
        }
    }

    // What the author, the bot's connection or the bot itself did is part of making the task.
    private bool Touched(PortalJson history, int author) => history["list"].Items()
        .Select(entry => entry["user"].Number("id"))
        .Any(by => by is { } id && id != author && id != bot.Owner && id != bot.Id);
}
