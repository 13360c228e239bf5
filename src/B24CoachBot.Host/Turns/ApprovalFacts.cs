using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Metrics;
using B24CoachBot.Host.Delivery;

namespace B24CoachBot.Host.Turns;

/// <summary>A person's open approvals: what the portal lists, against what our own record says is usual.</summary>
internal sealed class ApprovalFacts(IApprovals portal, MetricStore store, PersonAccess access, Bot bot, TimeProvider clock)
{
    /// <summary>The two months that approvals are compared with, and the days of a long weekend.</summary>
    private static readonly TimeSpan Back = TimeSpan.FromDays(70);

    private const int MostReadings = 3;

    /// <summary>Null when the portal does not answer.</summary>
    public async Task<OpenApprovals?> Read(UserId person, Known known, CancellationToken stop)
    {
        var reply = await portal.List(ApprovalRows.OpenOf(person), Urgency.Chat, stop);
        for (var again = 1; again < MostReadings && reply is PortalReply.Failed { Why: PortalFailure.Unknown or PortalFailure.Busy }; again++)
        {
            reply = await portal.List(ApprovalRows.OpenOf(person), Urgency.Chat, stop);
        }

        var hands = await Hands(person, known);
        return reply switch
        {
            PortalReply.Answered { Result: var result } => new OpenApprovals(await Compared(ApprovalRows.Read(result, clock.GetUtcNow())), hands),
            PortalReply.Failed { Why: PortalFailure.Refused } => new OpenApprovals([], hands, Hidden: true),
            _ => null,
        };
    }

    /// <summary>A webhook acts in its owner's name, so for that one person nothing more is needed.</summary>
    private async Task<OwnHands> Hands(UserId person, Known known)
    {
        if (!access.CanBeGiven)
        {
            return person == known.ConnectionOwner ? OwnHands.Own : OwnHands.NotHere;
        }

        using var own = await access.Of(person.Value);
        return own is null ? OwnHands.NotConnected : OwnHands.Own;
    }

    private async Task<IReadOnlyList<OpenApproval>> Compared(IReadOnlyList<(OpenApproval Approval, string Kind)> open)
    {
        var now = clock.GetUtcNow();
        var rows = new MetricRows { Approvals = await store.Approvals(bot.Portal, now - Back) };
        var seen = rows.Approvals.ToDictionary(approval => approval.Id);
        return
        [
            .. from one in open
               let usual = ApprovalMedian.Usual(rows, one.Kind, now)
               let since = seen.TryGetValue(one.Approval.Id, out var row) && row.OpenedAt > one.Approval.Since ? row.OpenedAt : one.Approval.Since
               orderby since, one.Approval.Id
               select one.Approval with
               {
                   Since = since,
                   UsualHours = usual?.MedianHours,
                   UsualCount = usual?.Count ?? 0,
               },
        ];
    }
}
