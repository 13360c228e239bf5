using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Tests.Passport;

public sealed class AnswerQualityTests
{
    [Theory]
    [InlineData("созвонимся, обсудим")]
    [InlineData("Созвонились. Обсудили. Ждём клиента")]
    [InlineData("будем на связи")]
    [InlineData("работаем")]
    [InlineData("ок")]
    [InlineData("...")]
    [InlineData("")]
    [InlineData("will call, discuss")]
    public void A_ritual_says_nothing(string text) => Assert.NotNull(AnswerQuality.OfWords(text));

    [Theory]
    [InlineData("Аванс внесён")]
    [InlineData("ждём 15-го")]
    [InlineData("созвон с техотделом")]
    [InlineData("ждём ТЗ")]
    [InlineData("обсудить смету")]
    [InlineData("едет на замер")]
    [InlineData("отказ")]
    [InlineData("call Anna")]
    [InlineData("уточнить адрес")]
    public void A_short_fact_is_no_ritual(string text) => Assert.Null(AnswerQuality.OfWords(text));

    [Fact]
    public void A_copy_of_the_example_is_known()
    {
        var step = Pages.Services.Find("next_step")!;

        Assert.True(AnswerQuality.IsExample(step.Russian.Good, step));
        Assert.True(AnswerQuality.IsExample("показать финдиректору смету 04.12 и договориться о дате старта", step));
        Assert.True(AnswerQuality.IsExample(step.English.Good, step));
        Assert.False(AnswerQuality.IsExample("04.12 показать главному инженеру чертёж", step));
    }

    [Fact]
    public void The_same_words_have_the_same_fingerprint_whatever_their_order_and_case()
    {
        Assert.Equal(AnswerQuality.Fingerprint("Отправить смету Павлову"), AnswerQuality.Fingerprint("павлову отправить смету!"));
        Assert.NotEqual(AnswerQuality.Fingerprint("Отправить смету Павлову"), AnswerQuality.Fingerprint("Отправить смету Котовой"));
        Assert.Empty(AnswerQuality.Fingerprint("жду"));
        Assert.DoesNotContain("смет", AnswerQuality.Fingerprint("отправить смету"), StringComparison.Ordinal);
    }
}
