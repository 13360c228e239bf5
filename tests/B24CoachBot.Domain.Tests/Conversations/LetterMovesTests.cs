using B24CoachBot.Domain.Conversations.Letter;
using static B24CoachBot.Domain.Conversations.Letter.LetterState;
using static B24CoachBot.Domain.Conversations.Letter.LetterTrigger;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>The Letter conversation's table as a whole: drawn, reachable, ending where it says, and decided everywhere.</summary>
public sealed class LetterMovesTests
{
    private static readonly Machine<LetterState, LetterTrigger> Machine = new(AskingKind, LetterMoves.From);

    // What a state ignores on purpose. A cell that is neither here nor permitted was forgotten.
    private static readonly Dictionary<LetterState, LetterTrigger[]> Ignored = new()
    {
        [AskingKind] = [EditAsked, PermissionWanted, Confirmed, Declined, LeadGranted, LeadRefused],
        [Asking] = [EditAsked, PermissionWanted, Confirmed, Declined, LeadGranted, LeadRefused],
        [LetterState.Shown] = [PermissionWanted, Confirmed, Declined, LeadGranted, LeadRefused],
        [Editing] = [EditAsked, PermissionWanted, Confirmed, Declined, LeadGranted, LeadRefused],
        [Blocked] = [Confirmed, Declined, LeadGranted, LeadRefused],
        [AskingPermission] = [PermissionWanted, LeadGranted, LeadRefused],
        [AwaitingLead] = [KindWanted, SlotWanted, TextReady, PlacesFound, EditAsked, PermissionWanted, Confirmed, Declined, NotUnderstood],
        [Permitted] = Enum.GetValues<LetterTrigger>(),
        [Refused] = Enum.GetValues<LetterTrigger>(),
        [Past] = Enum.GetValues<LetterTrigger>(),
    };

    public static TheoryData<LetterState, LetterTrigger> Cells => Machine<LetterState, LetterTrigger>.Cells;

    [Fact]
    public void The_picture_is_up_to_date() => Machine<LetterState, LetterTrigger>.AssertDrawn("Letter", "LetterMoves", LetterPicture.Draw());

    [Fact]
    public void Every_state_can_be_reached_from_the_first() => Assert.Empty(Machine.Unreached);

    [Fact]
    public void Only_the_declared_ends_have_no_way_out() => Assert.Equal(LetterMoves.Ends.Order(), Machine.WithoutWayOut);

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_state_has_decided_on_every_trigger(LetterState state, LetterTrigger trigger) =>
        Assert.NotEqual(Ignored[state].Contains(trigger), LetterMoves.From(state).CanFire(trigger));
}
