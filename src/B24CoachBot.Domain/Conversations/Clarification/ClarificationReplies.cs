using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Domain.Conversations.Clarification;

/// <summary>Which template says a state, with what model and which buttons.</summary>
public static class ClarificationReplies
{
    /// <summary>The draft in its state.</summary>
    public static Reply Of(ClarificationDraft draft) => draft.State switch
    {
        ClarificationState.Waiting or ClarificationState.Asking => Asking(draft),
        ClarificationState.Confirming => Say(
            draft, "clarification/confirming", new Moving(draft.Asked.Task.Title, draft.Asked.Task.Deadline, draft.Deadline!.Value),
            Button(draft, ClarificationSpoken.Move, primary: true), Button(draft, ClarificationSpoken.Keep)),
        ClarificationState.Writing => Say(draft, "clarification/writing", new Titled(draft.Asked.Task.Title)),
        _ => Closed(draft),
    };

    public static Reply NotUnderstood(ClarificationDraft draft) => Say(draft, "clarification/unclear", new Again(PartOf(draft), draft.State == ClarificationState.Confirming));

    public static Reply Help(ClarificationDraft draft) => Say(draft, "clarification/help", new About(draft.Asked.AskerName, draft.Asked.Task.Title));

    public static Reply Outdated(ClarificationDraft draft) => Say(draft, "clarification/outdated", new object());

    private static Reply Asking(ClarificationDraft draft)
    {
        var asked = draft.Asked;
        var model = new Question(asked.AskerName, asked.Task.Title, asked.Task.PathFor(draft.Author), PartOf(draft), asked.Question, asked.Task.Deadline);
        return Say(
            draft, "clarification/asking", model,
            asked.Part == UnclearPart.Deadline ? [Button(draft, ClarificationSpoken.Keep), Button(draft, ClarificationSpoken.DontKnow)] : [Button(draft, ClarificationSpoken.DontKnow)]);
    }

    private static Reply Closed(ClarificationDraft draft) => Say(draft, "clarification/closed", new Outcome(
        draft.State.ToString().ToLowerInvariant(), draft.Asked.AskerName, draft.Asked.Task.Title, draft.Asked.Task.PathFor(draft.Author), PartOf(draft), draft.Line, draft.Deadline));

    private static string PartOf(ClarificationDraft draft) => draft.Asked.Part.ToString().ToLowerInvariant();

    private static Button Button(ClarificationDraft draft, string verb, bool primary = false) =>
        new(new Press(verb, draft.Id, draft.Shown).ToString(), verb.Replace('-', '_'), Primary: primary);

    private static Reply Say(ClarificationDraft draft, string template, object model, params IReadOnlyList<Button> buttons) => new(template, model, draft.Tongue, buttons);

    public sealed record Question(string Asker, string Title, string Link, string Part, string? Words, DateTimeOffset? Deadline);

    public sealed record Moving(string Title, DateTimeOffset? Was, DateTimeOffset Deadline);

    public sealed record Titled(string Title);

    public sealed record About(string Asker, string Title);

    public sealed record Again(string Part, bool Confirming);

    public sealed record Outcome(string State, string Asker, string Title, string Link, string Part, string Line, DateTimeOffset? Deadline);
}
