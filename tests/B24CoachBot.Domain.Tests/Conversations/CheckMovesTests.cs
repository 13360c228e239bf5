using B24CoachBot.Domain.Conversations.DraftCheck;
using B24CoachBot.Domain.Tests.House;
using static B24CoachBot.Domain.Conversations.DraftCheck.CheckState;
using static B24CoachBot.Domain.Conversations.DraftCheck.CheckTrigger;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>The DraftCheck conversation's table as a whole: drawn, reachable, ending where it says, and decided everywhere.</summary>
public sealed class CheckMovesTests
{
    private const string Picture = "src/B24CoachBot.Domain/Conversations/DraftCheck/DraftCheck.moves.md";

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

    public static TheoryData<CheckState, CheckTrigger> Cells =>
        new MatrixTheoryData<CheckState, CheckTrigger>(Enum.GetValues<CheckState>(), Enum.GetValues<CheckTrigger>());

    [Fact]
    public void The_picture_is_up_to_date()
    {
        var drawn = $"# DraftCheck: what may follow what\n\nDrawn from `CheckMoves` by a test; `APPROVE=1` draws it anew.\n\n```mermaid\n{CheckPicture.Draw()}\n```\n";
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(Path.Combine(Sources.Root, Picture), drawn);
        }

        Assert.Equal(drawn, Sources.Text(Picture));
    }

    [Fact]
    public void Every_state_can_be_reached_from_the_first()
    {
        var reached = new HashSet<CheckState>();
        var ahead = new Stack<CheckState>([AskingText]);
        while (ahead.TryPop(out var state))
        {
            if (reached.Add(state))
            {
                Array.ForEach([.. After(state)], ahead.Push);
            }
        }

        Assert.Empty(Enum.GetValues<CheckState>().Except(reached));
    }

    [Fact]
    public void Only_the_declared_ends_have_no_way_out() =>
        Assert.Equal(CheckMoves.Ends.Order(), Enum.GetValues<CheckState>().Where(state => !After(state).Any()));

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_state_has_decided_on_every_trigger(CheckState state, CheckTrigger trigger) =>
        Assert.NotEqual(Ignored[state].Contains(trigger), CheckMoves.From(state).CanFire(trigger));

    private static IEnumerable<CheckState> After(CheckState state) => CheckMoves.From(AskingText).GetInfo().States
        .Where(info => state.Equals(info.UnderlyingState))
        .SelectMany(info => info.FixedTransitions)
        .Select(transition => (CheckState)transition.DestinationState.UnderlyingState);
}
