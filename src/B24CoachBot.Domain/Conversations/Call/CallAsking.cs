using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Conversations.Call;

/// <summary>The next question, or what is said instead of one.</summary>
public static class CallAsking
{
    /// <summary>Questions a call; a value to confirm counts as one, a second try at the same one does not.</summary>
    public const int MostQuestions = 2;

    /// <param name="unasked">The bot speaks first: it offers before it asks.</param>
    public static Decision Begin(CallDraft draft, bool unasked, string? transcript, CallScene scene)
    {
        if (draft.Card is null && draft.Instead == NoCard.None)
        {
            return draft.Cards.Count > 1 ? (IsWorthAsking(draft, scene) ? Shown(draft, CallTrigger.SeveralCards, unasked, scene) : NothingMissing(draft))
                : draft.Case.Client is not null ? Shown(draft, CallTrigger.NoCard, unasked, scene)
                : NothingMissing(draft);
        }

        var planned = draft with { Queue = Plan(draft, transcript, scene), Questions = 0, Fills = [], Now = null };
        return planned.Queue.Count == 0 ? NothingMissing(planned)
            : unasked && !planned.Queue[0].Checks ? Shown(planned, CallTrigger.FieldsEmpty, unasked, scene)
            : Next(planned, scene, unasked);
    }

    /// <summary>Something is empty, or was filled meanwhile, in one of its cards; a talk without a card is worth the question which.</summary>
    public static bool IsWorthAsking(CallDraft draft, CallScene scene)
    {
        var cards = draft.Card is { } chosen ? draft.Cards.Where(card => card.Ref == chosen) : draft.Cards;
        return (draft.Cards.Count == 0 && draft.Case.Client is not null)
            || cards.Any(card => CallCards.Missing(card, scene.Known, scene.At).Count > 0 || CallCards.FilledSince(draft, card, scene.Known, scene.At).Count > 0);
    }

    public static Decision ChooseCard(CallDraft draft, CrmRef? card, CallScene scene) => card is { } chosen
        ? Begin(draft with { Card = chosen }, unasked: false, transcript: null, scene) is var begun && begun.Drafts is [CallDraft { State: CallState.NothingToAsk } over]
            ? begun.And(Decision.Only(new Effect.ShowCard(draft.Id, Place.With(draft.Author), CallReplies.AllFilled(over), Placing.InPlace)))
            : begun
        : Shown(draft with { Cards = [], Card = null }, CallTrigger.NoCard, first: false, scene);

    public static Decision Instead(CallDraft draft, NoCard what, CallScene scene) => what == NoCard.None
        ? CallRefusing.LeaveAlone(draft, scene)
        : Begin(draft with { Instead = what, Card = null }, unasked: false, transcript: null, scene);

    /// <summary>The next question of the queue, at most two a call; then what was said is shown for a yes.</summary>
    public static Decision Next(CallDraft draft, CallScene scene, bool first = false)
    {
        var queue = draft.Queue.Where(question => draft.Fills.All(fill => fill.Key != question.Key)).ToList();
        if (queue is [var next, .. var rest] && draft.Questions < MostQuestions)
        {
            var asking = draft with { Now = next, Queue = [.. rest], Questions = draft.Questions + 1, Empty = null };
            return Shown(asking, next.Checks ? CallTrigger.ValueFound : CallTrigger.FieldAsked, first, scene);
        }

        return draft.Fills.Any(fill => fill.Outcome != FieldOutcome.Unknown)
            ? CallAgreeing.Approve(draft, scene)
            : NothingToWrite(draft);
    }

    /// <summary>The value shown is wrong: what is right?</summary>
    public static Decision AskToCorrect(CallDraft draft, CallScene scene) => Shown(draft with { Empty = null }, CallTrigger.FieldAsked, first: false, scene);

    /// <summary>The same question as a new message.</summary>
    public static Decision Again(CallDraft draft, CallScene scene)
    {
        if (draft.State is CallState.Approving or CallState.Amending)
        {
            return CallAgreeing.Approve(draft, scene);
        }

        if (!draft.Waits)
        {
            return Aside(draft, CallReplies.InWork(draft));
        }

        var again = draft with { Shown = draft.Shown + 1, Unclear = 0, Told = [] };
        return new Decision([again], [], [Card(again, scene, Placing.Anew)]);
    }

