using B24CoachBot.Domain.Conversations.Call;
using B24CoachBot.Domain.Tests.House;
using static B24CoachBot.Domain.Conversations.Call.CallState;
using static B24CoachBot.Domain.Conversations.Call.CallTrigger;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>The Call conversation's table as a whole: drawn, reachable, ending where it says, and decided everywhere.</summary>
public sealed class CallMovesTests
{
    private const string Picture = "src/B24CoachBot.Domain/Conversations/Call/Call.moves.md";

    private static readonly CallTrigger[] Beginnings = [SeveralCards, CallTrigger.NoCard, FieldsEmpty, ValueFound, FieldAsked, NothingMissing];
    private static readonly CallTrigger[] Answers = [AnswerEmpty, AllSaid, NothingToWrite, RefusedOften];
    private static readonly CallTrigger[] Outcomes = [CardFilled, ReminderOffered, CardChanged, WritingRefused, FateUnknown];
    private static readonly CallTrigger[] Choices = [ModeChosen, ReminderDeclined];
    private static readonly CallTrigger[] Resting = [.. Answers, AmendAsked, NotUnderstood, Granted, .. Choices, .. Outcomes];
    private static readonly CallTrigger[] Asking = [AmendAsked, Granted, .. Choices, .. Outcomes];

    // What a state ignores on purpose. A cell that is neither here nor permitted was forgotten.
    private static readonly Dictionary<CallState, CallTrigger[]> Ignored = new()
    {
        [Waiting] = Resting,
        [PutAside] = Resting,
        [ChoosingCard] = Asking,
        [OfferingCard] = Asking,
        [Offering] = Asking,
        [CheckingValue] = Asking,
        [AskingField] = Asking,
        [AskingAgain] = Asking,
        [Approving] = [.. Choices, .. Outcomes],
        [Amending] = [.. Choices, .. Outcomes],
        [Writing] = [.. Beginnings, .. Answers, AmendAsked, NotUnderstood, PutOff, Granted, NobodyAnswered, .. Choices],
        [Conflict] = [.. Beginnings, AnswerEmpty, AllSaid, RefusedOften, AmendAsked, .. Choices, .. Outcomes],
        [OfferingReminder] = [.. Beginnings, .. Answers, AmendAsked, PutOff, ModeChosen, .. Outcomes],
        [ChoosingMode] = [.. Beginnings, .. Answers, AmendAsked, PutOff, Granted, ReminderDeclined, .. Outcomes],
        [Filled] = Enum.GetValues<CallTrigger>(),
        [NothingToAsk] = Enum.GetValues<CallTrigger>(),
        [Lapsed] = Enum.GetValues<CallTrigger>(),
        [Doubtful] = Enum.GetValues<CallTrigger>(),
    };

    public static TheoryData<CallState, CallTrigger> Cells =>
        new MatrixTheoryData<CallState, CallTrigger>(Enum.GetValues<CallState>(), Enum.GetValues<CallTrigger>());

    [Fact]
    public void The_picture_is_up_to_date()
    {
        var drawn = $"# Call: what may follow what\n\nDrawn from `CallMoves` by a test; `APPROVE=1` draws it anew.\n\n```mermaid\n{CallPicture.Draw()}\n```\n";
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(Path.Combine(Sources.Root, Picture), drawn);
        }

        Assert.Equal(drawn, Sources.Text(Picture));
    }

    [Fact]
    public void Every_state_can_be_reached_from_the_first()
    {
        var reached = new HashSet<CallState>();
        var ahead = new Stack<CallState>([Waiting]);
        while (ahead.TryPop(out var state))
        {
            if (reached.Add(state))
            {
                Array.ForEach([.. After(state)], ahead.Push);
            }
        }

        Assert.Empty(Enum.GetValues<CallState>().Except(reached));
    }

    [Fact]
    public void Only_the_declared_ends_have_no_way_out() =>
        Assert.Equal(CallMoves.Ends.Order(), Enum.GetValues<CallState>().Where(state => !After(state).Any()));

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_state_has_decided_on_every_trigger(CallState state, CallTrigger trigger) =>
        Assert.NotEqual(Ignored[state].Contains(trigger), CallMoves.From(state).CanFire(trigger));

    private static IEnumerable<CallState> After(CallState state) => CallMoves.From(Waiting).GetInfo().States
        .Where(info => state.Equals(info.UnderlyingState))
        .SelectMany(info => info.FixedTransitions)
        .Select(transition => (CallState)transition.DestinationState.UnderlyingState);
}
