using B24CoachBot.Domain.Conversations.Funnel;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>The funnel's table as a whole: drawn, reachable, ending where it says, and decided everywhere.</summary>
public sealed class FunnelMovesTests
{
    private static readonly Machine<FunnelState, FunnelTrigger> Machine = new(FunnelState.Looking, FunnelMoves.From);

    // What a state ignores on purpose. A cell that is neither here nor permitted was forgotten.
    private static readonly Dictionary<FunnelState, FunnelTrigger[]> Ignored = new()
    {
        [FunnelState.Looking] = [FunnelTrigger.Outlived],
        [FunnelState.Shown] = [],
        [FunnelState.Past] = Enum.GetValues<FunnelTrigger>(),
    };

    public static TheoryData<FunnelState, FunnelTrigger> Cells => Machine<FunnelState, FunnelTrigger>.Cells;

    [Fact]
    public void The_picture_is_up_to_date() => Machine<FunnelState, FunnelTrigger>.AssertDrawn("Funnel", "FunnelMoves", FunnelPicture.Draw());

    [Fact]
    public void Every_state_can_be_reached_from_the_first() => Assert.Empty(Machine.Unreached);

    [Fact]
    public void Only_the_declared_ends_have_no_way_out() => Assert.Equal(FunnelMoves.Ends.Order(), Machine.WithoutWayOut);

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_state_has_decided_on_every_trigger(FunnelState state, FunnelTrigger trigger) =>
        Assert.NotEqual(Ignored[state].Contains(trigger), FunnelMoves.From(state).CanFire(trigger));
}
