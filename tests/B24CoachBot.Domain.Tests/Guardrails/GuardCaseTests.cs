namespace B24CoachBot.Domain.Tests.Guardrails;

public sealed class GuardCaseTests
{
    [Theory]
    [InlineData("unseen-first")]
    [InlineData("unseen-second")]
    [InlineData("unseen-third")]
    [InlineData("unseen-fourth")]
    [InlineData("unseen-fifth")]
    [InlineData("orders-to-tell")]
    [InlineData("drafts-to-clients")]
    [InlineData("talk-inside")]
    [InlineData("personal-numbers")]
    [InlineData("unseen-sixth")]
    [InlineData("unseen-seventh")]
    [InlineData("unseen-eighth")]
    [InlineData("unseen-ninth")]
    [InlineData("unseen-tenth")]
    [InlineData("refusals")]
    public void A_text_holds_what_the_conventions_say(string table)
    {
        var rows = GuardTable.Rows(table);
        var wrong = rows.Where(row => row.Found() != row.Expected).Select(row => $"{row.Place} «{row.Text}»: {row.Found()}, and not {row.Expected}").ToList();

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {rows.Count}\n{string.Join('\n', wrong)}");
    }
}
