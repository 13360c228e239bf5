using B24CoachBot.Domain.Conversations.Readiness;
using B24CoachBot.Domain.Tests.House;
using static B24CoachBot.Domain.Conversations.Readiness.ReadinessState;
using static B24CoachBot.Domain.Conversations.Readiness.ReadinessTrigger;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>The Readiness conversation's table as a whole: drawn, reachable, ending where it says, and decided everywhere.</summary>
public sealed class ReadinessMovesTests
{
    private const string Picture = "src/B24CoachBot.Domain/Conversations/Readiness/Readiness.moves.md";

    // What a state ignores on purpose. A cell that is neither here nor permitted was forgotten.
    private static readonly Dictionary<ReadinessState, ReadinessTrigger[]> Ignored = new()
    {
        [Measuring] = [QuestionsWanted, QuestionAnswered, TaskWanted, Agreed, Refused, TaskCreated, CreationRefused, FateUnknown, NotUnderstood],
        [Shown] = [MeasuringDone, QuestionAnswered, Agreed, Refused, TaskCreated, CreationRefused, FateUnknown, NotUnderstood],
        [AskingRecording] = [MeasuringDone, QuestionsWanted, TaskWanted, Agreed, TaskCreated, CreationRefused, FateUnknown],
        [AskingPromises] = [MeasuringDone, QuestionsWanted, TaskWanted, Agreed, TaskCreated, CreationRefused, FateUnknown],
        [Proposing] = [MeasuringDone, QuestionsWanted, QuestionAnswered, TaskWanted, TaskCreated, CreationRefused, FateUnknown],
        [Creating] = [MeasuringDone, QuestionsWanted, QuestionAnswered, TaskWanted, Agreed, Refused, NotUnderstood, LeftAlone],
        [TaskMade] = Enum.GetValues<ReadinessTrigger>(),
        [Unsure] = Enum.GetValues<ReadinessTrigger>(),
        [Past] = Enum.GetValues<ReadinessTrigger>(),
    };

    public static TheoryData<ReadinessState, ReadinessTrigger> Cells =>
        new MatrixTheoryData<ReadinessState, ReadinessTrigger>(Enum.GetValues<ReadinessState>(), Enum.GetValues<ReadinessTrigger>());

    [Fact]
    public void The_picture_is_up_to_date()
    {
        var drawn = $"# Readiness: what may follow what\n\nDrawn from `ReadinessMoves` by a test; `APPROVE=1` draws it anew.\n\n```mermaid\n{ReadinessPicture.Draw()}\n```\n";
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(Path.Combine(Sources.Root, Picture), drawn);
        }

        Assert.Equal(drawn, Sources.Text(Picture));
    }

    [Fact]
    public void Every_state_can_be_reached_from_the_first()
    {
        var reached = new HashSet<ReadinessState>();
        var ahead = new Stack<ReadinessState>([Measuring]);
        while (ahead.TryPop(out var state))
        {
            if (reached.Add(state))
            {
                Array.ForEach([.. After(state)], ahead.Push);
            }
        }

        Assert.Empty(Enum.GetValues<ReadinessState>().Except(reached));
    }

    [Fact]
    public void Only_the_declared_ends_have_no_way_out() =>
        Assert.Equal(ReadinessMoves.Ends.Order(), Enum.GetValues<ReadinessState>().Where(state => !After(state).Any()));

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_state_has_decided_on_every_trigger(ReadinessState state, ReadinessTrigger trigger) =>
        Assert.NotEqual(Ignored[state].Contains(trigger), ReadinessMoves.From(state).CanFire(trigger));

    private static IEnumerable<ReadinessState> After(ReadinessState state) => ReadinessMoves.From(Measuring).GetInfo().States
        .Where(info => state.Equals(info.UnderlyingState))
        .SelectMany(info => info.FixedTransitions)
        .Select(transition => (ReadinessState)transition.DestinationState.UnderlyingState);
}
