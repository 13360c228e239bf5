using B24CoachBot.Domain.Guardrails;
using B24CoachBot.Domain.Tests.Templates;
using CsCheck;

namespace B24CoachBot.Domain.Tests.Guardrails;

/// <summary>The black list as it applies to a text on its way, and the text that may go instead.</summary>
public sealed class BlackListTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 0, 0, TimeSpan.FromHours(3));
    private static readonly GuardRules Rules = Repository.Reading.Library.Guardrails;

    /// <summary>Every text of the tables, of whatever verdict, joined by twos and threes.</summary>
    private static readonly string[] Known = [.. GuardPropertyTests.Tables.SelectMany(row => GuardTable.Rows(row.Data)).Select(row => row.Text)];

    private static Gen<string> Texts => Gen.Int[0, Known.Length - 1].Select(at => Known[at]).Array[1, 3].Select(parts => string.Join(' ', parts));

    [Theory]
    [InlineData("Добрый день! Гарантируем скидку 15% и поставим до 1 декабря", "Гарантируем скидку 15%|скидку 15%|поставим до 1 декабря")]
    [InlineData("We will give you a 10% discount, is Friday fine for a call?", "We will give you a 10% discount")]
    [InlineData("Для вас цена будет 100 тысяч рублей, пришлю счёт", "Для вас цена будет 100 тысяч рублей")]
    [InlineData("Добрый день! Когда вам удобно созвониться?", "")]
    public void A_place_is_quoted_so_that_it_can_be_known_again(string text, string quotes) =>
        Assert.Equal(quotes, string.Join('|', BlackList.Check(text, GuardContext.Client, []).Select(place => place.Quote).Distinct()));

    [Theory]
    [InlineData("Решает Павлов, +7 916 123-45-67, бюджет 300 тысяч", GuardContext.Field, false)]
    [InlineData("Паспорт 4510 123456", GuardContext.Field, true)]
    [InlineData("карта 4276 0123 4567 8902", GuardContext.Task, true)]
    [InlineData("Согласовать скидку 15% и срок до пятницы", GuardContext.Task, false)]
    [InlineData("Скидка вам 15%", GuardContext.Client, true)]
    [InlineData("Поставим оборудование до 1 декабря", GuardContext.Client, true)]
    [InlineData("We will deliver the equipment by 1 December", GuardContext.Client, true)]
    public void What_is_wrong_depends_on_who_reads_it(string text, GuardContext context, bool blocked) =>
        Assert.Equal(blocked, BlackList.Check(text, context, []).Count > 0);

    [Fact]
    public void A_permit_holds_for_the_whole_clause_and_for_nothing_else()
    {
        Permit[] permits = [Permit("We will give you a 10% discount")];

        Assert.True(Assert.Single(BlackList.Check("we will  give you a 10% DISCOUNT.", GuardContext.Client, permits)).IsPermitted);
        Assert.False(Assert.Single(BlackList.Check("We will give you a 20% discount.", GuardContext.Client, permits)).IsPermitted);
        Assert.False(Assert.Single(BlackList.Check("We will give you a 10% discount.", GuardContext.Client, [permits[0] with { Category = FindingCategory.Legal }])).IsPermitted);
    }

    [Fact]
    public void Harmless_sentences_stay_and_a_category_is_replaced_once()
    {
        var safe = SafeText.Of("Добрый день! Сделаем вам скидку 15%. Спасибо за встречу.\nЕщё вам скидка 5% на доставку!", [], Rules, Tongue.Russian);

        Assert.Equal($"Добрый день! {Rules.Of(FindingCategory.Price)!.Russian.Safe} Спасибо за встречу.", safe);
    }

    [Fact]
    public void Whatever_is_safe_holds_nothing_of_the_list() => Texts.Sample(
        text => Enum.GetValues<Tongue>().All(tongue => SafeText.Of(text, [], Rules, tongue) is { } safe && BlackList.Check(safe, GuardContext.Client, []).Count == 0),
        iter: 1500);

    [Fact]
    public void No_text_makes_it_throw() => Gen.OneOf(Texts, Gen.String).Sample(
        text => (SafeText.Of(text, [], Rules, Tongue.Russian) is not { } safe || BlackList.Check(safe, GuardContext.Client, []).Count == 0)
            && BlackList.Check(text, GuardContext.Client, []).All(place => place.Wording.Contains(place.Finding.Span.In(text), StringComparison.Ordinal) && BlackList.Mark(place.Wording).Length == 24),
        iter: 3000);

    [Fact]
    public void A_mark_is_the_same_whatever_case_and_spaces() => Assert.Equal(BlackList.Mark("Скидку  15%"), BlackList.Mark("скидку 15%"));

    private static Permit Permit(string wording) =>
        new(BlackList.Mark(wording), FindingCategory.Price, new UserId(5), new UserId(2), Now, Now.AddDays(1));
}
