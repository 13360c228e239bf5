using B24CoachBot.Domain.Tests.House;
using Stateless;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>What is asked of every table of moves as a whole.</summary>
/// <param name="First">The state that a draft begins in.</param>
internal sealed record Machine<TState, TTrigger>(TState First, Func<TState, StateMachine<TState, TTrigger>> From)
    where TState : struct, Enum
    where TTrigger : struct, Enum
{
    public static TheoryData<TState, TTrigger> Cells => new MatrixTheoryData<TState, TTrigger>(Enum.GetValues<TState>(), Enum.GetValues<TTrigger>());

    public IEnumerable<TState> WithoutWayOut => Enum.GetValues<TState>().Where(state => !After(state).Any());

    public IEnumerable<TState> Unreached
    {
        get
        {
            var reached = new HashSet<TState>();
            var ahead = new Stack<TState>([First]);
            while (ahead.TryPop(out var state))
            {
                if (reached.Add(state))
                {
                    Array.ForEach([.. After(state)], ahead.Push);
                }
            }

            return Enum.GetValues<TState>().Except(reached);
        }
    }

    /// <summary>The picture beside the table; APPROVE=1 draws it anew.</summary>
    public static void AssertDrawn(string name, string table, string picture)
    {
        var path = $"src/B24CoachBot.Domain/Conversations/{name}/{name}.moves.md";
        var drawn = $"# {name}: what may follow what\n\nDrawn from `{table}` by a test; `APPROVE=1` draws it anew.\n\n```mermaid\n{picture}\n```\n";
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(Path.Combine(Sources.Root, path), drawn);
        }

        Assert.Equal(drawn, Sources.Text(path));
    }

    private IEnumerable<TState> After(TState state) => From(First).GetInfo().States
        .Where(info => state.Equals(info.UnderlyingState))
        .SelectMany(info => info.FixedTransitions)
        .Select(transition => (TState)transition.DestinationState.UnderlyingState);
}
