using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.People;

namespace B24CoachBot.Domain.Conversations.Approval;

/// <summary>Which template says a state, with what model and which buttons.</summary>
public static class ApprovalReplies
{
    private const int LongestCaption = 28;
    private const int MostHung = 3;

    /// <summary>Nothing waits for no time at all.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    /// <summary>Four that fit under a message are shown together; of more, three and the button that turns the page.</summary>
    public static Reply List(ApprovalDraft draft, ApprovalTurn turn)
    {
        var all = draft.Open.Count <= ApprovalDraft.PageLength + 1;
        var page = draft.Open.Index().Skip(all ? 0 : draft.Skip).Take(all ? draft.Open.Count : ApprovalDraft.PageLength).ToList();
        var buttons = page.Select(one => Button(draft, ApprovalVerbs.Line(one.Index + 1)) with { Caption = null, Label = Short($"{one.Index + 1}. {one.Item.Title}") }).ToList();
        var lines = page.Select(one => new ApprovalModels.Line(one.Index + 1, one.Item.Title, one.Item.Link, Wait(one.Item, turn.At))).ToList();
        return Say(draft, "approval/list", new ApprovalModels.List(draft.Open.Count, lines, !all), [.. buttons, .. all ? Array.Empty<Button>() : [Button(draft, ApprovalVerbs.More)]]);
    }

    public static Reply Chosen(ApprovalDraft draft, ApprovalTurn turn)
    {
        var about = draft.About!;
        var starter = about.StartedBy is { } by ? NameOf(by, turn.Known) : null;
        return Say(
            draft,
            "approval/chosen",
            new ApprovalModels.Chosen(about.Title, about.Task, about.Link, starter, TimeZoneInfo.ConvertTime(about.Since, turn.Known.Calendar.Zone), Wait(about, turn.At), about.Ask, draft.Hands),
            [.. draft.Hands == OwnHands.Own ? Verdicts(draft) : [], .. draft.Open.Count > 1 ? [Button(draft, ApprovalVerbs.List)] : Array.Empty<Button>()]);
    }

    public static Reply Comment(ApprovalDraft draft, ApprovalTurn turn) => Say(
        draft,
        "approval/asking-comment",
        new ApprovalModels.Comment(draft.Verdict!.Value, draft.About!.Title, draft.MustComment),
        [.. draft.MustComment ? Array.Empty<Button>() : [Button(draft, ApprovalVerbs.WithoutComment)], Button(draft, ApprovalVerbs.Back)]);

    public static Reply Whom(ApprovalDraft draft, ApprovalTurn turn)
    {
        var people = draft.Namesakes.Select(turn.Known.People.Find).OfType<Person>().ToList();
        return Say(
            draft,
            "approval/asking-whom",
            new ApprovalModels.Whom(draft.About!.Title, [.. people.Select(Told)]),
            [.. people.Select(person => Button(draft, ApprovalVerbs.To(person.Id)) with { Caption = null, Label = Told(person) }), Button(draft, ApprovalVerbs.Back)]);
    }

    public static Reply Confirming(ApprovalDraft draft, ApprovalTurn turn) => Say(
        draft,
        "approval/confirming",
        new ApprovalModels.Confirming(
            draft.Verdict!.Value, draft.About!.Title, draft.About.Link, draft.Comment, draft.To is { } to ? NameOf(to, turn.Known) : null,
            draft.BackOn is { } back ? turn.Known.Calendar.At(back, turn.Known.Calendar.StartOfDay) : null),
        [Button(draft, ApprovalVerbs.Confirm, primary: true) with { Caption = $"approval_confirm_{Key(draft.Verdict!.Value)}" }, Button(draft, ApprovalVerbs.Back)]);

    public static Reply Decided(ApprovalDraft draft, ApprovalTurn turn) => Say(
        draft,
        "approval/decided",
        new ApprovalModels.Decided(draft.Verdict!.Value, draft.About!.Title, draft.Comment, draft.To is { } to ? NameOf(to, turn.Known) : null, Math.Max(0, draft.Open.Count - 1)));

    public static Reply Closed(ApprovalDraft draft, ApprovalEnd end) => Say(draft, "approval/closed", new ApprovalModels.Closed(end, draft.About!.Title));

    public static Reply FateUnknown(ApprovalDraft draft) => Say(draft, "approval/fate-unknown", new ApprovalModels.About(draft.About!.Title, draft.About.Link));

    public static Reply NotTaken(ApprovalDraft draft, ApprovalObstacle why, string? text) =>
        Say(draft, "approval/not-taken", new ApprovalModels.NotTaken(why, draft.About!.Title, draft.About.Link, string.IsNullOrWhiteSpace(text) ? null : text));

