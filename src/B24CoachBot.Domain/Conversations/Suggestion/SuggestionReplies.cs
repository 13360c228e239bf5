namespace B24CoachBot.Domain.Conversations.Suggestion;

/// <summary>Which template says a state, with what model and which buttons.</summary>
public static class SuggestionReplies
{
    /// <summary>The draft in its state.</summary>
    public static Reply Of(SuggestionDraft draft, Known known) => draft.State is SuggestionState.Waiting or SuggestionState.Reviewing or SuggestionState.Creating ? Reviewing(draft, known) : Closed(draft, known);

    public static Reply Reviewing(SuggestionDraft draft, Known known)
    {
        var kind = known.Library.FindKind(draft.Made.Kind);
        return Say(
            draft,
            "suggestion/reviewing",
            new SuggestionModels.Reviewing(draft.Made.AuthorName, kind?.In(draft.Tongue).Name ?? "", draft.Made.Text, kind?.Critical ?? false),
            [Button(draft, SuggestionSpoken.Accept, primary: true), Button(draft, SuggestionSpoken.Decline)]);
    }

    public static Reply Closed(SuggestionDraft draft, Known known) => Say(
        draft,
        "suggestion/closed",
        new SuggestionModels.Closed(draft.State.ToString().ToLowerInvariant(), draft.Made.AuthorName, known.Library.FindKind(draft.Made.Kind)?.In(draft.Tongue).Name ?? "", draft.Link));

    public static Reply Failed(SuggestionDraft draft, string text) => Say(draft, "suggestion/failed", new SuggestionModels.Failed(text));

    public static Reply Unclear(SuggestionDraft draft) => Say(draft, "suggestion/unclear", new SuggestionModels.From(draft.Made.AuthorName));

    public static Reply Help(SuggestionDraft draft) => Say(draft, "repairs/help", new object());

    public static Reply Outdated(SuggestionDraft draft) => Say(draft, "suggestion/outdated", new object());

    /// <summary>What the proposer hears.</summary>
    public static Reply Answer(BotEvent.SuggestionAnswered answered, Tongue tongue, Known known) => Reply.Plain(
        "suggestion/answer",
        new SuggestionModels.Answer(answered.Verdict.ToString().ToLowerInvariant(), known.Library.FindKind(answered.Kind)?.In(tongue).Name ?? "", answered.Owner, answered.Why),
        tongue);

    private static Button Button(SuggestionDraft draft, string verb, bool primary = false) =>
        new(new Press(verb, draft.Id, draft.Shown).ToString(), verb.Replace('-', '_'), Primary: primary);

    private static Reply Say(SuggestionDraft draft, string template, object model, params IReadOnlyList<Button> buttons) => new(template, model, draft.Tongue, buttons);
}
