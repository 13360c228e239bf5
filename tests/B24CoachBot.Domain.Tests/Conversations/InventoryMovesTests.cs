using B24CoachBot.Domain.Conversations.Inventory;
using B24CoachBot.Domain.Tests.House;
using static B24CoachBot.Domain.Conversations.Inventory.InventoryState;
using static B24CoachBot.Domain.Conversations.Inventory.InventoryTrigger;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>The Inventory conversation's table as a whole: drawn, reachable, ending where it says, and decided everywhere.</summary>
public sealed class InventoryMovesTests
{
    private const string Picture = "src/B24CoachBot.Domain/Conversations/Inventory/Inventory.moves.md";

    // What a state ignores on purpose. A cell that is neither here nor permitted was forgotten.
    private static readonly Dictionary<InventoryState, InventoryTrigger[]> Ignored = new()
    {
        [Asking] = [ChainNamed],
        [AskingMore] = [WentOn, ChainsDone],
        [Exported] = Enum.GetValues<InventoryTrigger>(),
        [Dropped] = Enum.GetValues<InventoryTrigger>(),
    };

    public static TheoryData<InventoryState, InventoryTrigger> Cells =>
        new MatrixTheoryData<InventoryState, InventoryTrigger>(Enum.GetValues<InventoryState>(), Enum.GetValues<InventoryTrigger>());

    [Fact]
    public void The_picture_is_up_to_date()
    {
        var drawn = $"# Inventory: what may follow what\n\nDrawn from `InventoryMoves` by a test; `APPROVE=1` draws it anew.\n\n```mermaid\n{InventoryMoves.Draw()}\n```\n";
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(Path.Combine(Sources.Root, Picture), drawn);
        }

        Assert.Equal(drawn, Sources.Text(Picture));
    }

    [Fact]
    public void Every_state_can_be_reached_from_the_first()
    {
        var reached = new HashSet<InventoryState>();
        var ahead = new Stack<InventoryState>([Asking]);
        while (ahead.TryPop(out var state))
        {
            if (reached.Add(state))
            {
                Array.ForEach([.. After(state)], ahead.Push);
            }
        }

        Assert.Empty(Enum.GetValues<InventoryState>().Except(reached));
    }

    [Fact]
    public void Only_the_declared_ends_have_no_way_out() =>
        Assert.Equal(InventoryMoves.Ends.Order(), Enum.GetValues<InventoryState>().Where(state => !After(state).Any()));

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_state_has_decided_on_every_trigger(InventoryState state, InventoryTrigger trigger) =>
        Assert.NotEqual(Ignored[state].Contains(trigger), InventoryMoves.From(state).CanFire(trigger));

    private static IEnumerable<InventoryState> After(InventoryState state) => InventoryMoves.From(Asking).GetInfo().States
        .Where(info => state.Equals(info.UnderlyingState))
        .SelectMany(info => info.FixedTransitions)
        .Select(transition => (InventoryState)transition.DestinationState.UnderlyingState);
}
