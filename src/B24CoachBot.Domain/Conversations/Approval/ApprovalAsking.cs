using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Domain.Conversations.Approval;

/// <summary>What has to be known before a decision can be proposed: the words of a refusal, the person to whom it is handed on.</summary>
public static class ApprovalAsking
{
    private const int MostNamesakes = 3;

    /// <summary>Without hands of its own the bot says why, and where it is done.</summary>
    public static Decision Want(ApprovalDraft draft, ApprovalVerdict verdict, ApprovalTurn turn)
    {
        if (draft.Hands != OwnHands.Own)
        {
            return ApprovalListing.Aside(draft, ApprovalReplies.NotMine(draft));
        }

        if (!Fits(draft.About, verdict))
        {
            return ApprovalListing.Aside(draft, ApprovalReplies.NotSo(draft));
        }

        var wanted = ApprovalListing.Bare(draft) with { Verdict = verdict };
        return verdict == ApprovalVerdict.HandOn ? Question(wanted, ApprovalTrigger.PersonWanted, ApprovalReplies.Whom, turn)
            : verdict == ApprovalVerdict.Reject || wanted.MustComment ? Question(wanted, ApprovalTrigger.CommentWanted, ApprovalReplies.Comment, turn)
            : ApprovalAgreeing.Propose(wanted, turn);
    }

    public static Decision Comment(ApprovalDraft draft, string? comment, ApprovalTurn turn) =>
        comment is null && draft.MustComment ? NotUnderstood(draft, turn) : ApprovalAgreeing.Propose(draft with { Comment = comment }, turn);

    /// <summary>An absent person is named on the card; one who has left decides nothing.</summary>
    public static Decision One(ApprovalDraft draft, UserId person, ApprovalTurn turn)
    {
        if (Handing(draft) is not { } handing)
        {
            return ApprovalListing.Aside(draft, ApprovalReplies.NotMine(draft));
        }

        return turn.Facts.Gone.Contains(person)
            ? Whom(handing, ApprovalReplies.Gone(handing, person, turn.Known), turn)
            : ApprovalAgreeing.Propose(handing with { To = person, BackOn = turn.Facts.BackOn.TryGetValue(person, out var back) ? back : null, Namesakes = [] }, turn);
    }

    public static Decision Several(ApprovalDraft draft, IReadOnlyList<UserId> people, ApprovalTurn turn) => Handing(draft) is not { } handing
        ? ApprovalListing.Aside(draft, ApprovalReplies.NotMine(draft))
        : people is [var only] ? One(draft, only, turn)
        : Question(handing with { Namesakes = [.. people.Take(MostNamesakes)] }, ApprovalTrigger.PersonWanted, ApprovalReplies.Whom, turn);

    public static Decision Nobody(ApprovalDraft draft, ApprovalHeard.NamesNobody named, ApprovalTurn turn) => Handing(draft) is not { } handing
        ? ApprovalListing.Aside(draft, ApprovalReplies.NotMine(draft))
        : Whom(handing, named.Left is { } left ? ApprovalReplies.Gone(handing, left, turn.Known) : ApprovalReplies.Unknown(handing, named.Said), turn);

    public static Decision Self(ApprovalDraft draft, ApprovalTurn turn) =>
        Handing(draft) is { } handing ? Whom(handing, ApprovalReplies.Self(handing), turn) : ApprovalListing.Aside(draft, ApprovalReplies.NotMine(draft));

    public static Decision NotUnderstood(ApprovalDraft draft, ApprovalTurn turn)
    {
        if (ApprovalListing.Moved(draft, ApprovalTrigger.NotUnderstood) is not { } moved)
        {
            return Decision.Nothing;
        }

        var again = moved with { Unclear = draft.Unclear + 1 };
        return ApprovalListing.Aside(again, ApprovalReplies.Unclear(again));
    }

    public static Decision Question(ApprovalDraft draft, ApprovalTrigger trigger, Func<ApprovalDraft, ApprovalTurn, Reply> reply, ApprovalTurn turn)
    {
        if (ApprovalListing.Moved(draft, trigger) is not { } moved)
        {
            return Decision.Nothing;
        }

        // It is asked once and reminded of by nobody: what hangs is reminded of anyway.
        var asked = ApprovalListing.Card(moved with { Reminded = true }, reply, Placing.Near, turn);
        return draft.Waits ? asked : asked.And(Decision.Only(Silence.Watch(asked.Drafts[0], turn.Known.Calendar)));
    }

    /// <summary>A sentence about whoever was named, and the question stands on.</summary>
    private static Decision Whom(ApprovalDraft draft, Reply reply, ApprovalTurn turn) => draft.State == ApprovalState.AskingWhom
        ? ApprovalListing.Aside(draft with { Namesakes = [] }, reply)
        : Question(draft, ApprovalTrigger.PersonWanted, ApprovalReplies.Whom, turn).And(Decision.Only(new Effect.Say(Place.With(draft.Author), reply)));

    /// <summary>Somebody may be named at once, while the approval only stands.</summary>
    private static ApprovalDraft? Handing(ApprovalDraft draft) =>
        draft.State == ApprovalState.AskingWhom ? draft : draft.Hands == OwnHands.Own ? ApprovalListing.Bare(draft) with { Verdict = ApprovalVerdict.HandOn } : null;

    private static bool Fits(OpenApproval? approval, ApprovalVerdict verdict) => verdict switch
    {
        ApprovalVerdict.Approve or ApprovalVerdict.Reject => approval?.Ask == ApprovalAsk.Decide,
        ApprovalVerdict.Acknowledge => approval?.Ask == ApprovalAsk.Acknowledge,
        _ => approval is not null,
    };
}
