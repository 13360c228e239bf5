using B24CoachBot.Domain.Pilot;

namespace B24CoachBot.Domain.Conversations.Pilot;

/// <summary>The page, and what the owner decides by it. A ruling is stored with the turn and holds from then on.</summary>
public static class PilotDeciding
{
    private const int TwoWeeks = 14;

    private static readonly TimeSpan Stands = TimeSpan.FromDays(8);

    public static Decision Show(PilotDraft draft, IReadOnlyList<PilotDraft> older, PilotScene scene)
    {
        if (scene.Facts is not { } facts)
        {
            return Decision.Nothing;
        }

        // What the bot can tell by itself is taken as done the moment that somebody looks.
        var (step, onward) = (scene.Known.Step, facts.Rollout.Onward(scene.Known.Step));
        Effect[] ruled = onward > step ? [Rule(Ruling.RolloutStep, onward.ToString(), scene.Known.Bot, scene.At)] : [];
        var shown = (draft.State == PilotTalkState.Waiting ? Moved(draft, PilotTrigger.OwnerFree) ?? draft : draft) with { Shown = draft.Shown + 1, Unclear = 0 };
        var gone = older.Select(Close).Aggregate(Decision.Nothing, (all, one) => all.And(one));
        return gone.And(new Decision([shown], [], [.. ruled, Card(shown, Placing.Anew, scene, onward), new Effect.Wake(shown.Id, Wakes.Lapse, scene.At + Stands)]));
    }

    public static Decision Prolong(PilotDraft draft, DateOnly? until, bool confirmed, PilotScene scene)
    {
        if (NotMine(draft, scene) is { } refused)
        {
            return refused;
        }

        var last = scene.Known.PilotNow.Until is { } end && end > scene.Today ? end : scene.Today;
        var day = until ?? last.AddDays(TwoWeeks);
        if (day < scene.Today)
        {
            return Aside(draft, PilotReplies.AskingUntil(draft, past: true));
        }

        var length = Length(day, scene);
        if (!confirmed && length > PilotState.Advised)
        {
            return Moved(draft with { Until = day, Shown = draft.Shown + 1 }, PilotTrigger.LongFound) is { } confirming
                ? new Decision([confirming], [], [new Effect.ShowCard(CardOf(draft), Place.With(draft.Author), PilotReplies.ConfirmingLong(confirming, length), Placing.Anew)])
                : Decision.Nothing;
        }

        return Decided(draft, [Rule(Ruling.PilotUntil, PilotState.Written(day), draft.Author, scene.At)], PilotReplies.Prolonged(draft, day, length), scene);
    }

    public static Decision AskUntil(PilotDraft draft) => Moved(draft with { Shown = draft.Shown + 1 }, PilotTrigger.UntilAsked) is { } asking
        ? new Decision([asking], [], [new Effect.Say(Place.With(draft.Author), PilotReplies.AskingUntil(asking, past: false))])
        : Decision.Nothing;

    public static Decision Decline(PilotDraft draft) => Moved(draft, PilotTrigger.Declined) is { } standing
        ? new Decision([standing with { Until = null }], [], [new Effect.FreezeCard(CardOf(draft), Place.With(draft.Author)), new Effect.Say(Place.With(draft.Author), PilotReplies.Kept(draft))])
        : Aside(draft, PilotReplies.Kept(draft));

    /// <summary>To everybody, when nothing stands in the way; otherwise each obstacle is named.</summary>
    public static Decision Scale(PilotDraft draft, PilotScene scene)
    {
        if (NotMine(draft, scene) is { } refused)
        {
            return refused;
        }

        if (scene.Known.PilotNow.ScaledOn is not null)
        {
            return Told(draft, PilotReplies.ScaledAlready(draft), scene);
        }

        var obstacles = scene.Facts is { } facts ? ScaleGate.Check(new PilotDays(Began(scene), scene.Known.PilotNow.Until).Day(scene.Today), facts.Scale) : [new ScaleRefusal(ScaleObstacle.NotBegun)];
        return obstacles.Count > 0
            ? Told(draft, PilotReplies.Refused(draft, obstacles), scene)
            : Decided(
                draft,
                [Rule(Ruling.Scaled, PilotState.Written(scene.Today), draft.Author, scene.At), Rule(Ruling.RolloutStep, nameof(RolloutStep.Scale), draft.Author, scene.At)],
                PilotReplies.ScaledUp(draft, scene.Facts!.Scale.Readiness?.Present ?? 0),
                scene);
    }

    /// <summary>The step that is the owner's to say; the others come by themselves, and what they lack is told.</summary>
    public static Decision Next(PilotDraft draft, PilotScene scene)
    {
        if (NotMine(draft, scene) is { } refused)
        {
            return refused;
        }

        if (scene.Facts is not { } facts)
        {
            return Decision.Nothing;
        }

        var step = facts.Rollout.Onward(scene.Known.Step);
        var next = step switch
        {
            RolloutStep.Teach => step.After(RolloutTrigger.PeopleTaught),
            RolloutStep.Ask => step.After(RolloutTrigger.DigestsWanted),
            _ => null,
        };
        return step == RolloutStep.Digest ? Scale(draft, scene)
            : next is { } on ? Decided(draft, [Rule(Ruling.RolloutStep, on.ToString(), draft.Author, scene.At)], PilotReplies.SteppedOn(draft, on), scene)
            : Told(draft, step == RolloutStep.Scale ? PilotReplies.ScaledAlready(draft) : PilotReplies.Lacking(draft, step, facts.Rollout), scene);
    }

