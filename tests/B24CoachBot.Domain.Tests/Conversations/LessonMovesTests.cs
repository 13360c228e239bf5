using B24CoachBot.Domain.Conversations.Lesson;
using B24CoachBot.Domain.Tests.House;
using static B24CoachBot.Domain.Conversations.Lesson.LessonState;
using static B24CoachBot.Domain.Conversations.Lesson.LessonTrigger;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>The Lesson conversation's table as a whole: drawn, reachable, ending where it says, and decided everywhere.</summary>
public sealed class LessonMovesTests
{
    private const string Picture = "src/B24CoachBot.Domain/Conversations/Lesson/Lesson.moves.md";

    // What a state ignores on purpose. A cell that is neither here nor permitted was forgotten.
    private static readonly Dictionary<LessonState, LessonTrigger[]> Ignored = new()
    {
        [Choosing] = [AttemptPoor, WhyAnswered, AllPractised, Stopped],
        [Practising] = [Left],
        [TryingAgain] = [Left],
        [Explained] = [Left],
        [OfferingMore] = [AttemptPoor, WhyAnswered, AllPractised, Stopped],
        [PutAside] = [WhyAnswered, AllPractised, Stopped, Left, NotUnderstood],
        [Learnt] = Enum.GetValues<LessonTrigger>(),
        [Lapsed] = Enum.GetValues<LessonTrigger>(),
    };

    public static TheoryData<LessonState, LessonTrigger> Cells =>
        new MatrixTheoryData<LessonState, LessonTrigger>(Enum.GetValues<LessonState>(), Enum.GetValues<LessonTrigger>());

    [Fact]
    public void The_picture_is_up_to_date()
    {
        var drawn = $"# Lesson: what may follow what\n\nDrawn from `LessonMoves` by a test; `APPROVE=1` draws it anew.\n\n```mermaid\n{LessonPicture.Draw()}\n```\n";
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(Path.Combine(Sources.Root, Picture), drawn);
        }

        Assert.Equal(drawn, Sources.Text(Picture));
    }

    [Fact]
    public void Every_state_can_be_reached_from_the_first()
    {
        var reached = new HashSet<LessonState>();
        var ahead = new Stack<LessonState>([Choosing]);
        while (ahead.TryPop(out var state))
        {
            if (reached.Add(state))
            {
                Array.ForEach([.. After(state)], ahead.Push);
            }
        }

        Assert.Empty(Enum.GetValues<LessonState>().Except(reached));
    }

    [Fact]
    public void Only_the_declared_ends_have_no_way_out() =>
        Assert.Equal(LessonMoves.Ends.Order(), Enum.GetValues<LessonState>().Where(state => !After(state).Any()));

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_state_has_decided_on_every_trigger(LessonState state, LessonTrigger trigger) =>
        Assert.NotEqual(Ignored[state].Contains(trigger), LessonMoves.From(state).CanFire(trigger));

    private static IEnumerable<LessonState> After(LessonState state) => LessonMoves.From(Choosing).GetInfo().States
        .Where(info => state.Equals(info.UnderlyingState))
        .SelectMany(info => info.FixedTransitions)
        .Select(transition => (LessonState)transition.DestinationState.UnderlyingState);
}
