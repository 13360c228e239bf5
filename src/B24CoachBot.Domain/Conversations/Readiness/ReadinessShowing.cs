using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Readiness;

namespace B24CoachBot.Domain.Conversations.Readiness;

/// <summary>The card with the nine signals, the questions that only the owner can answer, and what lies behind the numbers.</summary>
public static class ReadinessShowing
{
    /// <summary>Nobody presses a card that has stood longer.</summary>
    private static readonly TimeSpan Stands = TimeSpan.FromDays(3);

    /// <summary>At once where it was measured within a day, otherwise when that is done.</summary>
    public static Decision Begin(ReadinessDraft draft, ReadinessTurn turn) => turn.Verdict is { } verdict && verdict.At + ReadinessVerdict.Fresh > turn.At
        ? Show(draft, turn)
        : new Decision([draft], [], [new Effect.Say(Place.With(draft.Author), ReadinessReplies.Of(draft, turn)), new Effect.Note(draft.Author, Note.ReadinessWanted, ""), Lapse(draft, turn)]);

    public static Decision Show(ReadinessDraft draft, ReadinessTurn turn) =>
        ReadinessTalk.Moved(draft, ReadinessTrigger.MeasuringDone) is { } shown ? Again(shown, turn) : Decision.Nothing;

    /// <summary>The state as a new message; the buttons of the one before are outdated.</summary>
    public static Decision Again(ReadinessDraft draft, ReadinessTurn turn)
    {
        var shown = draft with { Shown = draft.Shown + 1, Unclear = 0 };
        return new Decision(
            [shown], [],
            [new Effect.ShowCard(draft.Id, Place.With(draft.Author), ReadinessReplies.Of(shown, turn), Placing.Anew), draft.Waits ? Silence.Watch(shown, turn.Known.Calendar) : Lapse(shown, turn)]);
    }

    public static Decision Details(ReadinessDraft draft, ReadinessTurn turn) => Aside(draft, ReadinessReplies.Details(draft, turn));

    public static Decision Ask(ReadinessDraft draft, ReadinessTurn turn) => turn.HoldsOffice(draft.Author) && ReadinessTalk.Moved(draft, ReadinessTrigger.QuestionsWanted) is { } asking
        ? Again(asking, turn)
        : Aside(draft, ReadinessReplies.Outdated(draft));

    /// <summary>The answer is a ruling; the card after the last one is made with both.</summary>
    public static Decision Answer(ReadinessDraft draft, string value, ReadinessTurn turn)
    {
        if (!turn.HoldsOffice(draft.Author) || ReadinessTalk.Moved(draft, ReadinessTrigger.QuestionAnswered) is not { } next)
        {
            return Aside(draft, ReadinessReplies.Outdated(draft));
        }

        var key = draft.State == ReadinessState.AskingRecording ? SignalKey.Recording : SignalKey.Promises;
        var ruling = new Ruling(Ruling.Signal(ReadinessVerdict.Name(key)), value, draft.Author, turn.At);
        var known = turn.Known with { Rulings = new Rulings(new Dictionary<string, Ruling>(turn.Known.Rulings.Made) { [ruling.Name] = ruling }) };
        return Decision.Only(new Effect.Rule(ruling)).And(Again(next, new ReadinessTurn(turn.At, known)));
    }

    public static Decision Back(ReadinessDraft draft, ReadinessTurn turn) =>
        ReadinessTalk.Moved(draft, ReadinessTrigger.Refused) is { } shown ? Again(shown, turn) : Decision.Nothing;

    public static Decision NotUnderstood(ReadinessDraft draft) => ReadinessTalk.Moved(draft, ReadinessTrigger.NotUnderstood) is { } unclear
        ? Aside(unclear with { Unclear = draft.Unclear + 1 }, ReadinessReplies.Unclear(draft))
        : Decision.Nothing;

    public static Decision Outdated(ReadinessDraft draft, long messageId) => Decision.Only(
        new Effect.TakeButtonsOff(Place.With(draft.Author), messageId), new Effect.Say(Place.With(draft.Author), ReadinessReplies.Outdated(draft)));

    public static Decision End(ReadinessDraft draft) => ReadinessTalk.Moved(draft, ReadinessTrigger.LeftAlone) is { } past
        ? new Decision([past], [], draft.Shown == 0 ? [] : [new Effect.FreezeCard(draft.Id, Place.With(draft.Author))])
        : Decision.Nothing;

    public static Decision Aside(ReadinessDraft draft, Reply reply) => new([draft], [], [new Effect.Say(Place.With(draft.Author), reply)]);

    private static Effect.Wake Lapse(ReadinessDraft draft, ReadinessTurn turn) => new(draft.Id, Wakes.Lapse, turn.At + Stands);
}
