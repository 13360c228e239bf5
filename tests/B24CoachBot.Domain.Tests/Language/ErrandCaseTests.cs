using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Tests.Templates;

namespace B24CoachBot.Domain.Tests.Language;

/// <summary>Errands by what decides their reading (CONVENTIONS 10–12), with the kinds of the library.</summary>
public sealed class ErrandCaseTests
{
    [Theory]
    [InlineData("errands-workshop")]
    [InlineData("errands-service")]
    [InlineData("errands-farm")]
    [InlineData("errands-depot")]
    [InlineData("errands-lists")]
    [InlineData("errands-hotel")]
    [InlineData("errands-clinic")]
    [InlineData("errands-agency")]
    [InlineData("errands-estate")]
    [InlineData("errands-sport")]
    [InlineData("errands-dictated")]
    [InlineData("errands-surgery")]
    public void An_errand_is_read_as_its_office_means_it(string table)
    {
        var wrong = Trade.All(table).SelectMany(trade => trade.Rows.Select(row =>
        {
            var told = InstructionTold.Of(InstructionReader.Read(row.Text, trade.Now, trade.Calendar, trade.Directory, trade.Author, Repository.Reading.Library.KindWords, trade.Order), row.Expected);
            return told == row.Expected ? null : $"{row.Place} «{row.Text}»: {told}, and not {row.Expected}";
        })).OfType<string>().ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
