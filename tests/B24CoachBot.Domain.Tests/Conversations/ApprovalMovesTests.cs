using B24CoachBot.Domain.Conversations.Approval;
using static B24CoachBot.Domain.Conversations.Approval.ApprovalState;
using static B24CoachBot.Domain.Conversations.Approval.ApprovalTrigger;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>The Approval conversation's table as a whole: drawn, reachable from the question or from the reminder, ending where it says, and decided everywhere.</summary>
public sealed class ApprovalMovesTests
{
    private static readonly Machine<ApprovalState, ApprovalTrigger> Asked = new(Looking, ApprovalMoves.From);
    private static readonly Machine<ApprovalState, ApprovalTrigger> Reminded = new(Waiting, ApprovalMoves.From);

    // What a state takes. A cell that is neither here nor permitted is ignored on purpose.
    private static readonly Dictionary<ApprovalState, ApprovalTrigger[]> Takes = new()
    {
        [Looking] = [Found, Picked, Outlived],
        [Waiting] = [PersonFree, Outlived],
        [Nudged] = [Found, Picked, Quieted, Outlived],
        [Listed] = [Found, Picked, Outlived],
        [Chosen] = [Found, Picked, CommentWanted, PersonWanted, Proposed, Outlived],
        [AskingComment] = [Found, Picked, CommentWanted, NotUnderstood, Proposed, PutOff, Outlived],
        [AskingWhom] = [Found, Picked, PersonWanted, NotUnderstood, Proposed, PutOff, Outlived],
        [Confirming] = [Found, Picked, NotUnderstood, Granted, PutOff, Outlived],
        [Sending] = [Taken, NotTaken, OverBefore],
        [Decided] = [],
        [Closed] = [],
        [Past] = [],
    };

    public static TheoryData<ApprovalState, ApprovalTrigger> Cells => Machine<ApprovalState, ApprovalTrigger>.Cells;

    [Fact]
    public void The_picture_is_up_to_date() => Machine<ApprovalState, ApprovalTrigger>.AssertDrawn("Approval", "ApprovalMoves", ApprovalPicture.Draw());

    [Fact]
    public void Every_state_can_be_reached_from_one_of_the_two_beginnings() => Assert.Empty(Asked.Unreached.Intersect(Reminded.Unreached));

    [Fact]
    public void Only_the_declared_ends_have_no_way_out() => Assert.Equal(ApprovalMoves.Ends.Order(), Asked.WithoutWayOut);

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_state_has_decided_on_every_trigger(ApprovalState state, ApprovalTrigger trigger) =>
        Assert.Equal(Takes[state].Contains(trigger), ApprovalMoves.From(state).CanFire(trigger));
}
