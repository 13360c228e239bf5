using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Conversations.Errors;

/// <summary>The list comes to stand, turns its pages and loses lines.</summary>
public static class ErrorsShowing
{
    private static readonly TimeSpan Stands = TimeSpan.FromDays(2);

    public static Decision Show(ErrorsDraft draft, IReadOnlyList<QualityError> errors, DateTimeOffset at, Known known) =>
        errors.Count == 0 ? Decision.Only(new Effect.Say(Place.With(draft.Author), ErrorsReplies.None(draft)))
        : Moved(draft, ErrorsTrigger.Found) is not { } moved ? Decision.Nothing
        : Settled(draft).And(Card(moved with { Errors = errors, Closed = [], Skip = 0, Unclear = 0 }, Placing.Anew, at, known)).And(Decision.Only(new Effect.Wake(draft.Id, Wakes.Lapse, at + Stands)));

    public static Decision More(ErrorsDraft draft, DateTimeOffset at, Known known)
    {
        var next = draft.Skip + ErrorsDraft.PageLength;
        return Moved(draft, ErrorsTrigger.Found) is { } moved
            ? Settled(draft).And(Card(moved with { Skip = next < draft.Errors.Count ? next : draft.Skip, Unclear = 0 }, Placing.Anew, at, known))
            : Decision.Nothing;
    }

    public static Decision Ask(ErrorsDraft draft, bool mended, Known known)
    {
        if (Moved(draft, ErrorsTrigger.LineAsked) is not { } moved)
        {
            return Decision.Nothing;
        }

        var asked = moved with { Mended = mended, Unclear = 0, Reminded = true };
        Effect[] watched = draft.Waits ? [] : [Silence.Watch(asked, known.Calendar)];
        return new Decision([asked], [], [new Effect.ShowCard(QuestionOf(draft), Place.With(draft.Author), ErrorsReplies.Choosing(asked), Placing.Anew), .. watched]);
    }

    /// <summary>A change that the portal refused is over for good: the portal shows no trace of it by which it could be found mended.</summary>
    public static Decision Close(ErrorsDraft draft, ErrorsHeard.ClosesLine line, DateTimeOffset at, Known known)
    {
        if (line.Number < 1 || line.Number > draft.Errors.Count || draft.Closed.Contains(draft.Errors[line.Number - 1].Key))
        {
            return Aside(draft, ErrorsReplies.NoLine(draft, line.Number));
        }

        if (Moved(draft, ErrorsTrigger.LineClosed) is not { } moved)
        {
            return Decision.Nothing;
        }

        var error = draft.Errors[line.Number - 1];
        var forGood = !line.Mended || error.IsOfAChange;
        var reply = ErrorsReplies.Closed(draft, line.Number, line.Mended, forGood);
        Effect told = draft.Waits ? new Effect.ShowCard(QuestionOf(draft), Place.With(draft.Author), reply, Placing.InPlace) : new Effect.Say(Place.With(draft.Author), reply);
        return Card(moved with { Closed = [.. draft.Closed, error.Key], Unclear = 0 }, Placing.InPlace, at, known)
            .And(Decision.Only(told, new Effect.CloseError(error.Key, draft.Author, Dismissed: forGood)));
    }

    public static Decision Keep(ErrorsDraft draft) => Moved(draft, ErrorsTrigger.Kept) is { } moved
        ? new Decision([moved with { Unclear = 0 }], [], [new Effect.ShowCard(QuestionOf(draft), Place.With(draft.Author), ErrorsReplies.Kept(draft), Placing.InPlace)])
        : Decision.Nothing;

    public static Decision Again(ErrorsDraft draft, DateTimeOffset at, Known known) => draft.State switch
    {
        ErrorsState.Shown => Card(draft, Placing.Anew, at, known),
        ErrorsState.ChoosingLine => Ask(draft, draft.Mended, known),
        _ => Decision.Nothing,
    };

    public static Decision NotUnderstood(ErrorsDraft draft)
    {
        var again = draft with { Unclear = draft.Unclear + 1 };
        return Aside(again, ErrorsReplies.Unclear(again));
    }

    /// <summary>A sentence besides; the draft stays where it is.</summary>
    public static Decision Aside(ErrorsDraft draft, Reply reply) => new([draft], [], [new Effect.Say(Place.With(draft.Author), reply)]);

    /// <summary>Its text stays, its buttons go.</summary>
    public static Decision End(ErrorsDraft draft) => Moved(draft, ErrorsTrigger.Outlived) is { } past
        ? new Decision([past], [], [new Effect.FreezeCard(draft.Id, Place.With(draft.Author))]).And(Settled(draft))
        : Decision.Nothing;

    private static string QuestionOf(ErrorsDraft draft) => $"{draft.Id}/line";

    private static Decision Settled(ErrorsDraft before) => before.Waits ? Decision.Only(new Effect.FreezeCard(QuestionOf(before), Place.With(before.Author))) : Decision.Nothing;

    private static Decision Card(ErrorsDraft draft, Placing how, DateTimeOffset at, Known known)
    {
        var again = draft with { Shown = draft.Shown + 1 };
        return new Decision([again], [], [new Effect.ShowCard(draft.Id, Place.With(draft.Author), ErrorsReplies.Page(again, at, known), how)]);
    }

    private static ErrorsDraft? Moved(ErrorsDraft draft, ErrorsTrigger trigger)
    {
        var moves = ErrorsMoves.From(draft.State);
        if (!moves.CanFire(trigger))
        {
            return null;
        }

        moves.Fire(trigger);
        return draft with { State = moves.State, Hold = Hold.None };
    }
}
