using B24CoachBot.Domain.Guardrails;

namespace B24CoachBot.Domain.Conversations.Meeting;

/// <summary>Which template says a state, with what model and which buttons.</summary>
public static class MeetingReplies
{
    /// <summary>More buttons than these are a wall: the others are named by their numbers.</summary>
    private const int MostButtons = 6;

    public static Reply List(MeetingDraft draft, MeetingScene scene)
    {
        var lines = draft.Items.Select(item => Line(draft, item, scene)).ToList();
        var earlier = draft.Before is { } before && (before.Open.Count > 0 || lines.Exists(line => line.Left))
            ? new MeetingModels.Earlier(before.At, before.Open.Count + draft.Open.Count(item => IsLeft(draft, item)), before.Count, [.. before.Open.Select(task => Task(task, scene.Known))])
            : null;
        var papers = PaperWords.Of(BlackList.PapersIn([.. draft.Open.SelectMany(item => new[] { item.Title, item.Text })], GuardContext.Task));
        return Say(
            draft, "meeting/list", new MeetingModels.Page(TopicOf(draft), draft.HeldAt, lines.Count(line => !line.Left), Ahead(draft, scene.At), earlier, lines, papers, draft.Open.Any() && !draft.Ended), [.. draft.Ended ? [] : OfList(draft)]);
    }

    /// <summary>What is asked about one agreement, or the agreement as it was settled.</summary>
    public static Reply Question(MeetingDraft draft, MeetingItem item, MeetingScene scene)
    {
        var line = Line(draft, item, scene);
        if (draft.State == MeetingState.Confirming)
        {
            return Say(draft, "meeting/confirming", Card(draft, item, line, scene.Known), [.. OfQuestion(draft, item, scene.Known)]);
        }

        var names = item.WhoSaid?.Fits.Select(scene.Known.People.Find).Select(person => $"{person?.FullName}, {person?.Position}").ToList() ?? [];
        var lack = draft.State == MeetingState.Clarifying && item.Lack is MeetingLack.None or MeetingLack.Term ? "any" : line.Lack;
        return Say(
            draft,
            draft.State == MeetingState.AskingTerm ? "meeting/asking-term" : "meeting/clarifying",
            new MeetingModels.Question(item.Number, line.Title, line.Who, line.Deadline, lack, line.Absent, line.Outside, names),
            [.. OfQuestion(draft, item, scene.Known)]);
    }

    /// <summary>What became of one agreement, and which numbers are open yet; the card that asked about it says this in the end.</summary>
    public static Reply Settled(MeetingDraft draft, MeetingItem item, MeetingScene scene) => Say(
        draft,
        "meeting/settled",
        new MeetingModels.Settled(
            item.Title, item.Who is { } who ? scene.Known.People.Find(who)?.FullName : null, item.When?.Deadline, Kebab(item.State), item.Link, [.. draft.Open.Where(other => other.Number != item.Number).Select(other => other.Number)]));

    public static Reply Closed(MeetingDraft draft) => Say(draft, "meeting/closed", new MeetingModels.Named(TopicOf(draft), draft.State == MeetingState.Lapsed ? "lapsed" : "dropped"));

    public static Reply Failed(MeetingDraft draft, MeetingItem item, string why) => Say(draft, "meeting/failed", new MeetingModels.Wrong(item.Title, why));

    /// <summary>A task is taken back in the words of any other.</summary>
    public static Reply UndoQuestion(MeetingDraft draft, MeetingItem item, MeetingScene scene)
    {
        var minutes = (int)Math.Max(0, Math.Round((scene.At - (item.UndoUntil!.Value - MeetingUndoing.Window)).TotalMinutes));
        return Say(
            draft, "task/undo-confirm", new MeetingModels.Undo(item.Title, DoerOf(draft, item, scene.Known), minutes),
            new Button(new Press(MeetingVerbs.Undo, draft.Id, draft.Question).ToString(), "undo_confirm", Primary: true),
            new Button(new Press(MeetingVerbs.Keep, draft.Id, draft.Question).ToString(), "undo_keep"));
    }

    public static Reply Undone(MeetingDraft draft, MeetingItem item, Known known) => Say(draft, "task/undone", new MeetingModels.Undone(item.Title, DoerOf(draft, item, known)));

    public static Reply UndoRefused(MeetingDraft draft, MeetingItem item, string why, Known known) =>
        Say(draft, "task/undo-refused", new MeetingModels.UndoRefused(item.Title, DoerOf(draft, item, known), why, item.Link ?? "/"));

    public static Reply Kept(MeetingDraft draft, MeetingItem item) => Say(draft, "task/kept", new MeetingModels.Kept(item.Title));

    public static Reply Which(MeetingDraft draft) => Say(draft, "meeting/which", new object());

    public static Reply NoSuch(MeetingDraft draft, int number) => Say(draft, "meeting/no-such", new MeetingModels.Missing(number, [.. draft.Open.Select(item => item.Number)]));

