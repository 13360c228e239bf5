namespace B24CoachBot.Domain.Conversations.Permission;

/// <summary>Which template says a state, with what model and which buttons.</summary>
public static class PermissionReplies
{
    /// <summary>The draft in its state.</summary>
    public static Reply Of(PermissionDraft draft, Known known) => draft.Ended ? Closed(draft) : Deciding(draft, known);

    public static Reply Deciding(PermissionDraft draft, Known known) => Say(
        draft,
        "permission/deciding",
        new PermissionModels.Deciding(
            draft.Asked.AskerName,
            [.. draft.Asked.Wordings.GroupBy(wording => wording.Category).Select(same => new PermissionModels.Group(
                [.. same.Select(wording => wording.Quote).Distinct()], known.Library.Guardrails.Of(same.Key)?.In(draft.Tongue).Name ?? ""))]),
        [Button(draft, PermissionSpoken.ForADay, primary: true), Button(draft, PermissionSpoken.ForAWeek), Button(draft, PermissionSpoken.Refuse)]);

    public static Reply Closed(PermissionDraft draft) => Say(
        draft, "permission/closed", new PermissionModels.Closed(draft.State.ToString().ToLowerInvariant(), draft.Asked.AskerName, [.. draft.Asked.Wordings.Select(wording => wording.Quote).Distinct()], draft.Until));

    public static Reply Unclear(PermissionDraft draft) => Say(draft, "permission/unclear", new PermissionModels.From(draft.Asked.AskerName));

    public static Reply Help(PermissionDraft draft) => Say(draft, "repairs/help", new object());

    public static Reply Outdated(PermissionDraft draft) => Say(draft, "permission/outdated", new object());

    private static Button Button(PermissionDraft draft, string verb, bool primary = false) =>
        new(new Press(verb, draft.Id, draft.Shown).ToString(), verb.Replace('-', '_'), Primary: primary);

    private static Reply Say(PermissionDraft draft, string template, object model, params IReadOnlyList<Button> buttons) => new(template, model, draft.Tongue, buttons);
}
