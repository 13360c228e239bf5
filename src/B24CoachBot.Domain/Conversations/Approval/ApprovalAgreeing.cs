using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Domain.Conversations.Approval;

/// <summary>A decision is shown for a yes, because the portal takes none back; the yes permits exactly that, and the portal's answer is told.</summary>
public static class ApprovalAgreeing
{
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromHours(24);

    public static Decision Propose(ApprovalDraft draft, ApprovalTurn turn)
    {
        if (draft is not { About: { } about, Verdict: { } verdict })
        {
            return Decision.Nothing;
        }

        var decision = new ApprovalDecision { ApprovalId = about.Id, Person = draft.Author, Verdict = verdict, Comment = draft.Comment, To = draft.To };
        var asked = Consent.Ask(new Proposal(draft.Id, draft.Shown + 1, new PortalChange.DecideApproval(decision), draft.Author, turn.At, turn.At + AnswerWithin));
        return ApprovalAsking.Question(draft with { Asked = asked }, ApprovalTrigger.Proposed, ApprovalReplies.Confirming, turn) is { Drafts.Count: > 0 } shown
            ? shown with { Consents = [.. shown.Consents, asked] }
            : Decision.Nothing;
    }

    public static Decision Grant(ApprovalDraft draft, ApprovalTurn turn)
    {
        var granted = draft.Asked?.After(ConsentTrigger.Granted, draft.Author, turn.At);
        return granted is not null && PermittedChange.Of(granted) is { } permitted && ApprovalListing.Moved(draft, ApprovalTrigger.Granted) is { } moved
            ? new Decision([moved with { Asked = granted, Unclear = 0 }], [granted], [new Effect.ChangePortal(draft.Id, permitted)])
            : ApprovalListing.Aside(draft, ApprovalReplies.Outdated(draft));
    }

    public static Decision Tell(ApprovalDraft draft, Carried outcome, ApprovalTurn turn) => outcome switch
    {
        Carried.ApprovalDecided => Over(draft, ApprovalTrigger.Taken, ApprovalReplies.Decided, turn),
        Carried.ApprovalClosed closed => Over(draft, ApprovalTrigger.OverBefore, (shown, _) => ApprovalReplies.Closed(shown, closed.End), turn),
        Carried.FateUnknown => Over(draft, ApprovalTrigger.OverBefore, (shown, _) => ApprovalReplies.FateUnknown(shown), turn),
        Carried.ApprovalNotTaken not => NotTaken(draft, not.Why, not.Text, turn),
        Carried.Refused refused => NotTaken(draft, ApprovalObstacle.Objected, refused.Text, turn),
        _ => Decision.Nothing,
    };

    /// <summary>The card becomes the receipt; nothing on it can be pressed any more.</summary>
    private static Decision Over(ApprovalDraft draft, ApprovalTrigger trigger, Func<ApprovalDraft, ApprovalTurn, Reply> reply, ApprovalTurn turn) =>
        ApprovalListing.Moved(draft, trigger) is { } moved ? ApprovalListing.Card(moved with { TouchedAt = turn.At }, reply, Placing.InPlace, turn) : Decision.Nothing;

    /// <summary>The question loses its buttons and says why; the approval stands again, with what else can be done.</summary>
    private static Decision NotTaken(ApprovalDraft draft, ApprovalObstacle why, string? text, ApprovalTurn turn)
    {
        if (ApprovalListing.Moved(draft, ApprovalTrigger.NotTaken) is not { } moved)
        {
            return Decision.Nothing;
        }

        var back = ApprovalListing.Bare(moved) with { Hands = why == ApprovalObstacle.NotConnected ? OwnHands.NotConnected : draft.Hands };
        return Decision.Only(new Effect.Say(Place.With(draft.Author), ApprovalReplies.NotTaken(draft, why, text))).And(ApprovalListing.Card(back, ApprovalReplies.Chosen, Placing.Anew, turn));
    }
}
