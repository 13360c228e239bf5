using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Domain.Conversations.Unclear;

/// <summary>Which template says a state, with what model and which buttons.</summary>
public static class UnclearReplies
{
    private const int LongestLabel = 40;

    /// <summary>The draft in its state.</summary>
    public static Reply Of(UnclearDraft draft, Known known) => draft.State switch
    {
        UnclearState.Offering => Say(
            draft, "unclear/offering", new Offered(TitleOf(draft), draft.Task!.PathFor(draft.Author), known.People.Find(draft.Task.Author)?.FullName ?? ""),
            Button(draft, UnclearSpoken.Take), Button(draft, UnclearSpoken.Clear)),
        UnclearState.Told => Say(
            draft, "unclear/told", new Given(TitleOf(draft), draft.Task!.PathFor(draft.Author), known.People.Find(draft.Task.Author)?.FullName ?? "", draft.Task.Deadline),
            Button(draft, UnclearSpoken.Understood), Button(draft, UnclearSpoken.Take)),
        UnclearState.ChoosingTask => Say(
            draft, "unclear/choosing-task", new Choice([.. draft.Tasks.Select(task => new Choosable(task.Title, known.People.Find(task.Author)?.FullName ?? ""))]),
            [.. draft.Tasks.Select((task, place) => Button(draft, UnclearSpoken.Choose(place)) with { Caption = null, Label = PersonText.Line(task.Title, LongestLabel) })]),
        UnclearState.ChoosingPart => Say(
            draft, "unclear/choosing-part", About(draft),
            Button(draft, UnclearSpoken.Result), Button(draft, UnclearSpoken.Deadline), Button(draft, UnclearSpoken.Sources), Button(draft, UnclearSpoken.Other)),
        UnclearState.Telling => Say(draft, "unclear/telling", About(draft)),
        UnclearState.Asked => Say(draft, "unclear/asked", new Sent(TitleOf(draft), draft.AuthorName, Back(draft, known))),
        UnclearState.Answered or UnclearState.Unanswered when draft.Answer is { } answer => Say(draft, "unclear/answered", new Answered(
            TitleOf(draft), draft.Task?.PathFor(draft.Author) ?? "/", answer.AuthorName, answer.Verdict.ToString().ToLowerInvariant(),
            (draft.Part ?? UnclearPart.Other).ToString().ToLowerInvariant(), answer.Line, answer.Deadline)),
        _ => Dropped(draft),
    };

    public static Reply Dropped(UnclearDraft draft) => Say(draft, "unclear/dropped", new object());

    /// <param name="name">What the person called the task; empty when none was named.</param>
    public static Reply Nothing(UnclearDraft draft, string name) => Say(draft, "unclear/no-tasks", new Missing(name));

    public static Reply Silent(UnclearDraft draft) => Say(draft, "unclear/portal-silent", new object());

    public static Reply AuthorGone(UnclearDraft draft, string author, string? head) => Say(draft, "unclear/author-gone", new Gone(TitleOf(draft), author, head));

    public static Reply Already(UnclearDraft draft, UnclearDraft open, Known known) => Say(draft, "unclear/already-asked", new AskedBefore(
        TitleOf(draft), open.AuthorName, open.AskedAt?.ToOffset(known.Calendar.Zone.GetUtcOffset(open.AskedAt.Value)), Back(open, known)));

    public static Reply NotUnderstood(UnclearDraft draft) => Say(draft, "unclear/unclear", new Again(draft.State == UnclearState.ChoosingTask));

    public static Reply Help(UnclearDraft draft) => Say(draft, "repairs/help", new object());

    public static Reply Outdated(UnclearDraft draft) => Say(draft, "unclear/outdated", new object());

    private static string TitleOf(UnclearDraft draft) => draft.Task?.Title ?? "";

    private static DateTimeOffset? Back(UnclearDraft draft, Known known) => draft.BackOn is { } back ? known.Calendar.At(back, known.Calendar.StartOfDay) : null;

    private static Titled About(UnclearDraft draft) => new(TitleOf(draft));

    private static Button Button(UnclearDraft draft, string verb) => new(new Press(verb, draft.Id, draft.Shown).ToString(), verb.Replace('-', '_'));

    private static Reply Say(UnclearDraft draft, string template, object model, params IReadOnlyList<Button> buttons) => new(template, model, draft.Tongue, buttons);

    public sealed record Choice(IReadOnlyList<Choosable> Tasks);

    public sealed record Choosable(string Title, string Author);

    public sealed record Titled(string Title);

    public sealed record Offered(string Title, string Link, string Author);

    public sealed record Given(string Title, string Link, string Author, DateTimeOffset? Deadline);

    public sealed record Sent(string Title, string Author, DateTimeOffset? BackOn);

    public sealed record AskedBefore(string Title, string Author, DateTimeOffset? AskedAt, DateTimeOffset? BackOn);

    public sealed record Answered(string Title, string Link, string Author, string Verdict, string Part, string? Line, DateTimeOffset? Deadline);

    public sealed record Missing(string Name);

    public sealed record Gone(string Title, string Author, string? Head);

    public sealed record Again(bool Task);
}
