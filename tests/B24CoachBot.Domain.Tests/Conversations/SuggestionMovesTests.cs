using B24CoachBot.Domain.Conversations.Suggestion;
using B24CoachBot.Domain.Tests.House;
using static B24CoachBot.Domain.Conversations.Suggestion.SuggestionState;
using static B24CoachBot.Domain.Conversations.Suggestion.SuggestionTrigger;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>The Suggestion conversation's table as a whole: drawn, reachable, ending where it says, and decided everywhere.</summary>
public sealed class SuggestionMovesTests
{
    private const string Picture = "src/B24CoachBot.Domain/Conversations/Suggestion/Suggestion.moves.md";

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

    public static TheoryData<SuggestionState, SuggestionTrigger> Cells =>
        new MatrixTheoryData<SuggestionState, SuggestionTrigger>(Enum.GetValues<SuggestionState>(), Enum.GetValues<SuggestionTrigger>());

    [Fact]
    public void The_picture_is_up_to_date()
    {
        var drawn = $"# Suggestion: what may follow what\n\nDrawn from `SuggestionMoves` by a test; `APPROVE=1` draws it anew.\n\n```mermaid\n{SuggestionPicture.Draw()}\n```\n";
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(Path.Combine(Sources.Root, Picture), drawn);
        }

        Assert.Equal(drawn, Sources.Text(Picture));
    }

    [Fact]
    public void Every_state_can_be_reached_from_the_first()
    {
        var reached = new HashSet<SuggestionState>();
        var ahead = new Stack<SuggestionState>([Waiting]);
        while (ahead.TryPop(out var state))
        {
            if (reached.Add(state))
            {
                Array.ForEach([.. After(state)], ahead.Push);
            }
        }

        Assert.Empty(Enum.GetValues<SuggestionState>().Except(reached));
    }

    [Fact]
    public void Only_the_declared_ends_have_no_way_out() =>
        Assert.Equal(SuggestionMoves.Ends.Order(), Enum.GetValues<SuggestionState>().Where(state => !After(state).Any()));

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_state_has_decided_on_every_trigger(SuggestionState state, SuggestionTrigger trigger) =>
        Assert.NotEqual(Ignored[state].Contains(trigger), SuggestionMoves.From(state).CanFire(trigger));

    private static IEnumerable<SuggestionState> After(SuggestionState state) => SuggestionMoves.From(Waiting).GetInfo().States
        .Where(info => state.Equals(info.UnderlyingState))
        .SelectMany(info => info.FixedTransitions)
        .Select(transition => (SuggestionState)transition.DestinationState.UnderlyingState);
}