    public static Reply Nudge(ApprovalDraft draft, ApprovalTurn turn) => Say(
        draft,
        "approval/nudge",
        new ApprovalModels.Nudge(
            [.. draft.Hung.Take(MostHung).Select(one => new ApprovalModels.Hung(one.Title, one.Link, new ApprovalModels.Wait(Length.Of(one.OpenHours), one.UsualHours is { } usual ? Length.Of(usual) : null, one.UsualCount)))],
            Math.Max(0, draft.Hung.Count - MostHung)),
        [Button(draft, ApprovalVerbs.Look, primary: true), Button(draft, ApprovalVerbs.Quiet)]);

    public static Reply Quiet(ApprovalDraft draft) => Say(draft, "approval/quiet", new ApprovalModels.Quiet(draft.Hung.Count));

    public static Reply NotMine(ApprovalDraft draft) => Say(draft, "approval/not-mine", new ApprovalModels.NotMine(draft.Hands, draft.About!.Link));

    public static Reply NotSo(ApprovalDraft draft) => Say(draft, "approval/not-so", new ApprovalModels.NotSo(draft.About!.Ask, draft.About.Link));

    public static Reply Gone(ApprovalDraft draft, UserId person, Known known) => Say(draft, "approval/person-gone", new ApprovalModels.Named(NameOf(person, known) ?? ""));

    public static Reply Unknown(ApprovalDraft draft, string said) => Say(draft, "approval/nobody", new ApprovalModels.Named(said));

    public static Reply Self(ApprovalDraft draft) => Say(draft, "approval/self", new object());

    public static Reply NoLine(ApprovalDraft draft, int number) => Say(draft, "approval/no-line", new ApprovalModels.NoLine(number, draft.Open.Count));

    public static Reply None(ApprovalDraft draft) => Say(draft, "approval/none", new object());

    public static Reply Hidden(ApprovalDraft draft) => Say(draft, "approval/hidden", new object());

    public static Reply PortalSilent(ApprovalDraft draft) => Say(draft, "approval/portal-silent", new object());

    public static Reply Help(ApprovalDraft draft) => Say(draft, "approval/help", new object());

    public static Reply InWork(ApprovalDraft draft) => Say(draft, "approval/in-work", new object());

    public static Reply Outdated(ApprovalDraft draft) => Say(draft, "approval/outdated", new object());

    public static Reply Unclear(ApprovalDraft draft) => Say(draft, "approval/unclear", new ApprovalModels.Unclear(
        draft.State switch { ApprovalState.AskingComment => "comment", ApprovalState.AskingWhom => "whom", _ => "confirming" }, Math.Min(draft.Unclear, 3)));

    private static IEnumerable<Button> Verdicts(ApprovalDraft draft) => draft.About!.Ask switch
    {
        ApprovalAsk.Decide => [Button(draft, ApprovalVerbs.Approve, primary: true), Button(draft, ApprovalVerbs.Reject), Button(draft, ApprovalVerbs.HandOn)],
        ApprovalAsk.Acknowledge => [Button(draft, ApprovalVerbs.Acknowledge, primary: true), Button(draft, ApprovalVerbs.HandOn)],
        _ => [Button(draft, ApprovalVerbs.HandOn)],
    };

    private static ApprovalModels.Wait Wait(OpenApproval one, DateTimeOffset at) =>
        new(Length.Of(Math.Max(Moment.TotalHours, (at - one.Since).TotalHours)), one.UsualHours is { } usual ? Length.Of(usual) : null, one.UsualCount);

    private static string? NameOf(UserId person, Known known) => (known.People.Find(person) ?? known.Others.Find(person))?.FullName;

    /// <summary>Namesakes are told apart by what they do.</summary>
    private static string Told(Person person) => (person.Position ?? person.Department) is { Length: > 0 } trait ? $"{person.FullName} — {trait}" : person.FullName;

    private static string Key(ApprovalVerdict verdict) => verdict switch
    {
        ApprovalVerdict.Approve => "approve",
        ApprovalVerdict.Reject => "reject",
        ApprovalVerdict.Acknowledge => "acknowledge",
        _ => "hand_on",
    };

    private static string Short(string caption) => caption.Length <= LongestCaption ? caption : $"{caption[..(LongestCaption - 1)].TrimEnd(' ', ',', '.', '«', '„')}…";

    private static Button Button(ApprovalDraft draft, string verb, bool primary = false) =>
        new(new Press(verb, draft.Id, draft.Shown).ToString(), verb.Replace('-', '_'), Primary: primary);

    private static Reply Say(ApprovalDraft draft, string template, object model, params IReadOnlyList<Button> buttons) => new(template, model, draft.Tongue, buttons);
}
