using B24CoachBot.Domain.Language.Answers;

namespace B24CoachBot.Domain.Tests.Language.Answers;

public sealed class AnswerCaseTests
{
    [Theory]
    [MemberData(nameof(AnswerTable.Names), MemberType = typeof(AnswerTable))]
    public void An_answer_means_what_the_conventions_say(string table)
    {
        var wrong = AnswerTable.Rows(table).Where(row => !row.IsExact()).Select(row => $"{row.Place} {row.Question} «{row.Text}»: {Written(row.Read())}, and not {row.Expected}").ToList();

        Assert.True(wrong.Count == 0, $"{wrong.Count}\n{string.Join('\n', wrong)}");
    }

    private static string Written(AnswerSaid said) => said is AnswerSaid.Answered { Value: var value } ? value.ToString() : said.GetType().Name;
}
