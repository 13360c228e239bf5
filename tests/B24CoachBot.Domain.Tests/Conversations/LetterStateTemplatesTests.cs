using B24CoachBot.Domain.Conversations.Letter;
using B24CoachBot.Domain.Tests.Templates;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>Every state of the Letter conversation has words, in both languages.</summary>
public sealed class LetterStateTemplatesTests
{
    private static readonly Dictionary<LetterState, string> Table = new()
    {
        [LetterState.AskingKind] = "letter/asking-kind",
        [LetterState.Asking] = "letter/asking",
        [LetterState.Shown] = "letter/shown",
        [LetterState.Editing] = "letter/editing",
        [LetterState.Blocked] = "check/blocked",
        [LetterState.AskingPermission] = "check/asking-permission",
        [LetterState.AwaitingLead] = "check/waiting",
        [LetterState.Permitted] = "check/closed",
        [LetterState.Refused] = "check/closed",
        [LetterState.Past] = "letter/dropped",
    };

    public static TheoryData<LetterState, Tongue> States => new MatrixTheoryData<LetterState, Tongue>(Enum.GetValues<LetterState>(), Enum.GetValues<Tongue>());

    [Theory]
    [MemberData(nameof(States))]
    public void A_state_speaks(LetterState state, Tongue tongue)
    {
        var reply = LetterReplies.Of(LetterTests.In(state) with { Tongue = tongue }, Drafts.Known, []);

        Assert.Equal(Table[state], reply.Template);
        Assert.NotEmpty(Repository.Set.Render(reply.Template, reply.Tongue, reply.Model).Trim());
        Assert.InRange(reply.Buttons.Count, 0, 4);
        Assert.All(reply.Buttons, button => Assert.NotEmpty(button.Label ?? Repository.Set.Caption(button.Caption!, tongue)));
    }
}
