using B24CoachBot.Domain.Conversations.Errors;
using B24CoachBot.Domain.Conversations.Journal;
using B24CoachBot.Domain.Conversations.MyData;
using B24CoachBot.Domain.Tests.House;
using Stateless;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>The tables of the journal, one's own data and the error queue as a whole: drawn, reachable, ending where they say, and decided everywhere.</summary>
public sealed class RecordsMovesTests
{
    // What a state ignores on purpose. A cell that is neither here nor permitted was forgotten.
    private static readonly Dictionary<JournalState, JournalTrigger[]> JournalIgnores = new()
    {
        [JournalState.Looking] = [JournalTrigger.Exported, JournalTrigger.Outlived],
        [JournalState.Shown] = [],
        [JournalState.Past] = Enum.GetValues<JournalTrigger>(),
    };

    private static readonly Dictionary<MyDataState, MyDataTrigger[]> MyDataIgnores = new()
    {
        [MyDataState.Looking] = [MyDataTrigger.Exported, MyDataTrigger.EraseAsked, MyDataTrigger.Confirmed, MyDataTrigger.Kept, MyDataTrigger.NotUnderstood, MyDataTrigger.Outlived],
        [MyDataState.Shown] = [MyDataTrigger.Confirmed, MyDataTrigger.Kept, MyDataTrigger.NotUnderstood],
        [MyDataState.AskingErase] = [],
        [MyDataState.Erased] = Enum.GetValues<MyDataTrigger>(),
        [MyDataState.Past] = Enum.GetValues<MyDataTrigger>(),
    };

    private static readonly Dictionary<ErrorsState, ErrorsTrigger[]> ErrorsIgnores = new()
    {
        [ErrorsState.Looking] = [ErrorsTrigger.LineAsked, ErrorsTrigger.LineClosed, ErrorsTrigger.Kept, ErrorsTrigger.NotUnderstood, ErrorsTrigger.Outlived],
        [ErrorsState.Shown] = [ErrorsTrigger.Kept, ErrorsTrigger.NotUnderstood],
        [ErrorsState.ChoosingLine] = [],
        [ErrorsState.Past] = Enum.GetValues<ErrorsTrigger>(),
    };

    [Theory]
    [InlineData("Journal")]
    [InlineData("MyData")]
    [InlineData("Errors")]
    public void The_picture_is_up_to_date(string name)
    {
        var picture = $"src/B24CoachBot.Domain/Conversations/{name}/{name}.moves.md";
        var drawing = name switch { "Journal" => JournalPicture.Draw(), "MyData" => MyDataPicture.Draw(), _ => ErrorsPicture.Draw() };
        var drawn = $"# {name}: what may follow what\n\nDrawn from `{name}Moves` by a test; `APPROVE=1` draws it anew.\n\n```mermaid\n{drawing}\n```\n";
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(Path.Combine(Sources.Root, picture), drawn);
        }

        Assert.Equal(drawn, Sources.Text(picture));
    }

    [Fact]
    public void The_journals_table_is_whole() => AssertWhole(JournalMoves.From, JournalState.Looking, JournalMoves.Ends, JournalIgnores);

    [Fact]
    public void The_table_of_ones_own_data_is_whole() => AssertWhole(MyDataMoves.From, MyDataState.Looking, MyDataMoves.Ends, MyDataIgnores);

    [Fact]
    public void The_table_of_the_error_queue_is_whole() => AssertWhole(ErrorsMoves.From, ErrorsState.Looking, ErrorsMoves.Ends, ErrorsIgnores);

    private static void AssertWhole<TState, TTrigger>(Func<TState, StateMachine<TState, TTrigger>> from, TState first, IReadOnlySet<TState> ends, Dictionary<TState, TTrigger[]> ignored)
        where TState : struct, Enum
        where TTrigger : struct, Enum
    {
        IEnumerable<TState> After(TState state) => from(first).GetInfo().States
            .Where(info => state.Equals(info.UnderlyingState)).SelectMany(info => info.FixedTransitions).Select(transition => (TState)transition.DestinationState.UnderlyingState);

        var reached = new HashSet<TState>();
        var ahead = new Stack<TState>([first]);
        while (ahead.TryPop(out var state))
        {
            if (reached.Add(state))
            {
                Array.ForEach([.. After(state)], ahead.Push);
            }
        }

        Assert.Empty(Enum.GetValues<TState>().Except(reached));
        Assert.Equal(ends.Order(), Enum.GetValues<TState>().Where(state => !After(state).Any()));
        foreach (var state in Enum.GetValues<TState>())
        {
            Assert.Equal(ignored[state].Order(), Enum.GetValues<TTrigger>().Where(trigger => !from(state).CanFire(trigger)));
        }
    }
}
