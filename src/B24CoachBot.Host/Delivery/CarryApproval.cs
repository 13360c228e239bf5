using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Adapters.Portal.OAuth;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Delivery;

/// <summary>One decision about an approval, one call, in the person's own name. The portal decides a task once; after a lost answer it is read before anything is repeated.</summary>
internal sealed class CarryApproval(IApprovals approvals, PersonAccess access, Outbox outbox, Aftermath aftermath, TimeProvider clock)
{
    public async Task Decide(ToCarry row, Errand.DecideApproval errand, CancellationToken stop)
    {
        if (row.Fate && await Settle(row, errand, stop))
        {
            return;
        }

        using var own = await access.Of(errand.Person);
        if (own is null && access.CanBeGiven)
        {
            await Tell(row, errand, new Carried.ApprovalNotTaken(ApprovalObstacle.NotConnected, null));
            return;
        }

        await outbox.Sending(row, clock.GetUtcNow());
        switch (await Call(errand, own, stop))
        {
            case PortalReply.Answered:
                await Tell(row, errand, new Carried.ApprovalDecided(errand.ApprovalId));
                break;
            case PortalReply.Failed { Why: PortalFailure.Refused refused }:
                await Refused(row, errand, refused, stop);
                break;
            case PortalReply.Failed { Why: PortalFailure.Unreachable } when access.CanBeGiven && await IsGone(errand.Person):
                await Tell(row, errand, new Carried.ApprovalNotTaken(ApprovalObstacle.NotConnected, null));
                break;
            case PortalReply.Failed { Why: var why }:
                await aftermath.PutBack(row, why);
                break;
        }
    }

    private Task<PortalReply> Call(Errand.DecideApproval errand, PortalTokens? own, CancellationToken stop) => errand.To is { } to
        ? approvals.Delegate(new DelegateApprovals([errand.ApprovalId], errand.Person, to), own, Urgency.WriteBack, stop)
        : approvals.Complete(new CompleteApproval(errand.ApprovalId, errand.Status, errand.Comment), own, Urgency.WriteBack, stop);

    /// <summary>A request left and no answer came. True when that is settled, or waits; false when the same call may go again.</summary>
    private async Task<bool> Settle(ToCarry row, Errand.DecideApproval errand, CancellationToken stop)
    {
        switch (await approvals.List(ApprovalRows.One(errand.ApprovalId), Urgency.WriteBack, stop))
        {
            case PortalReply.Answered { Result: var result } when ApprovalRows.End(result, errand.ApprovalId, errand.Person) is { } end:
                await Tell(row, errand, IsOurs(errand, end, ApprovalRows.Holder(result, errand.ApprovalId)) ? new Carried.ApprovalDecided(errand.ApprovalId)
                    : end == ApprovalEnd.Gone ? new Carried.FateUnknown()
                    : new Carried.ApprovalClosed(end));
                return true;
            case PortalReply.Failed { Why: PortalFailure.Refused }:
                await Tell(row, errand, new Carried.FateUnknown());
                return true;
            case PortalReply.Failed { Why: var why }:
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

        return false;
    }

    /// <summary>The portal does not say who decided, only how it ended: the way that was permitted is taken for ours.</summary>
    private static bool IsOurs(Errand.DecideApproval errand, ApprovalEnd end, int? holder) => errand.To is { } to
        ? end == ApprovalEnd.Elsewhere && holder == to
        : end == errand.Status switch { 1 => ApprovalEnd.Approved, 2 => ApprovalEnd.Rejected, _ => ApprovalEnd.Done };

    /// <summary>Over before, or not to be done so: the portal is asked how it stands, because its refusal does not tell.</summary>
    private async Task Refused(ToCarry row, Errand.DecideApproval errand, PortalFailure.Refused refused, CancellationToken stop)
    {
        if (refused.Is("ERROR_TASK_TYPE"))
        {
            await Tell(row, errand, new Carried.ApprovalNotTaken(ApprovalObstacle.OnlyThere, null));
            return;
        }

        var end = await approvals.List(ApprovalRows.One(errand.ApprovalId), Urgency.WriteBack, stop) is PortalReply.Answered { Result: var result }
            ? ApprovalRows.End(result, errand.ApprovalId, errand.Person)
            : refused.Is("ERROR_TASK_COMPLETED") ? ApprovalEnd.Done
            : refused.Is("ERROR_TASK_NOT_FOUND") ? ApprovalEnd.Gone
            : null;
        await Tell(row, errand, end is { } over ? new Carried.ApprovalClosed(over)
            : new Carried.ApprovalNotTaken(errand.To is null ? ApprovalObstacle.Objected : ApprovalObstacle.NotHandedOn, refused.Text));
    }

    private async Task<bool> IsGone(int person)
    {
        using var still = await access.Of(person);
        return still is null;
    }

    private Task Tell(ToCarry row, Errand.DecideApproval errand, Carried outcome) => aftermath.Tell(row, errand.DraftId, errand.Where, outcome);
}
