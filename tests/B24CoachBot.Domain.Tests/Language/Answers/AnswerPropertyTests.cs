using B24CoachBot.Domain.Language.Answers;
using CsCheck;

namespace B24CoachBot.Domain.Tests.Language.Answers;

/// <summary>What holds for every answer, not only for those somebody thought of.</summary>
public sealed class AnswerPropertyTests
{
    private static readonly string[] Pieces =
    [
        "да", "нет", "не", "знаю", "завтра", "в", "пятницу", "потом", "сначала", "отправить", "КП", "от", "300", "тыс", "директор", "по", "закупкам", "Ольга", "Петровна", "с", "Ольгой", "сам", "решает",
        "8 916", "000-11-22", "+44 20 7946 0958", "31 июня", "1)", "2)", ",", ".", "-", "\n", "the", "CFO", "Jane", "they'll", "call", "skip", "дааа", "у", "Громова", "Палычем", "👍", "«", "[USER=7]", "16.02", "договор",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at]).Array[0, 12].Select(words => string.Join(' ', words));

    [Fact]
    public void No_answer_makes_a_reader_throw() =>
        Gen.Select(Gen.OneOf(Texts, Gen.String), Gen.Enum<AnswerQuestion>()).Sample((text, question) => Assert.NotNull(Read(question, text)), iter: 3000);

    [Theory]
    [MemberData(nameof(AnswerTable.Names), MemberType = typeof(AnswerTable))]
    public void Dots_of_e_spaces_a_final_mark_and_politeness_make_no_difference(string table)
    {
        var wrong = (from row in AnswerTable.Rows(table)
                     from other in new[] { row.Text.Replace('ё', 'е'), "  " + row.Text.Replace(" ", "  ", StringComparison.Ordinal), row.Text + ".", row.Text + ", спасибо", char.IsLetter(row.Text[0]) ? "ну " + row.Text : row.Text }
                     where !(row with { Text = other }).IsExact()
                     select $"{row.Place} {row.Question} «{other}»: {row.Read(other)}, and not {row.Expected}").ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void A_reader_invents_no_name_no_number_and_no_date() =>
        Texts.Sample(text =>
        {
            if (Read(AnswerQuestion.DecisionMaker, text) is AnswerSaid.Answered { Value: AnswerValue.DecisionMaker person })
            {
                Assert.True(person.Phone is null || text.Any(char.IsAsciiDigit));
                Assert.True(person.Name is null || text.Any(char.IsLetter));
                Assert.True(person is not { Name: null, Role: null, Phone: null, IsSelf: false });
            }
        }, iter: 1000);

    private static AnswerSaid Read(AnswerQuestion question, string text) => AnswerReader.Read(question, text, CaseTable.Wednesday, CaseTable.Usual, "RUB");
}
