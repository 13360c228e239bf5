using B24CoachBot.Domain.Conversations.Pilot;
using B24CoachBot.Domain.Tests.House;
using static B24CoachBot.Domain.Conversations.Pilot.PilotTalkState;
using static B24CoachBot.Domain.Conversations.Pilot.PilotTrigger;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>The Pilot conversation's table as a whole: drawn, reachable, ending where it says, and decided everywhere.</summary>
public sealed class PilotMovesTests
{
    private const string Picture = "src/B24CoachBot.Domain/Conversations/Pilot/Pilot.moves.md";

    // What a state ignores on purpose. A cell that is neither here nor permitted was forgotten.
    private static readonly Dictionary<PilotTalkState, PilotTrigger[]> Ignored = new()
    {
        [Waiting] = [Decided, UntilAsked, LongFound, Declined, NotUnderstood],
        [Shown] = [OwnerFree, Declined, NotUnderstood],
        [AskingUntil] = [OwnerFree, UntilAsked],
        [ConfirmingLong] = [OwnerFree],
        [Past] = Enum.GetValues<PilotTrigger>(),
    };

    public static TheoryData<PilotTalkState, PilotTrigger> Cells =>
        new MatrixTheoryData<PilotTalkState, PilotTrigger>(Enum.GetValues<PilotTalkState>(), Enum.GetValues<PilotTrigger>());

    [Fact]
    public void The_picture_is_up_to_date()
    {
        var drawn = $"# Pilot: what may follow what\n\nDrawn from `PilotMoves` by a test; `APPROVE=1` draws it anew.\n\n```mermaid\n{PilotMoves.Draw()}\n```\n";
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(Path.Combine(Sources.Root, Picture), drawn);
        }

        Assert.Equal(drawn, Sources.Text(Picture));
    }

    [Fact]
    public void Every_state_can_be_reached_from_the_first()
    {
        var reached = new HashSet<PilotTalkState>();
        var ahead = new Stack<PilotTalkState>([Waiting]);
        while (ahead.TryPop(out var state))
        {
            if (reached.Add(state))
            {
                Array.ForEach([.. After(state)], ahead.Push);
            }
        }

        Assert.Empty(Enum.GetValues<PilotTalkState>().Except(reached));
    }

    [Fact]
    public void Only_the_declared_ends_have_no_way_out() =>
        Assert.Equal(PilotMoves.Ends.Order(), Enum.GetValues<PilotTalkState>().Where(state => !After(state).Any()));

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_state_has_decided_on_every_trigger(PilotTalkState state, PilotTrigger trigger) =>
        Assert.NotEqual(Ignored[state].Contains(trigger), PilotMoves.From(state).CanFire(trigger));

    private static IEnumerable<PilotTalkState> After(PilotTalkState state) => PilotMoves.From(Waiting).GetInfo().States
        .Where(info => state.Equals(info.UnderlyingState))
        .SelectMany(info => info.FixedTransitions)
        .Select(transition => (PilotTalkState)transition.DestinationState.UnderlyingState);
}
