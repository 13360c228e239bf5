namespace B24CoachBot.Domain.Conversations.Meeting;

/// <summary>What became of the tasks that the organiser permitted.</summary>
public static class MeetingOutcomes
{
    public static Decision Of(MeetingDraft draft, MeetingHeard.PortalSaid said, MeetingScene scene)
    {
        if (draft.Items.FirstOrDefault(each => each.Number == said.Number && each.State == MeetingItemState.Undoing) is { } taken)
        {
            return MeetingUndoing.Of(draft, taken, said.Outcome, scene);
        }

        if (draft.Items.FirstOrDefault(each => each.Number == said.Number && each.State == MeetingItemState.Creating) is not { } item)
        {
            return Decision.Nothing;
        }

        var now = said.Outcome switch
        {
            Carried.TaskCreated created => item with { State = MeetingItemState.Created, TaskId = created.TaskId, Link = created.Link, UndoUntil = scene.At + MeetingUndoing.Window },
            Carried.Refused => item with { State = MeetingItemState.Open },
            _ => item with { State = MeetingItemState.Unsure },
        };
        Effect[] told = said.Outcome switch
        {
            Carried.TaskCreated created => [.. MeetingNotes.Created(draft, now), .. MeetingMinutes.Created(draft, now), .. MeetingKinds.Used(now), new Effect.Wake(draft.Id, Wakes.UndoWindow, now.UndoUntil!.Value), .. Given(draft, now, created, scene)],
            Carried.Refused refused => [new Effect.Say(Place.With(draft.Author), MeetingReplies.Failed(draft, item, refused.Text))],
            _ => [],
        };
        Effect[] card = item.HasCard
            ? [new Effect.ShowCard(MeetingAsking.CardOf(draft, item.Number), Place.With(draft.Author), MeetingReplies.Settled(draft, now, scene), Placing.InPlace)]
            : [];
        return Listed(draft.With(now), scene).And(Decision.Only([.. card, .. told]));
    }

    private static IEnumerable<Effect> Given(MeetingDraft draft, MeetingItem item, Carried.TaskCreated created, MeetingScene scene) => item.Who is { } doer
        ? GivenTask.Fresh(new OpenTask(created.TaskId, item.Title, draft.Author, item.When?.Deadline, OfBot: true), doer, scene.At, scene.Known)
        : [];

    /// <summary>The list says it in place; only a draft that waited for the portal alone moves on.</summary>
    internal static Decision Listed(MeetingDraft draft, MeetingScene scene)
    {
        var moved = draft.State is MeetingState.Creating or MeetingState.Decided ? MeetingAsking.Rested(draft, scene) : draft;
        if (moved is null)
        {
            return Decision.Nothing;
        }

        // The buttons of a list that only changed its marks stay good: the number of its rendering is not raised.
        return new Decision([moved], [], [new Effect.ShowCard(draft.Id, Place.With(draft.Author), MeetingReplies.List(moved, scene), Placing.InPlace)]);
    }
}
