using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Conversations.Call;

/// <summary>What became of the writing that the person permitted.</summary>
public static class CallOutcomes
{
    public static Decision Of(CallDraft draft, Carried outcome, CallScene scene)
    {
        var reminds = outcome is Carried.CardFilled && LacksNextContact(draft);
        var trigger = outcome switch
        {
            Carried.CardFilled => reminds ? CallTrigger.ReminderOffered : CallTrigger.CardFilled,
            Carried.CardConflict => CallTrigger.CardChanged,
            Carried.Refused => CallTrigger.WritingRefused,
            _ => CallTrigger.FateUnknown,
        };
        if (CallAsking.Moved(draft, trigger) is not { } moved)
        {
            return Decision.Nothing;
        }

        moved = moved with { Shown = draft.Shown + 1 };
        return outcome switch
        {
            Carried.CardFilled filled => Filled(moved with { Card = filled.Card, Missing = filled.Missing }, scene),
            Carried.CardConflict conflict => Conflict(moved with { Changed = conflict.Fields }, scene),
            Carried.Refused refused => Refused(moved, refused, scene),
            _ => new Decision([moved], [], [InPlace(moved, CallReplies.Doubtful(moved))]),
        };
    }

    /// <summary>Nothing was agreed, and nobody will come back to the client by himself.</summary>
    private static bool LacksNextContact(CallDraft draft) =>
        draft.Next is null && draft.Fills.Any(fill => fill is { Reading: FieldReading.TextAndDate, Outcome: FieldOutcome.NotDiscussed })
        && draft.Fills.All(fill => fill is not { Reading: FieldReading.Date, Outcome: FieldOutcome.Said });

    private static Decision Filled(CallDraft moved, CallScene scene)
    {
        moved = moved with { Reminders = moved.State == CallState.OfferingReminder ? CallReminders.Offered(scene.At, scene.Known.Calendar) : [], Reminded = true };
        Effect[] ends = moved.Ended ? [] : [CallKnocking.LapseOf(moved, scene.At)];
        Effect[] worked = moved.Card is { } card ? [new Effect.Worked(moved.Author, card)] : [];
        return new Decision([moved], [], [InPlace(moved, CallReplies.Of(moved, scene)), .. worked, .. Prints.Kept(moved.Author, moved.Fills), .. ends]);
    }

    private static Decision Conflict(CallDraft moved, CallScene scene) => new([moved], [], [InPlace(moved, CallReplies.Of(moved, scene))]);

    private static Decision Refused(CallDraft moved, Carried.Refused refused, CallScene scene)
    {
        var shown = CallAgreeing.Approve(moved, scene);
        return shown with { Effects = [new Effect.Say(Place.With(moved.Author), CallReplies.Failed(moved, refused.Text)), .. shown.Effects] };
    }

    private static Effect.ShowCard InPlace(CallDraft draft, Reply reply) => new(draft.Id, Place.With(draft.Author), reply, Placing.InPlace);
}
