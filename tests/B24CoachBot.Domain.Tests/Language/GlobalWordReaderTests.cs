using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Tests.Language;

public sealed class GlobalWordReaderTests
{
    private const int FewestPhrasings = 25;

    private static readonly GlobalWord[] Leading =
    [
        GlobalWord.Yes, GlobalWord.No, GlobalWord.Cancel, GlobalWord.Undo, GlobalWord.Skip, GlobalWord.NotDiscussed, GlobalWord.Later, GlobalWord.Help, GlobalWord.Why, GlobalWord.Newcomer,
    ];

    [Fact]
    public void A_whole_message_has_its_meaning_and_a_longer_one_has_none() => Assert.All(CaseTable.Rows("global-words"), row =>
        Assert.Equal((row.Place, row.Expected), (row.Place, GlobalWordReader.Read(row.Text)?.ToString() ?? "-")));

    [Fact]
    public void Every_meaning_the_dialogues_live_by_is_tried_in_many_phrasings() => Assert.All(Leading, word =>
        Assert.InRange(CaseTable.Rows("global-words").Count(row => row.Expected == word.ToString()), FewestPhrasings, int.MaxValue));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void Silence_says_nothing(string text) => Assert.Null(GlobalWordReader.Read(text));
}
