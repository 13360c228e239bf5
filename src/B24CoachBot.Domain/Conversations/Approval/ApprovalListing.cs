using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Domain.Conversations.Approval;

/// <summary>The list comes to stand, turns its pages, and one of its lines is picked.</summary>
public static class ApprovalListing
{
    private static readonly TimeSpan Stands = TimeSpan.FromDays(2);

    /// <summary>Nothing open gets a sentence and no card; one alone is shown at once.</summary>
    public static Decision Show(ApprovalDraft draft, ApprovalTurn turn) => turn.Facts.Approvals switch
    {
        null => Told(draft, ApprovalReplies.PortalSilent(draft)),
        { Hidden: true } => Told(draft, ApprovalReplies.Hidden(draft)),
        { Open.Count: 0 } => Told(draft, ApprovalReplies.None(draft)).And(End(draft)),
        var found => Listed(draft with { Open = found.Open, Hands = found.Hands, Skip = 0 }, turn)
            .And(Decision.Only(new Effect.Wake(draft.Id, Wakes.Lapse, turn.At + Stands))),
    };

    public static Decision More(ApprovalDraft draft, ApprovalTurn turn)
    {
        var next = draft.Skip + ApprovalDraft.PageLength;
        return List(draft with { Skip = next < draft.Open.Count ? next : 0 }, turn);
    }

    public static Decision List(ApprovalDraft draft, ApprovalTurn turn) => Moved(draft, ApprovalTrigger.Found) is { } moved
        ? Withdrawn(draft, turn).And(Card(moved with { About = null, Verdict = null, Asked = null }, ApprovalReplies.List, Placing.Near, turn))
        : Decision.Nothing;

    public static Decision Pick(ApprovalDraft draft, int number, ApprovalTurn turn) =>
        number < 1 || number > draft.Open.Count ? Told(draft, ApprovalReplies.NoLine(draft, number)) : Pick(draft, draft.Open[number - 1], turn);

    /// <summary>Back to what stood before the question; what was proposed is not permitted any more.</summary>
    public static Decision PutOff(ApprovalDraft draft, ApprovalTurn turn) => Moved(draft, ApprovalTrigger.PutOff) is { } moved
        ? Settled(draft, ConsentTrigger.Declined, turn.At).And(Card(Bare(moved), ApprovalReplies.Chosen, Placing.Near, turn))
        : Decision.Nothing;

    /// <summary>Its text stays, its buttons go.</summary>
    public static Decision End(ApprovalDraft draft, ConsentTrigger why = ConsentTrigger.Withdrawn, DateTimeOffset? at = null) => Moved(draft, ApprovalTrigger.Outlived) is { } past
        ? Settled(draft, why, at ?? draft.TouchedAt).And(new Decision(draft.Version == 0 ? [] : [past], [], draft.Shown > 0 ? [new Effect.FreezeCard(draft.Id, Place.With(draft.Author))] : []))
        : Decision.Nothing;

    /// <summary>A sentence besides; the draft stays where it is.</summary>
    public static Decision Aside(ApprovalDraft draft, Reply reply) => new([draft], [], [new Effect.Say(Place.With(draft.Author), reply)]);

    public static Decision Card(ApprovalDraft draft, Func<ApprovalDraft, ApprovalTurn, Reply> reply, Placing how, ApprovalTurn turn)
    {
        var shown = draft with { Shown = draft.Shown + 1, Unclear = 0 };
        return new Decision([shown], [], [new Effect.ShowCard(draft.Id, Place.With(draft.Author), reply(shown, turn), how)]);
    }

    public static ApprovalDraft Bare(ApprovalDraft draft) => draft with { Verdict = null, Comment = null, To = null, BackOn = null, Namesakes = [], Asked = null };

    public static Decision Settled(ApprovalDraft draft, ConsentTrigger how, DateTimeOffset at) =>
        draft.Asked?.After(how, draft.Author, at) is { } settled ? new Decision([], [settled], []) : Decision.Nothing;

    public static ApprovalDraft? Moved(ApprovalDraft draft, ApprovalTrigger trigger)
    {
        var moves = ApprovalMoves.From(draft.State);
        if (!moves.CanFire(trigger))
        {
            return null;
        }

        moves.Fire(trigger);
        return draft with { State = moves.State, Hold = Hold.None };
    }

    private static Decision Listed(ApprovalDraft draft, ApprovalTurn turn) => draft.Open is [var only]
        ? Pick(draft, only, turn, Placing.Anew)
        : Moved(draft, ApprovalTrigger.Found) is { } moved ? Withdrawn(draft, turn).And(Card(Bare(moved) with { About = null }, ApprovalReplies.List, Placing.Anew, turn)) : Decision.Nothing;

    private static Decision Pick(ApprovalDraft draft, OpenApproval one, ApprovalTurn turn, Placing how = Placing.Near) => Moved(draft, ApprovalTrigger.Picked) is { } moved
        ? Withdrawn(draft, turn).And(Card(Bare(moved) with { About = one }, ApprovalReplies.Chosen, how, turn))
        : Decision.Nothing;

    private static Decision Withdrawn(ApprovalDraft draft, ApprovalTurn turn) => Settled(draft, ConsentTrigger.Withdrawn, turn.At);

    /// <summary>A draft that holds nothing yet is not kept for a sentence.</summary>
    private static Decision Told(ApprovalDraft draft, Reply reply) =>
        draft.Version == 0 ? Decision.Only(new Effect.Say(Place.With(draft.Author), reply)) : Aside(draft, reply);
}
