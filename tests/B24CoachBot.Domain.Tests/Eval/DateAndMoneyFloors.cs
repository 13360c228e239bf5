using System.Text.Json.Nodes;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Tests.Eval;

/// <summary>The floors of the examples: they are not the exam, so nothing less than nearly all will do.</summary>
public sealed class DateAndMoneyFloors
{
    private const double Floor = 0.97;

    [Theory]
    [InlineData("dates-ru")]
    [InlineData("dates-en")]
    public void Dates_stay_above_the_floor(string set)
    {
        var records = EvalSet.Records(set);
        var wrong = records.Where(record => !DateExam.IsExact(record, DateExam.Read(record))).ToList();

        Assert.True(1 - (double)wrong.Count / records.Count >= Floor, Listed(wrong));
    }

    [Theory]
    [InlineData("dates-ru")]
    [InlineData("dates-en")]
    public void No_deadline_is_invented(string set)
    {
        var invented = EvalSet.Records(set)
            .Where(record => record["gold"]!["kind"]!.GetValue<string>() == "none" && DateExam.Read(record) is not Heard<When>.Nothing)
            .ToList();

        Assert.True(invented.Count == 0, Listed(invented));
    }

    [Fact]
    public void Money_stays_above_the_floor()
    {
        var records = EvalSet.Records("money");
        var wrong = records.Where(record => !MoneyExam.IsExact(record)).ToList();

        Assert.True(1 - (double)wrong.Count / records.Count >= Floor, Listed(wrong));
    }

    private static string Listed(IEnumerable<JsonNode> records) => string.Join('\n', records.Select(record => $"{record["id"]}: {record["text"]}"));
}
