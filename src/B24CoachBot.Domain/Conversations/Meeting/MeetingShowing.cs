using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Calendar;

namespace B24CoachBot.Domain.Conversations.Meeting;

/// <summary>The list of agreements comes to stand, grows and changes.</summary>
public static class MeetingShowing
{
    public static Decision Begin(MeetingDraft draft, MeetingHeard.Free free, MeetingScene scene)
    {
        var unasked = draft.CallId is not null;
        if (unasked && scene.Facts.BackOn.TryGetValue(draft.Author, out var back))
        {
            var morning = scene.Known.Calendar.NextWorkingMoment(scene.Known.Calendar.At(back, scene.Known.Calendar.StartOfDay));
            return draft.Next?.StartsAt <= morning ? Over(draft) : new Decision([draft], [], [new Effect.Wake(draft.Id, Wakes.Knock, morning)]);
        }

        // What is not known of a task counts as done: nobody is reminded of it without reason.
        var open = scene.Facts.FollowedTasks.Where(task => free.Tasks.Contains(task.Id) && !task.Done).ToList();
        var known = draft with
        {
            Before = draft.Before is { } before ? before with { Open = open } : null,
            Items = [.. draft.Items.Select(item => MeetingReading.Fresh(item, scene.At))],
            TouchedAt = scene.At,
        };
        Effect[] asked = unasked ? [new Effect.Note(draft.Author, Note.Asked, ""), .. MeetingNotes.Offered(known, known.Items)] : [];
        if (known.Items.Count == 0)
        {
            return MeetingAsking.Moved(known, MeetingTrigger.NothingToAsk) is not { } over ? Decision.Nothing
                : new Decision([over], [], open.Count == 0 ? [] : [new Effect.Say(Place.With(draft.Author), MeetingReplies.List(over, scene)), .. asked]);
        }

        var instead = free.Instead.Aggregate(Decision.Nothing, (all, other) => all.And(MeetingChoosing.Supersede(other)));
        return MeetingAsking.Moved(known, MeetingTrigger.OrganiserFree) is not { } choosing ? Decision.Nothing
            : instead.And(List(choosing, Placing.Anew, scene)).And(Decision.Only([.. unasked ? [Silence.Watch(choosing, scene.Known.Calendar)] : Array.Empty<Effect>(), .. asked]));
    }

    /// <summary>It ends before anything was said.</summary>
    public static Decision Over(MeetingDraft draft) => MeetingAsking.Moved(draft, MeetingTrigger.NothingToAsk) is { } over ? new Decision([over], [], []) : Decision.Nothing;

    /// <summary>A later version of the follow-up: the list that stands is replaced.</summary>
    public static Decision Grow(MeetingDraft draft, IReadOnlyList<MeetingItem> more, MeetingScene scene)
    {
        var grown = draft with { Items = [.. draft.Items, .. more.Select(item => MeetingReading.Fresh(item, scene.At))] };
        grown = grown.State is MeetingState.Creating or MeetingState.Decided ? MeetingAsking.Moved(grown, MeetingTrigger.Listed)! : grown;
        return draft.State == MeetingState.Waiting ? new Decision([grown], [], [])
            : List(grown, Placing.Anew, scene).And(Decision.Only([.. MeetingNotes.Offered(grown, more)]));
    }

    /// <summary>The list as a new rendering.</summary>
    public static Decision List(MeetingDraft draft, Placing how, MeetingScene scene)
    {
        var listed = draft with { Listed = draft.Listed + 1, ListedAt = scene.At };
        return new Decision([listed], [], [new Effect.ShowCard(draft.Id, Place.With(draft.Author), MeetingReplies.List(listed, scene), how)]);
    }
}
