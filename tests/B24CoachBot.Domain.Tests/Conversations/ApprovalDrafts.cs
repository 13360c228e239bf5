using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Approval;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>A person's approvals in each state of the talk about them.</summary>
internal static class ApprovalDrafts
{
    public static readonly UserId Other = new(2);

    public static IReadOnlyList<OpenApproval> Open { get; } =
    [
        new OpenApproval(11, "Contract 12", "Approve the contract", ApprovalAsk.Decide, Drafts.Moment.AddDays(-3), "/company/personal/bizproc/11/") { StartedBy = Other, UsualHours = 5, UsualCount = 24 },
        new OpenApproval(12, "Rules of leave", "Read the rules", ApprovalAsk.Acknowledge, Drafts.Moment.AddHours(-2), "/company/personal/bizproc/12/"),
        .. Enumerable.Range(13, 4).Select(id => new OpenApproval(id, $"Invoice {id}", "Approve the invoice", ApprovalAsk.Decide, Drafts.Moment.AddMinutes(-id), $"/company/personal/bizproc/{id}/")),
    ];

    public static ApprovalDraft In(ApprovalState state, Tongue tongue = Tongue.English, OwnHands hands = OwnHands.Own, OpenApproval? about = null)
    {
        var draft = new ApprovalDraft
        {
            Id = "draft",
            Version = 1,
            Author = Drafts.Author,
            Tongue = tongue,
            OpenedAt = Drafts.Moment,
            TouchedAt = Drafts.Moment,
            MessageId = 0,
            State = state,
            Hands = hands,
            Open = Open,
            Shown = 3,
            About = about ?? (state is ApprovalState.Looking or ApprovalState.Waiting or ApprovalState.Nudged or ApprovalState.Listed ? null : Open[0]),
            Verdict = state switch
            {
                ApprovalState.AskingComment => ApprovalVerdict.Reject,
                ApprovalState.AskingWhom => ApprovalVerdict.HandOn,
                ApprovalState.Confirming or ApprovalState.Sending or ApprovalState.Decided or ApprovalState.Closed => ApprovalVerdict.Approve,
                _ => null,
            },
            Hung = [new HungApproval(11, "Contract 12", "/company/personal/bizproc/11/", 72, 5, 24)],
        };
        return state == ApprovalState.Confirming
            ? draft with { Asked = Consent.Ask(new Proposal(draft.Id, 3, new PortalChange.DecideApproval(new ApprovalDecision { ApprovalId = 11, Person = Drafts.Author, Verdict = ApprovalVerdict.Approve }), Drafts.Author, Drafts.Moment, Drafts.Moment.AddHours(24))) }
            : draft;
    }

    public static Frames Around(ApprovalDraft draft) => new(draft.Ended ? [] : [draft], draft);

    public static Decision Turn(BotEvent happened, Frames frames, Facts? facts = null, Known? known = null) =>
        Routing.Decide(Routing.Hear(happened, frames, "new", known ?? Drafts.Known), frames, facts ?? Found(Open), happened.At, known ?? Drafts.Known);

    public static Facts Found(IReadOnlyList<OpenApproval> open, OwnHands hands = OwnHands.Own) => Facts.None with { Approvals = new OpenApprovals(open, hands) };

    public static BotEvent Said(string text) => new BotEvent.Said(Drafts.Moment.AddMinutes(1), Drafts.By(Drafts.Author), Place.With(Drafts.Author), 9, text);

    public static BotEvent Pressed(string verb, int card = 3, UserId? by = null) =>
        new BotEvent.Pressed(Drafts.Moment.AddMinutes(1), Drafts.By(by ?? Drafts.Author), Place.With(Drafts.Author), 77, new Press(verb, "draft", card).ToString());

    public static BotEvent Answered(Carried outcome) => new BotEvent.PortalAnswered(Drafts.Moment.AddMinutes(1), Drafts.By(Drafts.Author), Place.With(Drafts.Author), "draft", outcome);
}
