namespace B24CoachBot.Domain.Conversations.DraftCheck;

/// <summary>Which template says a state, with what model and which buttons.</summary>
public static class CheckReplies
{
    /// <summary>The draft in its state.</summary>
    public static Reply Of(CheckDraft draft, Known known) => draft.State switch
    {
        CheckState.AskingText => AskingText(draft),
        CheckState.Blocked => Blocked(draft, known),
        CheckState.AskingPermission => Asking(draft),
        CheckState.AwaitingLead => Waiting(draft),
        CheckState.Past => Dropped(draft),
        _ => Closed(draft),
    };

    public static Reply AskingText(CheckDraft draft) => Say(draft, "check/asking-text", new object());

    public static Reply Clean(CheckDraft draft, Known known) => Say(draft, "check/clean", new CheckModels.Clean(VettedModels.Allowed(draft.Vetted, known)));

    /// <summary>The answer of the head, and where it is a yes, the text itself.</summary>
    public static Reply Closed(CheckDraft draft) => VettedReplies.Closed(draft.Vetted, draft.Verdict, draft.LeadName, draft.Until, draft.Tongue);

    public static Reply Waiting(CheckDraft draft) => VettedReplies.Waiting(draft.Vetted, draft.LeadName, draft.Tongue);

    public static Reply NobodyMay(CheckDraft draft) => VettedReplies.NobodyMay(draft.Tongue);

    public static Reply Dropped(CheckDraft draft) => Say(draft, "check/dropped", new object());

    public static Reply Unclear(CheckDraft draft) => Say(draft, "check/unclear", new CheckModels.State(draft.State == CheckState.AskingPermission ? "asking-permission" : draft.State == CheckState.Blocked ? "blocked" : "asking-text"));

    public static Reply Help(CheckDraft draft) => Say(draft, "repairs/help", new object());

    public static Reply Outdated(CheckDraft draft) => Say(draft, "check/outdated", new object());

    /// <summary>The safe text alone, to be copied.</summary>
    public static Reply Text(CheckDraft draft) => VettedReplies.Text(draft.Vetted, draft.Tongue);

    private static Reply Blocked(CheckDraft draft, Known known) =>
        VettedReplies.Blocked(draft.Vetted, draft.Tongue, known, [Button(draft, CheckSpoken.Ask), Button(draft, CheckSpoken.Edit)]);

    private static Reply Asking(CheckDraft draft) =>
        VettedReplies.AskingPermission(draft.Vetted, draft.LeadName, draft.Tongue, [Button(draft, CheckSpoken.Confirm, primary: true), Button(draft, CheckSpoken.Decline)]);

    private static Button Button(CheckDraft draft, string verb, bool primary = false) =>
        new(new Press(verb, draft.Id, draft.Shown).ToString(), verb.Replace('-', '_'), Primary: primary);

    private static Reply Say(CheckDraft draft, string template, object model, params IReadOnlyList<Button> buttons) => new(template, model, draft.Tongue, buttons);
}
