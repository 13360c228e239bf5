using B24CoachBot.Domain.Conversations.Pilot;
using static B24CoachBot.Domain.Conversations.Pilot.PilotTalkState;
using static B24CoachBot.Domain.Conversations.Pilot.PilotTrigger;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>The Pilot conversation's table as a whole: drawn, reachable, ending where it says, and decided everywhere.</summary>
public sealed class PilotMovesTests
{
    private static readonly Machine<PilotTalkState, PilotTrigger> Machine = new(Waiting, PilotMoves.From);

    // What a state ignores on purpose. A cell that is neither here nor permitted was forgotten.
    private static readonly Dictionary<PilotTalkState, PilotTrigger[]> Ignored = new()
    {
        [Waiting] = [Decided, UntilAsked, LongFound, Declined, NotUnderstood],
        [Shown] = [OwnerFree, Declined, NotUnderstood],
        [AskingUntil] = [OwnerFree, UntilAsked],
        [ConfirmingLong] = [OwnerFree],
        [Past] = Enum.GetValues<PilotTrigger>(),
    };

    public static TheoryData<PilotTalkState, PilotTrigger> Cells => Machine<PilotTalkState, PilotTrigger>.Cells;

    [Fact]
    public void The_picture_is_up_to_date() => Machine<PilotTalkState, PilotTrigger>.AssertDrawn("Pilot", "PilotMoves", PilotMoves.Draw());

    [Fact]
    public void Every_state_can_be_reached_from_the_first() => Assert.Empty(Machine.Unreached);

    [Fact]
    public void Only_the_declared_ends_have_no_way_out() => Assert.Equal(PilotMoves.Ends.Order(), Machine.WithoutWayOut);

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_state_has_decided_on_every_trigger(PilotTalkState state, PilotTrigger trigger) =>
        Assert.NotEqual(Ignored[state].Contains(trigger), PilotMoves.From(state).CanFire(trigger));
}