    public static Decision Keep(PilotDraft draft, PilotScene scene) => NotMine(draft, scene) ?? Close(draft).And(Decision.Only(new Effect.Say(Place.With(draft.Author), PilotReplies.Kept(draft))));

    public static Decision Again(PilotDraft draft, PilotScene scene) => draft.State switch
    {
        PilotTalkState.AskingUntil => Aside(draft, PilotReplies.AskingUntil(draft, past: false)),
        PilotTalkState.ConfirmingLong when draft.Until is { } day => new Decision(
            [draft with { Shown = draft.Shown + 1 }],
            [],
            [new Effect.ShowCard(CardOf(draft), Place.With(draft.Author), PilotReplies.ConfirmingLong(draft with { Shown = draft.Shown + 1 }, Length(day, scene)), Placing.Anew)]),
        _ => Decision.Nothing,
    };

    /// <summary>Its text stays, its buttons go.</summary>
    public static Decision Close(PilotDraft draft) => Moved(draft, PilotTrigger.Closed) is { } past
        ? new Decision([past], [], draft.State == PilotTalkState.Waiting ? [] : [new Effect.FreezeCard(draft.Id, Place.With(draft.Author)), .. draft.State == PilotTalkState.ConfirmingLong ? [new Effect.FreezeCard(CardOf(draft), Place.With(draft.Author))] : Array.Empty<Effect>()])
        : Decision.Nothing;

    public static Decision Aside(PilotDraft draft, Reply reply) => new([draft], [], [new Effect.Say(Place.With(draft.Author), reply)]);

    public static PilotDraft? Moved(PilotDraft draft, PilotTrigger trigger)
    {
        var moves = PilotMoves.From(draft.State);
        if (!moves.CanFire(trigger))
        {
            return null;
        }

        moves.Fire(trigger);
        return draft with { State = moves.State, Hold = Hold.None };
    }

    /// <summary>An answer beside the page, whose pressed button lives on; an order in words that changed nothing leaves no page behind.</summary>
    private static Decision Told(PilotDraft draft, Reply reply, PilotScene scene)
    {
        var again = draft with { Shown = draft.Shown + 1 };
        return draft.Shown == 0 || scene.Facts is null
            ? Decision.Only(new Effect.Say(Place.With(draft.Author), reply))
            : new Decision([again], [], [Card(again, Placing.InPlace, scene, scene.Facts.Rollout.Onward(scene.Known.Step)), new Effect.Say(Place.With(draft.Author), reply)]);
    }

    private static DateOnly? Began(PilotScene scene) => scene.Known.Pilot.From ?? scene.Facts?.Began;

    /// <summary>One that has not begun can begin today at the earliest.</summary>
    private static int Length(DateOnly until, PilotScene scene) => until.DayNumber - (Began(scene) ?? scene.Today).DayNumber + 1;

    private static string CardOf(PilotDraft draft) => $"{draft.Id}/long";

    /// <summary>Who was the owner when the card was shown may be it no more.</summary>
    private static Decision? NotMine(PilotDraft draft, PilotScene scene) =>
        scene.Known.Offices.Owns(draft.Author) ? null : Told(draft, PilotReplies.OwnerOnly(draft, scene.Known), scene);

    private static Decision Decided(PilotDraft draft, IReadOnlyList<Effect> ruled, Reply told, PilotScene scene)
    {
        if (Moved(draft, PilotTrigger.Decided) is not { } moved)
        {
            return Decision.Nothing;
        }

        // What was decided is on the page that follows; until then the known rulings are those of before.
        var rulings = ruled.OfType<Effect.Rule>().Select(effect => effect.Ruling).ToDictionary(ruling => ruling.Name);
        var known = scene.Known with { Rulings = new Rulings(scene.Known.Rulings.Made.Where(one => !rulings.ContainsKey(one.Key)).Concat(rulings).ToDictionary()) };
        var shown = moved with { Shown = draft.Shown + 1, Until = null, Unclear = 0 };
        Effect[] frozen = draft.State == PilotTalkState.ConfirmingLong ? [new Effect.FreezeCard(CardOf(draft), Place.With(draft.Author))] : [];
        return new Decision([shown], [], [.. frozen, .. ruled, new Effect.Say(Place.With(draft.Author), told), Card(shown, Placing.Anew, scene with { Known = known }, known.Step)]);
    }

    private static Effect.ShowCard Card(PilotDraft draft, Placing how, PilotScene scene, RolloutStep step) =>
        new(draft.Id, Place.With(draft.Author), PilotReplies.Page(draft, scene, step), how);

    private static Effect.Rule Rule(string name, string value, UserId by, DateTimeOffset at) => new(new Ruling(name, value, by, at));
}
