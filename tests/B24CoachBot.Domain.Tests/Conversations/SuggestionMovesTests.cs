using B24CoachBot.Domain.Conversations.Suggestion;
using static B24CoachBot.Domain.Conversations.Suggestion.SuggestionState;
using static B24CoachBot.Domain.Conversations.Suggestion.SuggestionTrigger;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>The Suggestion conversation's table as a whole: drawn, reachable, ending where it says, and decided everywhere.</summary>
public sealed class SuggestionMovesTests
{
    private static readonly Machine<SuggestionState, SuggestionTrigger> Machine = new(Waiting, SuggestionMoves.From);

    // What a state ignores on purpose. A cell that is neither here nor permitted was forgotten.
    private static readonly Dictionary<SuggestionState, SuggestionTrigger[]> Ignored = new()
    {
        [Waiting] = [Agreed, Refused, TaskCreated, CreationRefused, FateUnknown, NotUnderstood, NobodyAnswered],
        [Reviewing] = [OwnerFree, TaskCreated, CreationRefused, FateUnknown],
        [Creating] = [OwnerFree, Agreed, Refused, NotUnderstood, NobodyAnswered],
        [Accepted] = Enum.GetValues<SuggestionTrigger>(),
        [Declined] = Enum.GetValues<SuggestionTrigger>(),
        [Expired] = Enum.GetValues<SuggestionTrigger>(),
        [Unsure] = Enum.GetValues<SuggestionTrigger>(),
    };

    public static TheoryData<SuggestionState, SuggestionTrigger> Cells => Machine<SuggestionState, SuggestionTrigger>.Cells;

    [Fact]
    public void The_picture_is_up_to_date() => Machine<SuggestionState, SuggestionTrigger>.AssertDrawn("Suggestion", "SuggestionMoves", SuggestionPicture.Draw());

    [Fact]
    public void Every_state_can_be_reached_from_the_first() => Assert.Empty(Machine.Unreached);

    [Fact]
    public void Only_the_declared_ends_have_no_way_out() => Assert.Equal(SuggestionMoves.Ends.Order(), Machine.WithoutWayOut);

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_state_has_decided_on_every_trigger(SuggestionState state, SuggestionTrigger trigger) =>
        Assert.NotEqual(Ignored[state].Contains(trigger), SuggestionMoves.From(state).CanFire(trigger));
}
