using B24CoachBot.Domain.Conversations.Digest;
using B24CoachBot.Domain.Tests.Templates;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>Every state of the Digest conversation has words, in both languages, and the fullest page stays within twenty lines.</summary>
public sealed class DigestStateTemplatesTests
{
    private static readonly Dictionary<DigestState, string> Table = new()
    {
        [DigestState.Waiting] = "digest/page",
        [DigestState.Shown] = "digest/page",
        [DigestState.ChoosingBlock] = "digest/choosing-block",
        [DigestState.Told] = "digest/told",
        [DigestState.Past] = "digest/page",
    };

    public static TheoryData<DigestState, Tongue> States =>
        new MatrixTheoryData<DigestState, Tongue>(Enum.GetValues<DigestState>(), Enum.GetValues<Tongue>());

    [Theory]
    [MemberData(nameof(States))]
    public void A_state_speaks(DigestState state, Tongue tongue)
    {
        var reply = DigestReplies.Of(DigestDrafts.In(state, tongue));

        Assert.Equal(Table[state], reply.Template);
        Assert.Equal(tongue, reply.Tongue);
        Assert.InRange(Repository.Set.Render(reply.Template, reply.Tongue, reply.Model).Trim().Split('\n').Length, 2, 20);
        Assert.InRange(reply.Buttons.Count, 0, 4);
        Assert.All(reply.Buttons, button => Assert.NotEmpty(Repository.Set.Caption(button.Caption!, tongue)));
    }

    [Fact]
    public void Nothing_stands_on_a_page_that_is_past() => Assert.Empty(DigestReplies.Of(DigestDrafts.In(DigestState.Past)).Buttons);

    [Fact]
    public void The_fullest_page_holds_every_block_and_what_was_taken_off_is_not_there()
    {
        string Read(IReadOnlyList<string> blocks) => Repository.Set.Render("digest/page", Tongue.English, DigestReplies.Printed(DigestDrafts.Page with { Blocks = blocks, OfferToGo = null }, Tongue.English).Model);
        var marks = new Dictionary<string, string>
        {
            ["calls"] = "After a call",
            ["fields"] = "Field f",
            ["tasks"] = "Returned",
            ["actions"] = "To talk about",
            ["approvals"] = "Waiting",
            ["conversion"] = "Conversion",
            ["cost"] = "The bot in 7 days",
        };

        foreach (var (block, mark) in marks)
        {
            Assert.Contains(mark, Read([.. marks.Keys]), StringComparison.Ordinal);
            Assert.DoesNotContain(mark, Read([.. marks.Keys.Where(other => other != block)]), StringComparison.Ordinal);
        }
    }
}
