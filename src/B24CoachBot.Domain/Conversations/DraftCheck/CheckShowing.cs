namespace B24CoachBot.Domain.Conversations.DraftCheck;

/// <summary>The text is checked, and the card shows what came of it.</summary>
public static class CheckShowing
{
    public static Decision Checked(CheckDraft draft, string text, CheckScene scene)
    {
        if (text.Trim().Length == 0)
        {
            return new Decision([draft], [], [new Effect.Say(Place.With(draft.Author), CheckReplies.AskingText(draft))]);
        }

        if (text.Length > Phrases.Longest)
        {
            return Aside(draft, Reply.Plain("repairs/too-long", new object(), draft.Tongue));
        }

        var known = scene.Known;
        var vetted = Vetted.Of(text.Trim(), draft.Tongue, known);
        var found = draft with { Text = vetted.Text, Places = vetted.Places, Safe = vetted.Safe, Chain = PermissionChain.Of(draft.Author, known), Shown = draft.Shown + 1, Unclear = 0 };
        return !vetted.MayGo()
            ? Moved(found, CheckTrigger.PlacesFound, blocked => [Card(blocked, scene, draft.Places.Count > 0 ? Placing.Near : Placing.Anew)])
            : Moved(found, CheckTrigger.NothingFound, clean => [
                .. draft.Places.Count > 0 ? [new Effect.FreezeCard(draft.Id, Place.With(draft.Author))] : Array.Empty<Effect>(),
                new Effect.Say(Place.With(draft.Author), CheckReplies.Clean(clean, known))]);
    }

    /// <summary>«Изменить»: the next words are the text anew.</summary>
    public static Decision AskText(CheckDraft draft) => Moved(
        draft with { Unclear = 0 }, CheckTrigger.EditAsked, asking => [new Effect.FreezeCard(draft.Id, Place.With(draft.Author)), new Effect.Say(Place.With(draft.Author), CheckReplies.AskingText(asking))]);

    public static Decision Again(CheckDraft draft, CheckScene scene)
    {
        var again = draft with { Shown = draft.Shown + 1, Unclear = 0 };
        return draft.State == CheckState.AskingText ? Aside(again, CheckReplies.AskingText(again))
            : draft.Waits ? new Decision([again], [], [Card(again, scene, Placing.Anew)])
            : Aside(draft, CheckReplies.Waiting(draft));
    }

    public static Decision Drop(CheckDraft draft, DropWhy why, DateTimeOffset at) => Moved(
        draft with { TouchedAt = at },
        CheckTrigger.GivenUp,
        past => [new Effect.FreezeCard(draft.Id, Place.With(draft.Author)), .. why == DropWhy.Cancelled ? [new Effect.Say(Place.With(draft.Author), CheckReplies.Dropped(past))] : Array.Empty<Effect>()]);

    public static Decision Aside(CheckDraft draft, Reply reply) => new([draft], [], [new Effect.Say(Place.With(draft.Author), reply)]);

    internal static Effect.ShowCard Card(CheckDraft draft, CheckScene scene, Placing how) => new(draft.Id, Place.With(draft.Author), CheckReplies.Of(draft, scene.Known), how);

    internal static Decision Moved(CheckDraft draft, CheckTrigger trigger, Func<CheckDraft, IReadOnlyList<Effect>> effects) =>
        CheckTalk.Moved(draft, trigger) is { } moved ? new Decision([moved], [], effects(moved)) : Decision.Nothing;
}
