using System.Text;
using System.Text.Json;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Conversations.Task;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Delivery;

/// <summary>Creates a task in steps, each resumed where it stopped: the task under its idempotency key, its files, then its lists and a reading back.</summary>
internal sealed partial class CarryTask(ITasks3 tasks, IBatch batch, Outbox outbox, Aftermath aftermath, TaskProbe probe, TimeProvider clock, ILogger<CarryTask> log)
{
    // The portal keeps a key for 24 hours; an hour is left for clocks that differ.
    private static readonly TimeSpan KeyHolds = TimeSpan.FromHours(23);

    private const int MostTries = 8;

    public async Task Create(ToCarry row, Errand.CreateTask errand, CancellationToken stop)
    {
        if (row.Progress is { } stored)
        {
            await Furnish(row, errand, JsonSerializer.Deserialize<Standing>(stored, StoredJson.Options)!, stop);
            return;
        }

        if (row.Fate && await Settle(row, errand, stop))
        {
            return;
        }

        await outbox.Sending(row, clock.GetUtcNow());
        var reply = await tasks.Add(new FrozenBody(Encoding.UTF8.GetBytes(errand.Body)), errand.Key, Urgency.WriteBack, stop);
        switch (reply)
        {
            case PortalReply.Answered { Result: var result } when TaskSeen.Read(result) is { } seen:
                await Stands(row, errand, new Standing(seen.Id, seen.Link), stop);
                break;
            case PortalReply.Answered:
                await aftermath.PutBack(row, new PortalFailure.Unknown(Answered: true));
                break;
            case PortalReply.Failed { Why: PortalFailure.Refused refused } when refused.Code.Contains("IDEMPOTENCYKEYREUSED", StringComparison.OrdinalIgnoreCase):
                Log.KeyReused(log, row.Id);
                await aftermath.Tell(row, errand.DraftId, errand.Where, new Carried.FateUnknown());
                break;
            case PortalReply.Failed { Why: var why } when !await aftermath.PutBack(row, why):
                await aftermath.Tell(row, errand.DraftId, errand.Where, new Carried.Refused(((PortalFailure.Refused)why).Text));
                break;
        }
    }

    /// <summary>A request left and no answer came. True when that is settled, or waits; false when the same bytes may go again.</summary>
    private async Task<bool> Settle(ToCarry row, Errand.CreateTask errand, CancellationToken stop)
    {
        switch (await probe.Find(errand, stop))
        {
            case TaskProbe.Found { Standing: var standing }:
                Log.Adopted(log, row.Id);
                await Stands(row, errand, standing, stop);
                return true;
            case TaskProbe.Several:
                await aftermath.Tell(row, errand.DraftId, errand.Where, new Carried.FateUnknown());
                return true;
            case TaskProbe.Silent { Why: var why }:
                await aftermath.AskAgain(row, why);
                return true;
            default:
                break;
        }

        if (aftermath.MayStillRun(row))
        {
            await aftermath.WaitOut(row);
            return true;
        }

        if (clock.GetUtcNow() - row.FirstSentAt > KeyHolds)
        {
            await aftermath.Tell(row, errand.DraftId, errand.Where, new Carried.FateUnknown());
            return true;
        }

        return false;
    }

    private async Task Stands(ToCarry row, Errand.CreateTask errand, Standing standing, CancellationToken stop)
    {
        var progress = StoredJson.Write(standing);
        await outbox.Progress(row, progress);
        await Furnish(row with { Progress = progress, Fate = false, Attempts = 0, SentAt = null, FirstSentAt = null }, errand, standing, stop);
    }

    private Task Furnish(ToCarry row, Errand.CreateTask errand, Standing standing, CancellationToken stop) =>
        errand.Files.Count > 0 && standing.FilesAttached is null ? Attach(row, errand, standing, stop) : Complete(row, errand, standing, stop);

