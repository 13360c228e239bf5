namespace B24CoachBot.Domain.Conversations.Letter;

/// <summary>The way to a permission: whom to ask, the asking, and the answer.</summary>
public static class LetterAsking
{
    public static Decision Offer(LetterDraft draft, LetterScene scene)
    {
        if (PermissionChain.AtWork(draft.Chain, scene.Facts) is not { } lead)
        {
            return LetterShowing.Aside(draft, VettedReplies.NobodyMay(draft.Tongue));
        }

        return LetterShowing.Card(draft with { Lead = lead, LeadName = scene.Known.People.Find(lead)?.FullName ?? "" }, LetterTrigger.PermissionWanted, scene, Placing.Near);
    }

    public static Decision Send(LetterDraft draft, LetterScene scene)
    {
        if (draft is not { Lead: { } lead, Vetted: { } vetted })
        {
            return Decision.Nothing;
        }

        return LetterShowing.Card(draft, LetterTrigger.Confirmed, scene, Placing.InPlace)
            .And(Decision.Only(PermissionAsked.Passed(draft, draft.Shown, lead, vetted, scene.At, scene.Known)));
    }

    public static Decision Spare(LetterDraft draft, LetterScene scene) =>
        LetterShowing.Card(draft with { Lead = null }, LetterTrigger.Declined, scene, Placing.Near);

    public static Decision Answered(LetterDraft draft, BotEvent.PermissionGiven given) => LetterShowing.Moved(
        draft with { Verdict = given.Verdict, Until = given.Until, LeadName = given.LeadName, TouchedAt = given.At },
        given.Verdict == PermissionVerdict.Granted ? LetterTrigger.LeadGranted : LetterTrigger.LeadRefused,
        closed => [new Effect.FreezeCard(draft.Id, Place.With(draft.Author)), new Effect.Say(Place.With(draft.Author), LetterReplies.Closed(closed))]);
}
