using B24CoachBot.Domain.Conversations.Meeting;
using static B24CoachBot.Domain.Conversations.Meeting.MeetingState;
using static B24CoachBot.Domain.Conversations.Meeting.MeetingTrigger;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>The Meeting conversation's table as a whole: drawn, reachable, ending where it says, and decided everywhere.</summary>
public sealed class MeetingMovesTests
{
    private static readonly Machine<MeetingState, MeetingTrigger> Machine = new(Waiting, MeetingMoves.From);

    private static readonly MeetingTrigger[] First = [OrganiserFree, NothingToAsk];

    // As long as a question stands nothing is over.
    private static readonly MeetingTrigger[] Never = [.. First, WindowClosed];

    // What a state ignores on purpose. A cell that is neither here nor permitted was forgotten.
    private static readonly Dictionary<MeetingState, MeetingTrigger[]> Ignored = new()
    {
        [Waiting] = [.. Enum.GetValues<MeetingTrigger>().Except(First)],
        [Choosing] = Never,
        [AskingTerm] = Never,
        [Clarifying] = Never,
        [Confirming] = Never,
        [ConfirmingUndo] = Never,
        [Creating] = [.. Never, TermMissing, Unsettled, Settled, NotUnderstood, MeetingTrigger.Dropped, NobodyAnswered],
        [Decided] = [.. First, TermMissing, Unsettled, Settled, AllTaken, NotUnderstood, MeetingTrigger.Dropped, NobodyAnswered],
        [Done] = Enum.GetValues<MeetingTrigger>(),
        [MeetingState.Dropped] = Enum.GetValues<MeetingTrigger>(),
        [Lapsed] = Enum.GetValues<MeetingTrigger>(),
    };

    public static TheoryData<MeetingState, MeetingTrigger> Cells => Machine<MeetingState, MeetingTrigger>.Cells;

    [Fact]
    public void The_picture_is_up_to_date() => Machine<MeetingState, MeetingTrigger>.AssertDrawn("Meeting", "MeetingMoves", MeetingPicture.Draw());

    [Fact]
    public void Every_state_can_be_reached_from_the_first() => Assert.Empty(Machine.Unreached);

    [Fact]
    public void Only_the_declared_ends_have_no_way_out() => Assert.Equal(MeetingMoves.Ends.Order(), Machine.WithoutWayOut);

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_state_has_decided_on_every_trigger(MeetingState state, MeetingTrigger trigger) =>
        Assert.NotEqual(Ignored[state].Contains(trigger), MeetingMoves.From(state).CanFire(trigger));
}