    /// <summary>The files in one request. Whether a repeat would attach them twice is not documented, so after a lost answer the task is read first.</summary>
    private async Task Attach(ToCarry row, Errand.CreateTask errand, Standing standing, CancellationToken stop)
    {
        if (row.Fate)
        {
            var read = await tasks.Get(new GetTask(standing.TaskId, ["id", "fileIds"]), Urgency.WriteBack, stop);
            if (read is PortalReply.Failed { Why: not PortalFailure.Refused and var silent })
            {
                await aftermath.AskAgain(row, silent);
                return;
            }

            // Attached files may have numbers of their own, so they are counted; nobody else has had the task yet.
            if (read is PortalReply.Answered { Result: var result } && result["item"]["fileIds"].Items().Count() >= errand.Files.Count)
            {
                await Stands(row, errand, standing with { FilesAttached = true }, stop);
                return;
            }

            if (aftermath.MayStillRun(row))
            {
                await aftermath.WaitOut(row);
                return;
            }
        }

        await outbox.Sending(row, clock.GetUtcNow());
        var reply = await tasks.Attach(new AttachFiles(standing.TaskId, errand.Files), Urgency.WriteBack, stop);
        if (reply is not PortalReply.Failed failed)
        {
            await Stands(row, errand, standing with { FilesAttached = true }, stop);
        }
        else if (row.Attempts >= MostTries || !await aftermath.PutBack(row, failed.Why))
        {
            // The task stands without them: the author is told so.
            await Stands(row, errand, standing with { FilesAttached = false }, stop);
        }
    }

    /// <summary>The lists, the tags and the reading back in one batch; after a lost answer the lists are read first and only what lacks is added.</summary>
    private async Task Complete(ToCarry row, Errand.CreateTask errand, Standing standing, CancellationToken stop)
    {
        var lists = new TaskLists(errand.Lists, standing.TaskId);
        if (row.Attempts > 0)
        {
            var read = await lists.Reading(errand).Run(batch, Urgency.WriteBack, clock, stop);
            if (TaskLists.Failure(read) is { } why)
            {
                await (row.Fate && why is not PortalFailure.Refused ? aftermath.AskAgain(row, why) : Again(row, errand, standing, why, lists, default));
                return;
            }

            lists.Stand(read.Result(TaskLists.ItemsKey));
            if (lists.Complete)
            {
                await Tell(row, errand, standing, lists, read.Result(TaskLists.TaskKey));
                return;
            }

            if (row.Fate && aftermath.MayStillRun(row))
            {
                // An item that is still being added would be added twice.
                await aftermath.WaitOut(row);
                return;
            }
        }

        await outbox.Sending(row, clock.GetUtcNow());
        var made = await lists.Making(errand).Run(batch, Urgency.WriteBack, clock, stop);
        lists.Stand(made.Result(TaskLists.ItemsKey));
        if (TaskLists.Failure(made) is { } failure)
        {
            await Again(row, errand, standing, failure, lists, made.Result(TaskLists.TaskKey));
        }
        else if (lists.Complete)
        {
            await Tell(row, errand, standing, lists, made.Result(TaskLists.TaskKey));
        }
        else
        {
            await outbox.Later(row, clock.GetUtcNow());
        }
    }

    private async Task Again(ToCarry row, Errand.CreateTask errand, Standing standing, PortalFailure why, TaskLists lists, PortalJson task)
    {
        if (row.Attempts >= MostTries || !await aftermath.PutBack(row, why))
        {
            // The task stands without all of its lists: the author is told so.
            await Tell(row, errand, standing, lists, task);
        }
    }

    private Task Tell(ToCarry row, Errand.CreateTask errand, Standing standing, TaskLists lists, PortalJson task) =>
        aftermath.Tell(row, errand.DraftId, errand.Where, new Carried.TaskCreated(
            standing.TaskId,
            standing.Link ?? $"/company/personal/user/{row.Subject}/tasks/task/view/{standing.TaskId}/",
            [.. ReadBack.Differences(errand.Wanted, task, lists.Complete), .. standing.FilesAttached == false ? [TaskFiles.NotAttached] : Array.Empty<string>()]));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The task of outbox row {OutboxId} had been created although its answer was lost")]
        public static partial void Adopted(ILogger logger, long outboxId);

        [LoggerMessage(Level = LogLevel.Error, Message = "The portal says that the key of outbox row {OutboxId} was used with another body")]
        public static partial void KeyReused(ILogger logger, long outboxId);
    }
}

/// <summary>A task that is there.</summary>
internal sealed record Standing(int TaskId, string? Link)
{
    /// <summary>Null until it was tried.</summary>
    public bool? FilesAttached { get; init; }
}