    public static Decision NotUnderstood(CallDraft draft)
    {
        var again = draft with { Unclear = draft.Unclear + 1 };
        return Aside(again, CallReplies.Unclear(again));
    }

    /// <summary>A button that means nothing any more says so, and goes.</summary>
    public static Decision Outdated(CallDraft draft, CallHeard.Stale stale)
    {
        var here = Place.With(draft.Author);
        return draft.State == CallState.Writing
            ? Decision.Only(new Effect.Say(here, CallReplies.InWork(draft)))
            : Decision.Only(new Effect.TakeButtonsOff(here, stale.MessageId), new Effect.Say(here, CallReplies.Outdated(draft)));
    }

    /// <summary>A sentence besides; the draft stays where it is.</summary>
    public static Decision Aside(CallDraft draft, Reply reply) => new([draft], [], [new Effect.Say(Place.With(draft.Author), reply)]);

    public static Decision NothingMissing(CallDraft draft) => Moved(draft, CallTrigger.NothingMissing) is { } over ? new Decision([over], [], []) : Decision.Nothing;

    public static CallDraft? Moved(CallDraft draft, CallTrigger trigger)
    {
        var moves = CallMoves.From(draft.State);
        if (!moves.CanFire(trigger))
        {
            return null;
        }

        moves.Fire(trigger);
        return draft with { State = moves.State };
    }

    /// <summary>Moves and shows the state's question as a new message. <paramref name="first"/>: the bot begins to speak, which counts as one of the day's messages.</summary>
    public static Decision Shown(CallDraft draft, CallTrigger trigger, bool first, CallScene scene)
    {
        if (Moved(draft, trigger) is not { } moved)
        {
            return Decision.Nothing;
        }

        // Who has only been offered something is not reminded of it: an unanswered offer ends by itself after a day.
        moved = moved with { Shown = draft.Shown + 1, Unclear = 0, Reminded = first || (draft.Reminded && !moved.Begun && draft.Waits) };
        Effect[] counted = first ? [new Effect.Note(draft.Author, Note.Asked, moved.Card?.ToString() ?? "")] : [];
        Effect[] watched = draft.Waits && draft.Reminded == moved.Reminded ? [] : [Silence.Watch(moved, scene.Known.Calendar)];
        return new Decision([moved with { Told = [] }], [], [Card(moved, scene, Placing.Anew), .. counted, .. watched]);
    }

    public static Effect.ShowCard Card(CallDraft draft, CallScene scene, Placing how) => new(draft.Id, Place.With(draft.Author), CallReplies.Of(draft, scene), how);

    private static Decision NothingToWrite(CallDraft draft) => Moved(draft, CallTrigger.NothingToWrite) is { } over
        ? new Decision([over], [], [new Effect.ShowCard(draft.Id, Place.With(draft.Author), CallReplies.NothingToWrite(over), Placing.Near)])
        : Decision.Nothing;

    /// <summary>Values to check first, then what is empty; a value heard in the talk is offered with its words.</summary>
    private static CallQuestion[] Plan(CallDraft draft, string? transcript, CallScene scene)
    {
        var card = CallCards.Of(draft, scene.Known);
        var missing = CallCards.Missing(card, scene.Known, scene.At).Where(field => draft.Instead != NoCard.Comment || field.Reading == FieldReading.TextAndDate);
        var from = card.ChangedBy is { } person && scene.Known.People.Find(person) is not null ? Provenance.Card : Provenance.CoPilot;
        return
        [
            .. CallCards.FilledSince(draft, card, scene.Known, scene.At).Select(field => new CallQuestion(field.Key, card.State.Values[field.Key], null, from)),
            .. missing.Select(field => (transcript is null ? null : CallQuotes.For(field, CallCards.Ask(field, card, scene.Known), transcript, scene.At)) ?? new CallQuestion(field.Key))
                .OrderBy(question => question.Checks ? 0 : 1),
        ];
    }
}
