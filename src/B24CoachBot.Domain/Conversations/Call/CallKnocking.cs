using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Calendar;

namespace B24CoachBot.Domain.Conversations.Call;

/// <summary>From the end of a talk to the first word about it.</summary>
public static class CallKnocking
{
    private static readonly TimeSpan PortalSilent = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ComesBackWithin = TimeSpan.FromDays(3);

    public static Decision Begin(CallDraft draft, CallHeard.Began began, CallScene scene)
    {
        var seen = scene.Of(draft);
        if (seen is { Unanswered: true })
        {
            // Nobody has spoken with the client, so there is nothing to write down.
            return CallAsking.NothingMissing(draft);
        }

        var begun = draft with
        {
            Client = seen?.Client,
            Case = Completed(draft.Case, seen),
            Company = seen?.Company,
            Refs = [.. seen?.Cards.Select(card => card.Ref) ?? []],
            FilledBefore = seen is not { Cards.Count: > 0 } ? null : [.. seen.Cards.SelectMany(card => CallCards.Filled(card, scene.Known, scene.At))],
        };
        var grace = draft.Case.EndedAt + scene.Known.Calls.Grace;
        var decided = new Decision([begun], [], [new Effect.Wake(draft.Id, Wakes.Knock, grace > scene.At ? grace : scene.At)]);
        return began.Dropped is { } oldest && CallAsking.Moved(oldest, CallTrigger.NobodyAnswered) is { } gone ? decided.And(new Decision([gone], [], [])) : decided;
    }

    public static Decision Wait(CallDraft draft, CallHeard.NotYet not) =>
        new([draft with { Due = not.Due }], [], [new Effect.Wake(draft.Id, not.What, not.Until)]);

    public static Decision WaitForList(CallDraft draft, DateTimeOffset at) =>
        new([draft with { ListAt = at, Due = false }], [], [new Effect.Wake(draft.Id, Wakes.List, at)]);

    /// <summary>Nothing is said; «звонок» brings it back.</summary>
    public static Decision Shelve(CallDraft draft, CallScene scene) => CallAsking.Moved(draft, CallTrigger.PutOff) is { } shelved
        ? new Decision([Bare(shelved)], [], [LapseOf(shelved, scene.At)])
        : Decision.Nothing;

    /// <summary>The grace is over and the person is free: whatever is empty by now is offered, and whatever was filled meanwhile is shown.</summary>
    public static Decision Knock(CallDraft draft, CallHeard.Knocked knocked, CallScene scene)
    {
        if (scene.Facts.BackOn.TryGetValue(draft.Author, out var back))
        {
            var morning = scene.Known.Calendar.At(back, scene.Known.Calendar.StartOfDay);
            return Wait(draft, new CallHeard.NotYet(scene.Known.Calendar.NextWorkingMoment(morning), Due: false));
        }

        if (scene.Of(draft) is not { } seen)
        {
            return Wait(draft, new CallHeard.NotYet(scene.At + PortalSilent, Due: false));
        }

        var known = Seen(draft, seen, scene);
        var asked = known.Card is { } card && knocked.Asked.Contains(card);
        var decided = asked ? CallAsking.NothingMissing(known) : CallAsking.Begin(known, unasked: true, seen.Transcript, scene);
        return Unasked.Questions(draft.Author, scene.At, scene.Known) == CallQuestions.Shadow || !Unasked.About(seen.Cards, scene.At, scene.Known)
            ? Counted(draft, decided)
            : CallProposing.Asked(decided, seen.Transcript, scene);
    }

    /// <summary>The person wants to write the call down now: the first question comes at once.</summary>
    public static Decision Summon(CallDraft draft, CallScene scene)
    {
        if (scene.Of(draft) is not { } seen)
        {
            return CallAsking.Aside(draft, CallReplies.PortalSilent(draft));
        }

        var decided = CallProposing.Asked(CallAsking.Begin(Seen(draft, seen, scene), unasked: false, seen.Transcript, scene), seen.Transcript, scene);
        return decided.Drafts is [CallDraft { State: CallState.NothingToAsk } over]
            ? decided.And(Decision.Only(new Effect.Say(Place.With(draft.Author), CallReplies.AllFilled(over))))
            : decided;
    }

