using B24CoachBot.Domain.Guardrails;

namespace B24CoachBot.Domain.Conversations.DraftCheck;

/// <summary>The way to a permission: whom to ask, the asking, and the answer.</summary>
public static class CheckAsking
{
    public static Decision Offer(CheckDraft draft, CheckScene scene)
    {
        if (draft.Chain.Where(head => !scene.Facts.BackOn.ContainsKey(head) && !scene.Facts.Gone.Contains(head)).Select(head => (UserId?)head).FirstOrDefault() is not { } lead)
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

        WordingAsked[] wordings = [.. draft.Places.Where(place => !place.IsPermitted).Select(place => new WordingAsked(place.Wording, place.Finding.Category, BlackList.Mark(place.Wording))).DistinctBy(wording => (wording.Mark, wording.Category))];
        var asked = new PermissionAsked(draft.Author, scene.Known.People.Find(draft.Author)?.FullName ?? "", draft.Id, wordings);
        return CheckShowing.Moved(
            draft with { Shown = draft.Shown + 1 },
            CheckTrigger.Confirmed,
            waiting =>
            [
                CheckShowing.Card(waiting, scene, Placing.InPlace),
                new Effect.Pass($"permission:{draft.Id}:{draft.Shown}", new BotEvent.PermissionWanted(scene.At, new Speaker(lead, "", ""), Place.With(lead), asked)),
            ]);
    }

    public static Decision Spare(CheckDraft draft, CheckScene scene) =>
        CheckShowing.Moved(draft with { Shown = draft.Shown + 1, Lead = null }, CheckTrigger.Declined, blocked => [CheckShowing.Card(blocked, scene, Placing.Near)]);

    public static Decision Answered(CheckDraft draft, BotEvent.PermissionGiven given) => CheckShowing.Moved(
        draft with { Verdict = given.Verdict, Until = given.Until, LeadName = given.LeadName, TouchedAt = given.At },
        given.Verdict == PermissionVerdict.Granted ? CheckTrigger.LeadGranted : CheckTrigger.LeadRefused,
        closed => [new Effect.FreezeCard(draft.Id, Place.With(draft.Author)), new Effect.Say(Place.With(draft.Author), CheckReplies.Closed(closed))]);
}
