using B24CoachBot.Domain.Templates;
using CsCheck;

namespace B24CoachBot.Domain.Tests.Templates;

/// <summary>How far a proposal was changed before the yes, in per cent of its words.</summary>
public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("проверить остатки", "проверить остатки", 0)]
    [InlineData("проверить остатки", "Проверить  остатки", 0)]
    [InlineData("проверить остатки", "проверить склад", 34)]
    [InlineData("проверить остатки|подписать акт", "проверить остатки", 50)]
    [InlineData("проверить остатки", "проверить остатки|подписать акт", 50)]
    [InlineData("проверить остатки", "", 100)]
    [InlineData("", "", 0)]
    [InlineData("раз|два", "два|раз", 50)]
    public void Words_added_taken_out_or_changed_are_counted(string proposed, string approved, int percent) =>
        Assert.Equal(percent, EditDistance.Percent(Lines(proposed), Lines(approved)));

    [Fact]
    public void It_is_the_same_from_both_sides_and_never_beyond_a_hundred() => Gen.Select(Text, Text).Sample((one, other) =>
    {
        var percent = EditDistance.Percent(one, other);
        return percent == EditDistance.Percent(other, one) && percent is >= 0 and <= 100 && (percent == 0) == one.SequenceEqual(other);
    });

    private static readonly string[] Some = ["a", "b", "a b", "c a", "b c a"];

    private static Gen<string[]> Text => Gen.Int[0, Some.Length - 1].Select(at => Some[at]).Array[0, 4];

    private static string[] Lines(string text) => text.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
