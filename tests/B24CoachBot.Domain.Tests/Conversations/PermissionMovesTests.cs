using B24CoachBot.Domain.Conversations.Permission;
using static B24CoachBot.Domain.Conversations.Permission.PermissionState;
using static B24CoachBot.Domain.Conversations.Permission.PermissionTrigger;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>The Permission conversation's table as a whole: drawn, reachable, ending where it says, and decided everywhere.</summary>
public sealed class PermissionMovesTests
{
    private static readonly Machine<PermissionState, PermissionTrigger> Machine = new(Waiting, PermissionMoves.From);

    // What a state ignores on purpose. A cell that is neither here nor permitted was forgotten.
    private static readonly Dictionary<PermissionState, PermissionTrigger[]> Ignored = new()
    {
        [Waiting] = [PermissionTrigger.Granted, PermissionTrigger.Refused, NotUnderstood, NobodyAnswered],
        [Deciding] = [HeadFree],
        [PermissionState.Granted] = Enum.GetValues<PermissionTrigger>(),
        [PermissionState.Refused] = Enum.GetValues<PermissionTrigger>(),
        [Lapsed] = Enum.GetValues<PermissionTrigger>(),
    };

    public static TheoryData<PermissionState, PermissionTrigger> Cells => Machine<PermissionState, PermissionTrigger>.Cells;

    [Fact]
    public void The_picture_is_up_to_date() => Machine<PermissionState, PermissionTrigger>.AssertDrawn("Permission", "PermissionMoves", PermissionPicture.Draw());

    [Fact]
    public void Every_state_can_be_reached_from_the_first() => Assert.Empty(Machine.Unreached);

    [Fact]
    public void Only_the_declared_ends_have_no_way_out() => Assert.Equal(PermissionMoves.Ends.Order(), Machine.WithoutWayOut);

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_state_has_decided_on_every_trigger(PermissionState state, PermissionTrigger trigger) =>
        Assert.NotEqual(Ignored[state].Contains(trigger), PermissionMoves.From(state).CanFire(trigger));
}
