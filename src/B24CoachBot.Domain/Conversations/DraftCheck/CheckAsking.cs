namespace B24CoachBot.Domain.Conversations.DraftCheck;

/// <summary>The way to a permission: whom to ask, the asking, and the answer.</summary>
public static class CheckAsking
{
    public static Decision Offer(CheckDraft draft, CheckScene scene)
    {
        if (PermissionChain.AtWork(draft.Chain, scene.Facts) is not { } lead)
        {
            return CheckShowing.Aside(draft, CheckReplies.NobodyMay(draft));
        }

        var named = draft with { Lead = lead, LeadName = scene.Known.People.Find(lead)?.FullName ?? "", Shown = draft.Shown + 1, Unclear = 0 };
        return CheckShowing.Moved(named, CheckTrigger.PermissionWanted, asking => [CheckShowing.Card(asking, scene, Placing.Near)]);
    }

    public static Decision Send(CheckDraft draft, CheckScene scene)
    {
        if (draft.Lead is not { } lead)
        {
            return Decision.Nothing;
        }

        return CheckShowing.Moved(
            draft with { Shown = draft.Shown + 1 },
            CheckTrigger.Confirmed,
            waiting =>
            [
                CheckShowing.Card(waiting, scene, Placing.InPlace),
                PermissionAsked.Passed(draft, draft.Shown, lead, draft.Vetted, scene.At, scene.Known),
            ]);
    }

    public static Decision Spare(CheckDraft draft, CheckScene scene) =>
        CheckShowing.Moved(draft with { Shown = draft.Shown + 1, Lead = null }, CheckTrigger.Declined, blocked => [CheckShowing.Card(blocked, scene, Placing.Near)]);

    public static Decision Answered(CheckDraft draft, BotEvent.PermissionGiven given) => CheckShowing.Moved(
        draft with { Verdict = given.Verdict, Until = given.Until, LeadName = given.LeadName, TouchedAt = given.At },
        given.Verdict == PermissionVerdict.Granted ? CheckTrigger.LeadGranted : CheckTrigger.LeadRefused,
        closed => [new Effect.FreezeCard(draft.Id, Place.With(draft.Author)), new Effect.Say(Place.With(draft.Author), CheckReplies.Closed(closed))]);
}
