namespace B24CoachBot.Domain.Conversations.Letter;

/// <summary>What is shown of a message, and how it ends.</summary>
public static class LetterShowing
{
    /// <summary>How long a text can be put into the line of input by its button.</summary>
    internal static readonly TimeSpan Stands = TimeSpan.FromDays(1);

    /// <summary>The text before the black list: shown, or held back.</summary>
    public static Decision Vet(LetterDraft draft, string text, IReadOnlyList<LetterModels.Fix> fixes, LetterScene scene)
    {
        if (text.Length > Phrases.Longest)
        {
            return Aside(draft, Reply.Plain("repairs/too-long", new object(), draft.Tongue));
        }

        var stood = draft.State is LetterState.Shown or LetterState.Blocked;
        var vetted = Vetted.Of(text, draft.Tongue, scene.Known);
        var checkedDraft = draft with { Vetted = vetted, Chain = PermissionChain.Of(draft.Author, scene.Known), Lead = null };
        var card = Card(checkedDraft, vetted.MayGo() ? LetterTrigger.TextReady : LetterTrigger.PlacesFound, scene, stood ? Placing.Near : Placing.Anew, fixes);
        return vetted.MayGo() ? card.And(Decision.Only(new Effect.Wake(draft.Id, Wakes.Lapse, scene.At + Stands))) : card;
    }

    /// <summary>«Изменить»: a correction, or the text anew.</summary>
    public static Decision AskEdit(LetterDraft draft) => LetterTalk.Moved(draft with { Unclear = 0 }, LetterTrigger.EditAsked) is { } editing
        ? new Decision([editing], [], [new Effect.FreezeCard(draft.Id, Place.With(draft.Author)), new Effect.Say(Place.With(draft.Author), LetterReplies.Editing(editing))])
        : Decision.Nothing;

    public static Decision Again(LetterDraft draft, LetterScene scene)
    {
        if (draft.State == LetterState.AwaitingLead)
        {
            return Aside(draft, LetterReplies.Waiting(draft));
        }

        // Back from «Изменить»: the text stands as it was.
        if (draft is { State: LetterState.Editing, Vetted: { } vetted })
        {
            return Card(draft, vetted.MayGo() ? LetterTrigger.TextReady : LetterTrigger.PlacesFound, scene, Placing.Anew);
        }

        var again = draft with { Shown = draft.Shown + 1, Unclear = 0 };
        return draft.Waits ? new Decision([again], [], [Shown(again, scene, Placing.Anew, [])]) : Decision.Nothing;
    }

    public static Decision NotUnderstood(LetterDraft draft) => LetterTalk.Moved(draft, LetterTrigger.NotUnderstood) is { } unclear
        ? Aside(unclear with { Unclear = draft.Unclear + 1 }, LetterReplies.Unclear(draft))
        : Decision.Nothing;

    public static Decision Drop(LetterDraft draft, DropWhy why, DateTimeOffset at) => Moved(
        draft with { TouchedAt = at },
        LetterTrigger.GivenUp,
        past => [new Effect.FreezeCard(draft.Id, Place.With(draft.Author)), .. why == DropWhy.Cancelled ? [new Effect.Say(Place.With(draft.Author), LetterReplies.Dropped(past))] : Array.Empty<Effect>()]);

    public static Decision Aside(LetterDraft draft, Reply reply) => new([draft], [], [new Effect.Say(Place.With(draft.Author), reply)]);

    internal static Decision Card(LetterDraft draft, LetterTrigger trigger, LetterScene scene, Placing how, IReadOnlyList<LetterModels.Fix>? fixes = null) =>
        Moved(draft with { Shown = draft.Shown + 1, Unclear = 0 }, trigger, moved => [Shown(moved, scene, how, fixes ?? [])]);

    internal static Decision Moved(LetterDraft draft, LetterTrigger trigger, Func<LetterDraft, IReadOnlyList<Effect>> effects) =>
        LetterTalk.Moved(draft, trigger) is { } moved ? new Decision([moved], [], effects(moved)) : Decision.Nothing;

    private static Effect.ShowCard Shown(LetterDraft draft, LetterScene scene, Placing how, IReadOnlyList<LetterModels.Fix> fixes) =>
        new(draft.Id, Place.With(draft.Author), LetterReplies.Of(draft, scene.Known, fixes), how);
}
