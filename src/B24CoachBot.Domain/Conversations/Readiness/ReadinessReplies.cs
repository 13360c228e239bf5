using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Readiness;

namespace B24CoachBot.Domain.Conversations.Readiness;

/// <summary>Which template says a state, with what model and which buttons.</summary>
public static class ReadinessReplies
{
    /// <summary>The draft in its state.</summary>
    public static Reply Of(ReadinessDraft draft, ReadinessTurn turn) => draft.State switch
    {
        ReadinessState.Measuring => Say(draft, "readiness/measuring", new object()),
        ReadinessState.AskingRecording => Asking(draft, SignalKey.Recording),
        ReadinessState.AskingPromises => Asking(draft, SignalKey.Promises),
        ReadinessState.Proposing or ReadinessState.Creating => Proposing(draft, turn.Known),
        ReadinessState.TaskMade or ReadinessState.Unsure => Say(draft, "readiness/closed", new ReadinessModels.Closed(ReadinessWords.Name(draft.State.ToString()), draft.Link)),
        _ => Card(draft, turn),
    };

    public static Reply Details(ReadinessDraft draft, ReadinessTurn turn) => turn.Verdict is { } verdict
        ? Say(draft, "readiness/details", ReadinessWords.Details(verdict, turn.Known.Measured!, turn.HoldsOffice(draft.Author), turn.Known))
        : Say(draft, "readiness/measuring", new object());

    public static Reply Failed(ReadinessDraft draft, string text) => Say(draft, "readiness/failed", new ReadinessModels.Failed(text));

    public static Reply Unclear(ReadinessDraft draft) => Say(draft, "readiness/unclear", new object());

    public static Reply Help(ReadinessDraft draft) => Say(draft, "readiness/help", new object());

    public static Reply Outdated(ReadinessDraft draft) => Say(draft, "readiness/outdated", new object());

    private static Reply Card(ReadinessDraft draft, ReadinessTurn turn) => turn.Verdict is not { } verdict ? Say(draft, "readiness/measuring", new object())
        : Say(draft, "readiness/card", ReadinessWords.Card(verdict, turn.Known), draft.State == ReadinessState.Past ? [] : Buttons(draft, turn));

    private static Button[] Buttons(ReadinessDraft draft, ReadinessTurn turn) => turn.HoldsOffice(draft.Author)
        ? [Button(draft, ReadinessSpoken.Details, primary: true), Button(draft, ReadinessSpoken.Questions), Button(draft, ReadinessSpoken.Task)]
        : [Button(draft, ReadinessSpoken.Details)];

    private static Reply Asking(ReadinessDraft draft, SignalKey key) => Say(
        draft, "readiness/asking", new ReadinessModels.Question(ReadinessVerdict.Name(key)),
        Button(draft, ReadinessSpoken.Yes), Button(draft, ReadinessSpoken.No), Button(draft, ReadinessSpoken.NotKnown));

    private static Reply Proposing(ReadinessDraft draft, Known known)
    {
        var order = (draft.Asked?.Proposal.Change as PortalChange.CreateTask)?.Order;
        return Say(
            draft,
            "readiness/proposing",
            new ReadinessModels.Proposing(order?.Title ?? "", order?.Steps ?? [], order?.Deadline ?? draft.OpenedAt, order is null ? "" : known.People.Find(order.Responsible)?.FullName ?? ""),
            Button(draft, ReadinessSpoken.Create, primary: true), Button(draft, ReadinessSpoken.Cancel));
    }

    private static Button Button(ReadinessDraft draft, string verb, bool primary = false) =>
        new(new Press(verb, draft.Id, draft.Shown).ToString(), verb.Replace('-', '_'), Primary: primary);

    private static Reply Say(ReadinessDraft draft, string template, object model, params IReadOnlyList<Button> buttons) => new(template, model, draft.Tongue, buttons);
}
