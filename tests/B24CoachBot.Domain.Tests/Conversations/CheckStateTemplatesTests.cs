using B24CoachBot.Domain.Conversations.DraftCheck;
using B24CoachBot.Domain.Tests.Templates;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>Every state of the DraftCheck conversation has words, in both languages.</summary>
public sealed class CheckStateTemplatesTests
{
    private static readonly Dictionary<CheckState, string> Table = new()
    {
        [CheckState.AskingText] = "check/asking-text",
        [CheckState.Blocked] = "check/blocked",
        [CheckState.AskingPermission] = "check/asking-permission",
        [CheckState.AwaitingLead] = "check/waiting",
        [CheckState.Permitted] = "check/closed",
        [CheckState.Refused] = "check/closed",
        [CheckState.Past] = "check/dropped",
    };

    public static TheoryData<CheckState, Tongue> States => new MatrixTheoryData<CheckState, Tongue>(Enum.GetValues<CheckState>(), Enum.GetValues<Tongue>());

    [Theory]
    [MemberData(nameof(States))]
    public void A_state_speaks(CheckState state, Tongue tongue)
    {
        var reply = CheckReplies.Of(CheckTests.In(state) with { Tongue = tongue }, Drafts.Known);

        Assert.Equal(Table[state], reply.Template);
        Assert.NotEmpty(Repository.Set.Render(reply.Template, reply.Tongue, reply.Model).Trim());
        Assert.InRange(reply.Buttons.Count, 0, 4);
        Assert.All(reply.Buttons, button => Assert.NotEmpty(Repository.Set.Caption(button.Caption!, tongue)));
    }
}
