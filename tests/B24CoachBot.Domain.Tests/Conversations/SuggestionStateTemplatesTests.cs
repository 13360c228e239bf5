using B24CoachBot.Domain.Conversations.Suggestion;
using B24CoachBot.Domain.Tests.Templates;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>Every state of the Suggestion conversation has words, in both languages.</summary>
public sealed class SuggestionStateTemplatesTests
{
    public static TheoryData<SuggestionState, Tongue> States => new MatrixTheoryData<SuggestionState, Tongue>(Enum.GetValues<SuggestionState>(), Enum.GetValues<Tongue>());

    [Theory]
    [MemberData(nameof(States))]
    public void A_state_speaks(SuggestionState state, Tongue tongue)
    {
        var reply = SuggestionReplies.Of(SuggestionTests.In(state) with { Tongue = tongue }, Drafts.Known);

        Assert.Equal(SuggestionMoves.Ends.Contains(state) ? "suggestion/closed" : "suggestion/reviewing", reply.Template);
        Assert.NotEmpty(Repository.Set.Render(reply.Template, reply.Tongue, reply.Model).Trim());
        Assert.All(reply.Buttons, button => Assert.NotEmpty(Repository.Set.Caption(button.Caption!, tongue)));
        Assert.Equal(SuggestionMoves.Ends.Contains(state) ? 0 : 2, reply.Buttons.Count);
    }
}
