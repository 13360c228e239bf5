namespace B24CoachBot.Domain.Conversations.Lesson;

/// <summary>The next field, the second try at it, or what is said besides.</summary>
public static class LessonAsking
{
    /// <summary>A call from its first field on.</summary>
    public static Decision Begin(LessonDraft draft, IReadOnlyList<string> fields, IReadOnlyList<Effect> kept, LessonScene scene) =>
        Next(draft with { Now = null, Queue = fields, Passed = [], Word = null }, kept, scene);

    /// <summary>A good attempt leads on; a poor one gets one hint, the second the example.</summary>
    public static Decision Attempt(LessonDraft draft, string? text, LessonScene scene)
    {
        if (LessonLibrary.Field(draft, scene.Known) is not { } field)
        {
            return NotUnderstood(draft);
        }

        var verdict = LessonWeighing.Weigh(draft, field, text, scene);
        if (verdict.Hint is { } hint)
        {
            var (poor, counted) = LessonProgress.Badly(draft, hint);
            return draft.Hint is null
                ? Shown(poor with { Hint = hint, Retold = false }, LessonTrigger.AttemptPoor, counted, scene)
                : Next(poor with { Word = LessonWord.Shown }, counted, scene);
        }

        if (verdict.Word is LessonWord.Skipped)
        {
            return Skip(draft, scene);
        }

        var (good, kept) = LessonProgress.Well(draft);
        return Next(good with { Word = verdict.Word, NamedPerson = verdict.NamesPerson }, kept, scene);
    }

    public static Decision Skip(LessonDraft draft, LessonScene scene) => Next(draft with { Word = LessonWord.Skipped }, [], scene);

    /// <summary>The field before this one, from its first attempt.</summary>
    public static Decision GoBack(LessonDraft draft, LessonScene scene) => draft switch
    {
        { State: LessonState.Explained } => TakeUp(draft, scene),
        { Passed: [.., var last], State: LessonState.Practising or LessonState.TryingAgain or LessonState.OfferingMore } =>
            Shown(draft with { Now = last, Passed = [.. draft.Passed.SkipLast(1)], Queue = draft.Now is { } now ? [now, .. draft.Queue] : draft.Queue, Hint = null, Word = null }, LessonTrigger.FieldAsked, [], scene),
        _ => Aside(draft, LessonReplies.NothingToGoBack(draft)),
    };

    /// <summary>The reason is given where it was asked for; then the same question goes on.</summary>
    public static Decision Explain(LessonDraft draft, string? field, LessonScene scene) => draft.Now is null
        ? Aside(draft, LessonReplies.Explained(draft, field, scene))
        : Moved(draft, LessonTrigger.WhyAnswered) is { } explained && explained with { Shown = draft.Shown + 1, Unclear = 0 } is var shown
            ? new Decision([shown], [], [new Effect.ShowCard(draft.Id, Place.With(draft.Author), LessonReplies.Explained(shown, field, scene), Placing.Anew)])
            : Decision.Nothing;

    /// <summary>Where it stopped: the same question, or its second try.</summary>
    public static Decision TakeUp(LessonDraft draft, LessonScene scene) =>
        Shown(draft with { Word = null, Retold = true }, draft.Hint is null ? LessonTrigger.FieldAsked : LessonTrigger.AttemptPoor, [], scene);

    /// <summary>The same once more, as a new message.</summary>
    public static Decision Again(LessonDraft draft, LessonScene scene)
    {
        if (draft.State is LessonState.PutAside or LessonState.Explained)
        {
            return TakeUp(draft, scene);
        }

        var again = draft with { Shown = draft.Shown + 1, Unclear = 0, Retold = true, Word = draft.State == LessonState.OfferingMore ? draft.Word : null };
        return draft.Waits ? new Decision([again], [], [Card(again, scene, Placing.Anew)]) : Aside(draft, LessonReplies.Ended(draft));
    }

    public static Decision NotUnderstood(LessonDraft draft)
    {
        var again = draft with { Unclear = draft.Unclear + 1 };
        return Aside(again, LessonReplies.Unclear(again));
    }

    public static Decision Outdated(LessonDraft draft, LessonHeard.Stale stale)
    {
        var here = Place.With(draft.Author);
        return Decision.Only(new Effect.TakeButtonsOff(here, stale.MessageId), new Effect.Say(here, LessonReplies.Outdated(draft)));
    }

    /// <summary>A sentence besides; the draft stays where it is.</summary>
    public static Decision Aside(LessonDraft draft, Reply reply) => new([draft], [], [new Effect.Say(Place.With(draft.Author), reply)]);

    public static LessonDraft? Moved(LessonDraft draft, LessonTrigger trigger)
    {
        var moves = LessonMoves.From(draft.State);
        if (!moves.CanFire(trigger))
        {
            return null;
        }

        moves.Fire(trigger);
        return draft with { State = moves.State };
    }

    public static Effect.ShowCard Card(LessonDraft draft, LessonScene scene, Placing how) => new(draft.Id, Place.With(draft.Author), LessonReplies.Of(draft, scene), how);

    private static Decision Next(LessonDraft draft, IReadOnlyList<Effect> kept, LessonScene scene)
    {
        IReadOnlyList<string> passed = draft.Now is { } now ? [.. draft.Passed, now] : draft.Passed;
        return draft.Queue is [var next, ..]
            ? Shown(draft with { Now = next, Queue = [.. draft.Queue.Skip(1)], Passed = passed, Hint = null }, LessonTrigger.FieldAsked, kept, scene)
            : Shown(draft with { Now = null, Passed = passed, Hint = null }, LessonTrigger.AllPractised, kept, scene);
    }

    private static Decision Shown(LessonDraft draft, LessonTrigger trigger, IReadOnlyList<Effect> kept, LessonScene scene)
    {
        if (Moved(draft, trigger) is not { } moved)
        {
            return Decision.Nothing;
        }

        moved = moved with { Shown = draft.Shown + 1, Unclear = 0, Reminded = draft.Reminded && draft.Waits };
        Effect[] watched = draft.Waits ? [] : [Silence.Watch(moved, scene.Known.Calendar)];
        return new Decision([moved], [], [Card(moved, scene, Placing.Anew), .. kept, .. watched]);
    }
}
