using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Approval;
using B24CoachBot.Domain.Tests.Templates;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>What holds in every state of the talk about approvals, whoever does what: nothing goes to the portal without the second press of the one it waits for.</summary>
public sealed class ApprovalEveryStateTests
{
    private static readonly string[] Verbs =
    [
        ApprovalVerbs.More, ApprovalVerbs.List, ApprovalVerbs.Approve, ApprovalVerbs.Reject, ApprovalVerbs.Acknowledge, ApprovalVerbs.HandOn, ApprovalVerbs.WithoutComment, ApprovalVerbs.Confirm,
        ApprovalVerbs.Back, ApprovalVerbs.Look, ApprovalVerbs.Quiet, ApprovalVerbs.Line(1), ApprovalVerbs.Line(99), ApprovalVerbs.To(ApprovalDrafts.Other), "nonsense",
    ];

    private static IEnumerable<ApprovalState> States => Enum.GetValues<ApprovalState>();

    public static TheoryData<ApprovalState, string> Presses => new MatrixTheoryData<ApprovalState, string>(States, Verbs);

    public static TheoryData<ApprovalState, Tongue> Spoken => new MatrixTheoryData<ApprovalState, Tongue>(States, Enum.GetValues<Tongue>());

    public static TheoryData<ApprovalState, string> Words => new MatrixTheoryData<ApprovalState, string>(
        States,
        ["yes", "no", "help", "why", "repeat", "skip", "later", "back", "cancel", "undo", "continue", "not discussed", "list", "more", "1", "99", "approve", "reject", "noted", "hand on", "hand on to Peter Falcon",
            "hand on to John", "Anna Smith", "without comment", "do not remind me", "show", "yes, approve", "my approvals", "???"]);

    [Theory]
    [MemberData(nameof(Spoken))]
    public void A_state_speaks(ApprovalState state, Tongue tongue)
    {
        var draft = ApprovalDrafts.In(state, tongue);
        var turn = new ApprovalTurn(Facts.None, Drafts.Moment, Drafts.Known);
        var (template, reply) = state switch
        {
            ApprovalState.Looking or ApprovalState.Listed => ("approval/list", ApprovalReplies.List(draft, turn)),
            ApprovalState.Waiting or ApprovalState.Nudged => ("approval/nudge", ApprovalReplies.Nudge(draft, turn)),
            ApprovalState.Chosen => ("approval/chosen", ApprovalReplies.Chosen(draft, turn)),
            ApprovalState.AskingComment => ("approval/asking-comment", ApprovalReplies.Comment(draft, turn)),
            ApprovalState.AskingWhom => ("approval/asking-whom", ApprovalReplies.Whom(draft, turn)),
            ApprovalState.Confirming or ApprovalState.Sending => ("approval/confirming", ApprovalReplies.Confirming(draft, turn)),
            ApprovalState.Decided => ("approval/decided", ApprovalReplies.Decided(draft, turn)),
            ApprovalState.Closed => ("approval/closed", ApprovalReplies.Closed(draft, ApprovalEnd.Rejected)),
            _ => ("approval/quiet", ApprovalReplies.Quiet(draft)),
        };

        Assert.Equal(template, reply.Template);
        Assert.InRange(Repository.Set.Render(reply.Template, tongue, reply.Model).Trim().Split('\n').Length, 1, 20);
        Assert.InRange(reply.Buttons.Count, 0, 4);
        Assert.True(!draft.Ended || reply.Buttons.Count == 0);
        Assert.All(reply.Buttons, button => Assert.NotEmpty(button.Label ?? Repository.Set.Caption(button.Caption!, tongue)));
    }

    [Theory]
    [MemberData(nameof(Presses))]
    public void A_strangers_press_changes_nothing_and_says_whose_the_card_is(ApprovalState state, string verb)
    {
        var decided = ApprovalDrafts.Turn(ApprovalDrafts.Pressed(verb, by: Drafts.Stranger), ApprovalDrafts.Around(ApprovalDrafts.In(state)));

        Assert.Empty(decided.Drafts);
        Assert.Empty(decided.Consents);
        Assert.Equal("task/not-yours", Assert.Single(decided.Effects.OfType<Effect.Say>()).Reply.Template);
    }

    [Theory]
    [MemberData(nameof(Presses))]
    public void A_button_of_an_old_card_is_answered_and_moves_nothing(ApprovalState state, string verb)
    {
        var decided = ApprovalDrafts.Turn(ApprovalDrafts.Pressed(verb, card: 2), ApprovalDrafts.Around(ApprovalDrafts.In(state)));

        Assert.Empty(decided.Drafts);
        Assert.Equal("approval/outdated", Assert.Single(decided.Effects.OfType<Effect.Say>()).Reply.Template);
    }

    [Theory]
    [MemberData(nameof(Presses))]
    public void A_press_is_answered_and_only_the_second_one_changes_the_portal(ApprovalState state, string verb) => AssertSafe(
        ApprovalDrafts.Turn(ApprovalDrafts.Pressed(verb), ApprovalDrafts.Around(ApprovalDrafts.In(state))), permits: (state, verb) == (ApprovalState.Confirming, ApprovalVerbs.Confirm));

    [Theory]
    [MemberData(nameof(Words))]
    public void Words_are_answered_and_change_the_portal_only_as_a_yes_to_the_question(ApprovalState state, string text) => AssertSafe(
        ApprovalDrafts.Turn(ApprovalDrafts.Said(text), ApprovalDrafts.Around(ApprovalDrafts.In(state))), permits: state == ApprovalState.Confirming && text is ("yes" or "yes, approve"));

    [Theory]
    [MemberData(nameof(Presses))]
    public void Without_hands_of_its_own_the_bot_presses_for_nobody(ApprovalState state, string verb)
    {
        var decided = ApprovalDrafts.Turn(
            ApprovalDrafts.Pressed(verb), ApprovalDrafts.Around(ApprovalDrafts.In(state, hands: OwnHands.NotConnected) with { Asked = null }), ApprovalDrafts.Found(ApprovalDrafts.Open, OwnHands.NotConnected));

        Assert.DoesNotContain(decided.Effects, effect => effect is Effect.ChangePortal);
        Assert.DoesNotContain(decided.Drafts, draft => draft is ApprovalDraft { State: ApprovalState.Confirming } && state == ApprovalState.Chosen);
    }

    private static void AssertSafe(Decision decided, bool permits)
    {
        Assert.Equal(permits, decided.Effects.Any(effect => effect is Effect.ChangePortal));
        Assert.True(permits || decided.Effects.Any(effect => effect is Effect.Say or Effect.ShowCard), "nothing was said");
    }
}
