namespace B24CoachBot.Domain.Tests.Eval;

public sealed class AnswerFloors
{
    private const double Floor = 0.97;

    [Fact]
    public void Answers_stay_above_the_floor()
    {
        var records = EvalSet.Records("answers");
        var wrong = records.Where(record => !AnswerExam.IsExact(record)).Select(record => $"{record["id"]}: {record["text"]} {AnswerExam.Read(record)}").ToList();

        Assert.True(1 - (double)wrong.Count / records.Count >= Floor, string.Join('\n', wrong));
    }
}
