using System.Globalization;
using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Digest;

namespace B24CoachBot.Domain.Conversations.Digest;

/// <summary>What is asked of a digest that stands: more of it, less often, or a word to somebody it waits for.</summary>
public static class DigestAnswering
{
    public static Decision Details(DigestDraft draft, string? block) => draft.Page is { } page && Settled(draft, DigestTrigger.LookedInto) is { } moved
        ? moved.And(Decision.Only(
            new Effect.Say(Place.With(draft.Author), DigestReplies.Details(draft, page, block)),
            new Effect.Note(draft.Author, Note.Opened, block ?? DigestBlocks.All)))
        : Decision.Nothing;

    public static Decision Pace(DigestDraft draft, bool moreOften, DigestTurn turn)
    {
        var now = DigestPaces.At(turn.Known.Notes, turn.At);
        return Pace(draft, moreOften ? now.MoreOften() : now.Rarer());
    }

    public static Decision Pace(DigestDraft draft, DigestPace pace) => Settled(draft, DigestTrigger.PaceChosen) is { } moved
        ? moved.And(Decision.Only(
            new Effect.Say(Place.With(draft.Author), DigestReplies.Pace(pace, draft.Tongue)),
            new Effect.Note(draft.Author, Note.Pace, pace.ToString())))
        : Decision.Nothing;

    /// <summary>The approval that waits longest and of which nobody was reminded today. Where the portal can be asked, it must still hang.</summary>
    public static Decision Nudge(DigestDraft draft, DigestTurn turn)
    {
        if (draft.Page is not { } page || Settled(draft, DigestTrigger.Nudged) is not { } moved)
        {
            return Decision.Nothing;
        }

        var here = Place.With(draft.Author);
        var hanging = turn.Facts.Digest is { } now ? page.Hanging.Where(approval => now.Hanging.Any(still => still.Evidence.Ref == approval.Evidence.Ref)).ToList() : page.Hanging;
        var reminded = draft.Nudged.Union(DigestShowing.NudgedToday(turn)).ToList();
        if (hanging.FirstOrDefault(approval => !reminded.Contains(approval.Evidence.Ref.Id)) is not { } longest)
        {
            return moved.And(Decision.Only(new Effect.Say(here, DigestReplies.NothingToNudge(draft, hanging.Count > 0))));
        }

        var nudged = ((DigestDraft)moved.Drafts[0]) with { Nudged = [.. reminded, longest.Evidence.Ref.Id], Shown = draft.Shown + 1 };
        var lead = turn.Known.People.Find(draft.Author)?.FullName ?? "";
        return moved.And(new Decision(
            [nudged],
            [],
            [
                new Effect.Say(Place.With(longest.Approver), DigestReplies.Reminder(longest, lead)),
                new Effect.Note(longest.Approver, Note.Asked, ""),
                new Effect.Note(longest.Approver, Note.NudgeTold, longest.Evidence.Ref.Id.ToString(CultureInfo.InvariantCulture)),
                .. turn.Known.Departments.LeadsOf(longest.Approver).Append(draft.Author).Distinct()
                    .Select(lead => new Effect.Note(lead, Note.Nudged, longest.Evidence.Ref.Id.ToString(CultureInfo.InvariantCulture))),
                DigestShowing.Card(nudged, Placing.InPlace),
                new Effect.Say(here, DigestReplies.Nudged(draft, longest)),
            ]));
    }

    public static Decision Outdated(DigestDraft draft, DigestHeard.Stale stale)
    {
        var here = Place.With(draft.Author);
        return Decision.Only(new Effect.TakeButtonsOff(here, stale.MessageId), new Effect.Say(here, DigestReplies.Outdated(draft)));
    }

    /// <summary>A sentence besides; the draft stays where it is.</summary>
    public static Decision Aside(DigestDraft draft, Reply reply) => new([draft], [], [new Effect.Say(Place.With(draft.Author), reply)]);

    /// <summary>The draft moved on; a question about blocks is over with it.</summary>
    private static Decision? Settled(DigestDraft draft, DigestTrigger trigger) => DigestShowing.Moved(draft, trigger) is { } moved
        ? new Decision([moved with { Unclear = 0 }], [], draft.State == DigestState.ChoosingBlock ? [new Effect.FreezeCard(DigestChoosing.CardOf(draft), Place.With(draft.Author))] : [])
        : null;
}
