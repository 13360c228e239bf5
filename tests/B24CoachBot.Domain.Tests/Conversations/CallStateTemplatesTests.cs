using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Call;
using B24CoachBot.Domain.Tests.Templates;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>Every state of the Call conversation has words of its own, in both languages, and they render with what the state knows.</summary>
public sealed class CallStateTemplatesTests
{
    private static readonly Dictionary<CallState, string> Table = new()
    {
        [CallState.Waiting] = "call/left-alone",
        [CallState.ChoosingCard] = "call/choosing-card",
        [CallState.OfferingCard] = "call/offering-card",
        [CallState.Offering] = "call/offering",
        [CallState.CheckingValue] = "call/checking-value",
        [CallState.AskingField] = "call/asking-field",
        [CallState.AskingAgain] = "call/asking-again",
        [CallState.Approving] = "call/approving",
        [CallState.Amending] = "call/approving",
        [CallState.Writing] = "call/writing",
        [CallState.Conflict] = "call/conflict",
        [CallState.OfferingReminder] = "call/receipt",
        [CallState.ChoosingMode] = "call/choosing-mode",
        [CallState.PutAside] = "call/left-alone",
        [CallState.Filled] = "call/receipt",
        [CallState.NothingToAsk] = "call/all-filled",
        [CallState.Lapsed] = "call/lapsed",
        [CallState.Doubtful] = "call/doubtful",
    };

    public static TheoryData<CallState, Tongue> States =>
        new MatrixTheoryData<CallState, Tongue>(Enum.GetValues<CallState>(), Enum.GetValues<Tongue>());

    [Theory]
    [MemberData(nameof(States))]
    public void A_state_speaks(CallState state, Tongue tongue)
    {
        var reply = CallReplies.Of(CallDrafts.In(state, tongue), new CallScene(Facts.None, Drafts.Moment, Drafts.Known));

        Assert.Equal(Table[state], reply.Template);
        Assert.Equal(tongue, reply.Tongue);
        Assert.NotEmpty(Repository.Set.Render(reply.Template, reply.Tongue, reply.Model).Trim());
        Assert.All(reply.Buttons.Where(button => button.Caption is not null), button => Assert.NotEmpty(Repository.Set.Caption(button.Caption!, tongue)));
    }
}
