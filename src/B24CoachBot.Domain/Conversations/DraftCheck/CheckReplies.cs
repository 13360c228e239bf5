namespace B24CoachBot.Domain.Conversations.DraftCheck;

/// <summary>Which template says a state, with what model and which buttons.</summary>
public static class CheckReplies
{
    /// <summary>The draft in its state.</summary>
    public static Reply Of(CheckDraft draft, Known known) => draft.State switch
    {
        CheckState.AskingText => AskingText(draft),
        CheckState.Blocked => Blocked(draft, known),
        CheckState.AskingPermission => Asking(draft, known),
        CheckState.AwaitingLead => Waiting(draft),
        CheckState.Past => Dropped(draft),
        _ => Closed(draft),
    };

    public static Reply AskingText(CheckDraft draft) => Say(draft, "check/asking-text", new object());

    public static Reply Clean(CheckDraft draft, Known known) => Say(draft, "check/clean", new CheckModels.Clean(Permitted(draft, known)));

    /// <summary>The answer of the head, and where it is a yes, the text itself.</summary>
    public static Reply Closed(CheckDraft draft) => Say(
        draft,
        "check/closed",
        new CheckModels.Closed((draft.Verdict ?? PermissionVerdict.Unanswered).ToString().ToLowerInvariant(), draft.LeadName, Quotes(draft), draft.Until, draft.Safe),
        draft.Verdict == PermissionVerdict.Granted ? [Put(draft.Text)] : draft.Safe is { } safe ? [Put(safe)] : []);

    public static Reply Waiting(CheckDraft draft) => Say(draft, "check/waiting", new CheckModels.Lead(draft.LeadName, Quotes(draft)));

    public static Reply NobodyMay(CheckDraft draft) => Say(draft, "check/nobody-may", new object());

    public static Reply Dropped(CheckDraft draft) => Say(draft, "check/dropped", new object());

    public static Reply Unclear(CheckDraft draft) => Say(draft, "check/unclear", new CheckModels.State(draft.State == CheckState.AskingPermission ? "asking-permission" : draft.State == CheckState.Blocked ? "blocked" : "asking-text"));

    public static Reply Help(CheckDraft draft) => Say(draft, "repairs/help", new object());

    public static Reply Outdated(CheckDraft draft) => Say(draft, "check/outdated", new object());

    /// <summary>The safe text alone, to be copied.</summary>
    public static Reply Text(CheckDraft draft) => draft.Safe is { } safe
        ? Say(draft, "check/text", new CheckModels.Text(safe))
        : Say(draft, "check/no-text", new object());

    private static Reply Blocked(CheckDraft draft, Known known) => Say(
        draft,
        "check/blocked",
        new CheckModels.Blocked(
            draft.Places.Count(place => !place.IsPermitted),
            [.. draft.Places.Where(place => !place.IsPermitted).GroupBy(place => place.Finding.Category)
                .Select(same => new CheckModels.Group([.. same.Select(place => place.Quote).Distinct()], known.Library.Guardrails.Of(same.Key)?.In(draft.Tongue).Reason ?? ""))],
            Permitted(draft, known),
            draft.Safe),
        [.. draft.Safe is { } safe ? [Put(safe)] : Array.Empty<Button>(), Button(draft, CheckSpoken.Ask), Button(draft, CheckSpoken.Edit)]);

    private static Reply Asking(CheckDraft draft, Known known) => Say(
        draft,
        "check/asking-permission",
        new CheckModels.Lead(draft.LeadName, Quotes(draft)),
        [Button(draft, CheckSpoken.Confirm, primary: true), Button(draft, CheckSpoken.Decline)]);

    /// <summary>What is asked for: whole clauses.</summary>
    private static IReadOnlyList<string> Quotes(CheckDraft draft) => [.. draft.Places.Where(place => !place.IsPermitted).Select(place => place.Wording).Distinct()];

    private static IReadOnlyList<CheckModels.Permitted> Permitted(CheckDraft draft, Known known) =>
        [.. draft.Places.Where(place => place.IsPermitted).DistinctBy(place => place.Wording)
            .Select(place => new CheckModels.Permitted(place.Wording, known.People.Find(place.Permit!.By)?.FullName, place.Permit.Until.ToOffset(known.Calendar.Zone.GetUtcOffset(place.Permit.Until))))];

    private static Button Put(string text) => new("", "check_put", Primary: true) { Put = text };

    private static Button Button(CheckDraft draft, string verb, bool primary = false) =>
        new(new Press(verb, draft.Id, draft.Shown).ToString(), verb.Replace('-', '_'), Primary: primary);

    private static Reply Say(CheckDraft draft, string template, object model, params IReadOnlyList<Button> buttons) => new(template, model, draft.Tongue, buttons);
}