    public static Reply Unclear(MeetingDraft draft) => Say(draft, "meeting/unclear", new MeetingModels.Again(Math.Min(draft.Unclear, 3), Kebab(draft.State)));

    public static Reply Help(MeetingDraft draft) => Say(draft, "meeting/help", new object());

    public static Reply Outdated(MeetingDraft draft) => Say(draft, "meeting/outdated", new object());

    private static MeetingModels.Doer DoerOf(MeetingDraft draft, MeetingItem item, Known known) =>
        new(item.Who is { } who ? known.People.Find(who)?.FullName ?? "" : "", null, item.Who == draft.Author);

    private static IEnumerable<Button> OfList(MeetingDraft draft)
    {
        var open = draft.Open.ToList();
        foreach (var item in open.Take(MostButtons))
        {
            var (verb, caption) = item.Lack is MeetingLack.None or MeetingLack.Term or MeetingLack.WrongTerm ? (MeetingVerbs.Take, "meeting_take") : (MeetingVerbs.Clarify, "meeting_clarify");
            yield return new Button(new Press(MeetingVerbs.Of(verb, item.Number), draft.Id, draft.Listed).ToString(), caption, About: item.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        if (open.Count > 1)
        {
            yield return new Button(new Press(MeetingVerbs.TakeAll, draft.Id, draft.Listed).ToString(), "create_all", Primary: true);
        }

        if (open.Count > 0)
        {
            yield return new Button(new Press(MeetingVerbs.SkipAll, draft.Id, draft.Listed).ToString(), "meeting_skip_all");
        }
    }

    private static IEnumerable<Button> OfQuestion(MeetingDraft draft, MeetingItem item, Known known)
    {
        Button Of(string verb, string caption, bool primary = false) => new(new Press(verb, draft.Id, draft.Question).ToString(), caption, Primary: primary);
        if (draft.State == MeetingState.Confirming)
        {
            yield return Of(MeetingVerbs.Create, "create", primary: true);
        }

        if (draft.State == MeetingState.AskingTerm)
        {
            yield return Of(MeetingVerbs.NoTerm, "meeting_no_term");
        }

        foreach (var person in item.Lack == MeetingLack.Which ? item.WhoSaid!.Fits.Take(MostButtons).Select(known.People.Find) : [])
        {
            yield return new Button(new Press(MeetingVerbs.Of(MeetingVerbs.Person, person!.Id.Value), draft.Id, draft.Question).ToString(), Label: $"{person.FullName} ({person.Position})");
        }

        yield return Of(MeetingVerbs.Skip, "meeting_skip");
    }

    private static MeetingModels.Line Line(MeetingDraft draft, MeetingItem item, MeetingScene scene)
    {
        var calendar = scene.Known.Calendar;
        var absent = item.Who is { } who && scene.Facts.BackOn.TryGetValue(who, out var back) ? calendar.At(back, calendar.StartOfDay) : (DateTimeOffset?)null;
        var outside = item.Who is { } doer && draft.Participants.Count > 0 && !draft.Participants.Contains(doer);
        return new MeetingModels.Line(
            item.Number, item.Title, item.Who is { } id ? scene.Known.People.Find(id)?.FullName : null, item.When?.Deadline, Kebab(item.Lack), Kebab(item.State), item.Link, absent, outside, IsLeft(draft, item));
    }

    private static MeetingModels.Card Card(MeetingDraft draft, MeetingItem item, MeetingModels.Line line, Known known) => new(
        line.Title, line.Who, line.Deadline, line.Absent, line.Outside,
        MeetingKinds.NameOf(item, draft.Tongue, known), MeetingKinds.Steps(item, draft.Tongue, known), MeetingKinds.Criteria(item, draft.Tongue, known));

    private static bool IsLeft(MeetingDraft draft, MeetingItem item) => draft.Next is not null || (item.CallId > 0 && item.CallId != draft.CallId);

    /// <summary>Minutes are said as people say them: the begun one counts.</summary>
    private static MeetingModels.Ahead? Ahead(MeetingDraft draft, DateTimeOffset at) => draft.Next is not { } next ? null
        : new MeetingModels.Ahead(next.Title, next.StartsAt > at ? (int)Math.Ceiling((next.StartsAt - at).TotalMinutes) : null);

    private static MeetingModels.Task Task(TaskNow task, Known known) => new(task.Title, task.Responsible is { } doer ? known.People.Find(doer)?.FullName : null, task.Deadline, task.Link);

    private static string? TopicOf(MeetingDraft draft) => draft.Topic.Length > 0 ? draft.Topic : null;

    private static string Kebab<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((letter, place) => char.IsUpper(letter) && place > 0 ? $"-{char.ToLowerInvariant(letter)}" : char.ToLowerInvariant(letter).ToString()));

    private static Reply Say(MeetingDraft draft, string template, object model, params IReadOnlyList<Button> buttons) => new(template, model, draft.Tongue, buttons);
}
