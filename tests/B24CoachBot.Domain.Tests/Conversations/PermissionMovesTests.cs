using B24CoachBot.Domain.Conversations.Permission;
using B24CoachBot.Domain.Tests.House;
using static B24CoachBot.Domain.Conversations.Permission.PermissionState;
using static B24CoachBot.Domain.Conversations.Permission.PermissionTrigger;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>The Permission conversation's table as a whole: drawn, reachable, ending where it says, and decided everywhere.</summary>
public sealed class PermissionMovesTests
{
    private const string Picture = "src/B24CoachBot.Domain/Conversations/Permission/Permission.moves.md";

    // What a state ignores on purpose. A cell that is neither here nor permitted was forgotten.
    private static readonly Dictionary<PermissionState, PermissionTrigger[]> Ignored = new()
    {
        [Waiting] = [PermissionTrigger.Granted, PermissionTrigger.Refused, NotUnderstood, NobodyAnswered],
        [Deciding] = [HeadFree],
        [PermissionState.Granted] = Enum.GetValues<PermissionTrigger>(),
        [PermissionState.Refused] = Enum.GetValues<PermissionTrigger>(),
        [Lapsed] = Enum.GetValues<PermissionTrigger>(),
    };

    public static TheoryData<PermissionState, PermissionTrigger> Cells =>
        new MatrixTheoryData<PermissionState, PermissionTrigger>(Enum.GetValues<PermissionState>(), Enum.GetValues<PermissionTrigger>());

    [Fact]
    public void The_picture_is_up_to_date()
    {
        var drawn = $"# Permission: what may follow what\n\nDrawn from `PermissionMoves` by a test; `APPROVE=1` draws it anew.\n\n```mermaid\n{PermissionPicture.Draw()}\n```\n";
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(Path.Combine(Sources.Root, Picture), drawn);
        }

        Assert.Equal(drawn, Sources.Text(Picture));
    }

    [Fact]
    public void Every_state_can_be_reached_from_the_first()
    {
        var reached = new HashSet<PermissionState>();
        var ahead = new Stack<PermissionState>([Waiting]);
        while (ahead.TryPop(out var state))
        {
            if (reached.Add(state))
            {
                Array.ForEach([.. After(state)], ahead.Push);
            }
        }

        Assert.Empty(Enum.GetValues<PermissionState>().Except(reached));
    }

    [Fact]
    public void Only_the_declared_ends_have_no_way_out() =>
        Assert.Equal(PermissionMoves.Ends.Order(), Enum.GetValues<PermissionState>().Where(state => !After(state).Any()));

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_state_has_decided_on_every_trigger(PermissionState state, PermissionTrigger trigger) =>
        Assert.NotEqual(Ignored[state].Contains(trigger), PermissionMoves.From(state).CanFire(trigger));

    private static IEnumerable<PermissionState> After(PermissionState state) => PermissionMoves.From(Waiting).GetInfo().States
        .Where(info => state.Equals(info.UnderlyingState))
        .SelectMany(info => info.FixedTransitions)
        .Select(transition => (PermissionState)transition.DestinationState.UnderlyingState);
}
