namespace B24CoachBot.Domain.Conversations.Meeting;

/// <summary>What one agreement lacks is asked about, one question at a time.</summary>
public static class MeetingAsking
{
    /// <summary>The first of those that were asked for; without any the draft goes back to its list, or is over.</summary>
    public static Decision Next(MeetingDraft draft, Placing how, MeetingScene scene)
    {
        if (draft.Asked is { } asked)
        {
            return Ask(draft, asked, scene);
        }

        return Rested(draft, scene) is { } moved ? MeetingShowing.List(moved with { Unclear = 0 }, how, scene) : Decision.Nothing;
    }

    /// <summary>A draft without a question goes back to its list, waits for the portal, or is decided: over, unless a task of it can still be taken back.</summary>
    public static MeetingDraft? Rested(MeetingDraft draft, MeetingScene scene)
    {
        var trigger = draft.Open.Any() ? MeetingTrigger.Listed
            : draft.Items.Any(item => item.State is MeetingItemState.Creating or MeetingItemState.Undoing) ? MeetingTrigger.AllTaken
            : MeetingTrigger.AllDecided;
        return Moved(draft, trigger) is not { } moved ? null
            : moved.State == MeetingState.Decided && MeetingUndoing.Last(moved, scene.At) is null ? Moved(moved, MeetingTrigger.WindowClosed)
            : moved;
    }

    public static Decision Clarify(MeetingDraft draft, int number, MeetingScene scene)
    {
        var item = draft.Items.First(each => each.Number == number);
        var queued = draft with { Queue = [number, .. draft.Queue.Where(other => other != number)] };
        return Settled(draft).And(item.Lack is MeetingLack.None or MeetingLack.Term ? Show(queued, item, MeetingTrigger.Unsettled, scene) : Ask(queued, item, scene));
    }

    /// <summary>Something was said about the agreement that is asked about.</summary>
    public static Decision Take(MeetingDraft draft, Func<MeetingItem, MeetingItem> told, MeetingScene scene)
    {
        if (draft.Asked is not { } asked)
        {
            return NotUnderstood(draft);
        }

        var item = told(asked);
        return Settled(draft).And(Ask(draft.With(item), item, scene));
    }

    public static Decision BackToList(MeetingDraft draft, MeetingScene scene) =>
        Settled(draft).And(Moved(draft with { Queue = [] }, MeetingTrigger.Listed) is { } moved ? MeetingShowing.List(moved with { Unclear = 0 }, Placing.Anew, scene) : Decision.Nothing);

    /// <summary>Where the draft stands, as a new message.</summary>
    public static Decision Again(MeetingDraft draft, MeetingScene scene) =>
        !draft.Waits ? Decision.Nothing
        : draft is { State: MeetingState.ConfirmingUndo, Undo: { } number } ? MeetingUndoing.Ask(draft, number, scene)
        : draft is { State: not MeetingState.Choosing, Asked: { } asked } ? Ask(draft, asked, scene)
        : MeetingShowing.List(draft, Placing.Anew, scene);

    public static Decision NotUnderstood(MeetingDraft draft)
    {
        var again = draft with { Unclear = draft.Unclear + 1 };
        return Moved(again, MeetingTrigger.NotUnderstood) is { } moved ? Aside(moved, MeetingReplies.Unclear(moved)) : Decision.Nothing;
    }

    public static Decision Outdated(MeetingDraft draft, long messageId) => Decision.Only(
        new Effect.TakeButtonsOff(Place.With(draft.Author), messageId), new Effect.Say(Place.With(draft.Author), MeetingReplies.Outdated(draft)));

    /// <summary>A sentence besides; the draft stays where it is.</summary>
    public static Decision Aside(MeetingDraft draft, Reply reply) => new([draft], [], [new Effect.Say(Place.With(draft.Author), reply)]);

    /// <summary>The question that stood loses its buttons.</summary>
    public static Decision Settled(MeetingDraft before) => before.State == MeetingState.ConfirmingUndo
        ? Decision.Only(new Effect.FreezeCard(MeetingUndoing.CardOf(before), Place.With(before.Author)))
        : before is { State: MeetingState.AskingTerm or MeetingState.Clarifying or MeetingState.Confirming, Asked: { } asked }
        ? Decision.Only(new Effect.FreezeCard(CardOf(before, asked.Number), Place.With(before.Author)))
        : Decision.Nothing;

    public static string CardOf(MeetingDraft draft, int number) => DraftPart.Id(draft.Id, number);

    public static MeetingDraft? Moved(MeetingDraft draft, MeetingTrigger trigger)
    {
        var moves = MeetingMoves.From(draft.State);
        if (!moves.CanFire(trigger))
        {
            return null;
        }

        moves.Fire(trigger);
        return draft with { State = moves.State, Hold = Hold.None, Undo = moves.State == MeetingState.ConfirmingUndo ? draft.Undo : null };
    }

    private static Decision Ask(MeetingDraft draft, MeetingItem item, MeetingScene scene) => Show(draft, item, item.Lack switch
    {
        MeetingLack.Term or MeetingLack.WrongTerm => MeetingTrigger.TermMissing,
        MeetingLack.None => MeetingTrigger.Settled,
        _ => MeetingTrigger.Unsettled,
    }, scene);

    private static Decision Show(MeetingDraft draft, MeetingItem item, MeetingTrigger trigger, MeetingScene scene)
    {
        if (Moved(draft, trigger) is not { } moved)
        {
            return Decision.Nothing;
        }

        var asking = moved with { Question = draft.Question + 1, ListedAt = scene.At, Unclear = 0 };
        return new Decision([asking], [], [new Effect.ShowCard(CardOf(draft, item.Number), Place.With(draft.Author), MeetingReplies.Question(asking, item, scene), Placing.Anew)]);
    }
}
