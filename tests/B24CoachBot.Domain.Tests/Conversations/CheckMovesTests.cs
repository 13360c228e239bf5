using B24CoachBot.Domain.Conversations.DraftCheck;
using static B24CoachBot.Domain.Conversations.DraftCheck.CheckState;
using static B24CoachBot.Domain.Conversations.DraftCheck.CheckTrigger;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>The DraftCheck conversation's table as a whole: drawn, reachable, ending where it says, and decided everywhere.</summary>
public sealed class CheckMovesTests
{
    private static readonly Machine<CheckState, CheckTrigger> Machine = new(AskingText, CheckMoves.From);

    // What a state ignores on purpose. A cell that is neither here nor permitted was forgotten.
    private static readonly Dictionary<CheckState, CheckTrigger[]> Ignored = new()
    {
        [AskingText] = [PermissionWanted, Confirmed, Declined, EditAsked, LeadGranted, LeadRefused],
        [Blocked] = [Confirmed, Declined, LeadGranted, LeadRefused],
        [AskingPermission] = [PermissionWanted, LeadGranted, LeadRefused],
        [AwaitingLead] = [PlacesFound, NothingFound, PermissionWanted, Confirmed, Declined, EditAsked, NotUnderstood],
        [Permitted] = Enum.GetValues<CheckTrigger>(),
        [Refused] = Enum.GetValues<CheckTrigger>(),
        [Past] = Enum.GetValues<CheckTrigger>(),
    };

    public static TheoryData<CheckState, CheckTrigger> Cells => Machine<CheckState, CheckTrigger>.Cells;

    [Fact]
    public void The_picture_is_up_to_date() => Machine<CheckState, CheckTrigger>.AssertDrawn("DraftCheck", "CheckMoves", CheckPicture.Draw());

    [Fact]
    public void Every_state_can_be_reached_from_the_first() => Assert.Empty(Machine.Unreached);

    [Fact]
    public void Only_the_declared_ends_have_no_way_out() => Assert.Equal(CheckMoves.Ends.Order(), Machine.WithoutWayOut);

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_state_has_decided_on_every_trigger(CheckState state, CheckTrigger trigger) =>
        Assert.NotEqual(Ignored[state].Contains(trigger), CheckMoves.From(state).CanFire(trigger));
}
