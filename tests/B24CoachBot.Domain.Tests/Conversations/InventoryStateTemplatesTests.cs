using B24CoachBot.Domain.Conversations.Inventory;
using B24CoachBot.Domain.Tests.Templates;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>Every state of the Inventory conversation has words, in both languages.</summary>
public sealed class InventoryStateTemplatesTests
{
    private static readonly Dictionary<InventoryState, (string Template, int Buttons)> Table = new()
    {
        [InventoryState.Asking] = ("inventory/asking", 4),
        [InventoryState.AskingMore] = ("inventory/asking-more", 2),
        [InventoryState.Exported] = ("inventory/exported", 0),
        [InventoryState.Dropped] = ("inventory/dropped", 0),
    };

    public static TheoryData<InventoryState, Tongue> States => new MatrixTheoryData<InventoryState, Tongue>(Enum.GetValues<InventoryState>(), Enum.GetValues<Tongue>());

    public static TheoryData<ChainQuestion, Tongue> Questions => new MatrixTheoryData<ChainQuestion, Tongue>(Enum.GetValues<ChainQuestion>(), Enum.GetValues<Tongue>());

    [Theory]
    [MemberData(nameof(States))]
    public void A_state_speaks(InventoryState state, Tongue tongue)
    {
        var reply = InventoryReplies.Of(InventoryTests.In(state) with { Tongue = tongue });

        Assert.Equal(Table[state], (reply.Template, reply.Buttons.Count));
        Assert.NotEmpty(Repository.Set.Render(reply.Template, reply.Tongue, reply.Model).Trim());
        Assert.All(reply.Buttons, button => Assert.NotEmpty(Repository.Set.Caption(button.Caption!, tongue)));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Every_question_about_every_chain_is_one_short_question(ChainQuestion question, Tongue tongue) => Assert.All(
        Chain.Usual.Append(new Chain(Chain.Own) { Name = "a → b" }).Index(),
        chain =>
        {
            var draft = InventoryTests.In(InventoryState.Asking) with { Tongue = tongue, Chains = [.. Chain.Usual, new Chain(Chain.Own) { Name = "a → b" }], At = chain.Index, Question = question };

            var reply = InventoryReplies.Of(draft);

            var text = Repository.Set.Render(reply.Template, tongue, reply.Model);
            Assert.Equal(1, text.Count(letter => letter == '?'));
            Assert.InRange(text.Split('\n').Length, 2, 3);
            Assert.InRange(reply.Buttons.Count, 3, 4);
        });
}
