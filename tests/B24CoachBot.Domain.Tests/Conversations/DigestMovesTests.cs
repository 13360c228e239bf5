using B24CoachBot.Domain.Conversations.Digest;
using B24CoachBot.Domain.Tests.House;
using static B24CoachBot.Domain.Conversations.Digest.DigestState;
using static B24CoachBot.Domain.Conversations.Digest.DigestTrigger;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>The Digest conversation's table as a whole: drawn, reachable, ending where it says, and decided everywhere.</summary>
public sealed class DigestMovesTests
{
    private const string Picture = "src/B24CoachBot.Domain/Conversations/Digest/Digest.moves.md";

    // What a state ignores on purpose. A cell that is neither here nor permitted was forgotten.
    private static readonly Dictionary<DigestState, DigestTrigger[]> Ignored = new()
    {
        [Waiting] = [LookedInto, PaceChosen, Nudged, BlockAsked, BlockChosen, AllKept, NotUnderstood],
        [Shown] = [PersonFree, PersonTold, AllKept, NotUnderstood],
        [ChoosingBlock] = [PersonFree, PersonTold],
        [Told] = Enum.GetValues<DigestTrigger>(),
        [Past] = Enum.GetValues<DigestTrigger>(),
    };

    public static TheoryData<DigestState, DigestTrigger> Cells =>
        new MatrixTheoryData<DigestState, DigestTrigger>(Enum.GetValues<DigestState>(), Enum.GetValues<DigestTrigger>());

    [Fact]
    public void The_picture_is_up_to_date()
    {
        var drawn = $"# Digest: what may follow what\n\nDrawn from `DigestMoves` by a test; `APPROVE=1` draws it anew.\n\n```mermaid\n{DigestPicture.Draw()}\n```\n";
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(Path.Combine(Sources.Root, Picture), drawn);
        }

        Assert.Equal(drawn, Sources.Text(Picture));
    }

    [Fact]
    public void Every_state_can_be_reached_from_the_first()
    {
        var reached = new HashSet<DigestState>();
        var ahead = new Stack<DigestState>([Waiting]);
        while (ahead.TryPop(out var state))
        {
            if (reached.Add(state))
            {
                Array.ForEach([.. After(state)], ahead.Push);
            }
        }

        Assert.Empty(Enum.GetValues<DigestState>().Except(reached));
    }

    [Fact]
    public void Only_the_declared_ends_have_no_way_out() =>
        Assert.Equal(DigestMoves.Ends.Order(), Enum.GetValues<DigestState>().Where(state => !After(state).Any()));

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_state_has_decided_on_every_trigger(DigestState state, DigestTrigger trigger) =>
        Assert.NotEqual(Ignored[state].Contains(trigger), DigestMoves.From(state).CanFire(trigger));

    private static IEnumerable<DigestState> After(DigestState state) => DigestMoves.From(Waiting).GetInfo().States
        .Where(info => state.Equals(info.UnderlyingState))
        .SelectMany(info => info.FixedTransitions)
        .Select(transition => (DigestState)transition.DestinationState.UnderlyingState);
}