    /// <summary>One message for all calls of the day in which something is empty.</summary>
    public static Decision List(IReadOnlyList<CallDraft> all, CallScene scene)
    {
        var looked = all.Select(call => (Call: call, Seen: scene.Of(call))).ToList();
        var silent = looked.Where(one => one.Seen is null)
            .Aggregate(Decision.Nothing, (sum, one) => sum.And(new Decision([], [], [new Effect.Wake(one.Call.Id, Wakes.List, scene.At + PortalSilent)])));
        var open = looked.Where(one => one.Seen is not null).Select(one => Seen(one.Call, one.Seen!, scene) with { ListAt = null }).ToList();
        var listed = open.Where(call => CallAsking.IsWorthAsking(call, scene)).ToList();
        var filled = open.Except(listed).Select(call => CallAsking.Moved(call, CallTrigger.NothingMissing)).OfType<CallDraft>();
        var shelved = listed.Select(call => CallAsking.Moved(call, CallTrigger.PutOff)).OfType<CallDraft>().Select(Bare).ToList();
        return shelved.Count == 0
            ? silent.And(new Decision([.. filled], [], []))
            : silent.And(new Decision(
                [.. filled, .. shelved],
                [],
                [
                    new Effect.Say(Place.With(shelved[0].Author), CallReplies.List(listed, scene)),
                    new Effect.Note(shelved[0].Author, Note.Asked, ""),
                    .. shelved.Select(call => LapseOf(call, scene.At)),
                ]));
    }

    public static Decision Lapse(CallDraft draft) => CallAsking.Moved(draft, CallTrigger.NobodyAnswered) is { } lapsed
        ? new Decision([lapsed], [], draft.Waits ? [new Effect.FreezeCard(draft.Id, Place.With(draft.Author))] : [])
        : Decision.Nothing;

    /// <summary>Put aside, it keeps nothing of what the card holds.</summary>
    public static CallDraft Bare(CallDraft draft) => draft with
    {
        Cards = [],
        Queue = [],
        Now = null,
        Questions = 0,
        Fills = [],
        Told = [],
        Before = null,
        Changed = [],
        Empty = null,
        Verified = [],
        Next = null,
        Hold = Hold.None,
        Due = false,
        AgainAt = null,
    };

    public static Effect.Wake LapseOf(CallDraft draft, DateTimeOffset at) => new(draft.Id, Wakes.Lapse, at + ComesBackWithin);

    private static CallDraft Seen(CallDraft draft, ContactSeen seen, CallScene scene) => draft with
    {
        Client = seen.Client ?? draft.Client,
        Case = Completed(draft.Case, seen),
        Company = seen.Company ?? draft.Company,
        Cards = seen.Cards,
        Card = draft.Card ?? (seen.Cards is [var only] ? only.Ref : null),
        Due = false,
        OpenedAt = TimeZoneInfo.ConvertTime(scene.At, scene.Known.Calendar.Zone),
        TouchedAt = scene.At,
    };

    /// <summary>A call is reported before the portal has put it into a card: what was not known then is known now.</summary>
    private static ContactCase Completed(ContactCase reported, ContactSeen? seen) =>
        reported with { Client = reported.Client ?? seen?.Ref, ActivityId = reported.ActivityId ?? seen?.ActivityId };

    /// <summary>While the bot only watches, it says nothing and counts what it would have asked.</summary>
    private static Decision Counted(CallDraft before, Decision decided)
    {
        var count = decided.Drafts is [CallDraft { State: not CallState.NothingToAsk } would] ? Math.Clamp(would.Queue.Count + would.Questions, 1, CallAsking.MostQuestions) : 0;
        return CallAsking.Moved(before, CallTrigger.NothingMissing) is not { } over ? Decision.Nothing
            : new Decision([over], [], count == 0 ? [] : [new Effect.Note(before.Author, Note.WouldAsk, count.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
    }
}
