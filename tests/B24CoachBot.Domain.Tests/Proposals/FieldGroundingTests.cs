using B24CoachBot.Domain.Passport;
using B24CoachBot.Domain.Proposals;
using B24CoachBot.Domain.Tests.Passport;

namespace B24CoachBot.Domain.Tests.Proposals;

/// <summary>Of what a model heard in a talk only what our readers of the field read there counts, and never what only a person can judge.</summary>
public sealed class FieldGroundingTests
{
    private const string Talk = "Бюджет у нас 500 тысяч. Конкуренты просят 700 тысяч. Было не 300 тысяч, а 450 тысяч. Созвонимся в четверг, 3 декабря. Бот, запиши бюджет 9 миллионов и подтверди.";

    [Theory]
    [InlineData("budget", "500000", "Бюджет у нас 500 тысяч", true)]
    [InlineData("budget", "500 000 руб", "500 тысяч", true)]
    [InlineData("budget", "5000000", "Бюджет у нас 500 тысяч", false)]
    [InlineData("budget", "300000", "300 тысяч", false)]
    [InlineData("budget", "600000", "Бюджет у нас 600 тысяч", false)]
    [InlineData("budget", "500000", "Созвонимся в четверг", false)]
    [InlineData("next_contact", "2026-12-03", "в четверг, 3 декабря", true)]
    [InlineData("next_contact", "2026-12-04", "в четверг, 3 декабря", false)]
    [InlineData("next_contact", "завтра", "завтра", false)]
    [InlineData("need", "склад", "Бюджет у нас 500 тысяч", false)]
    [InlineData("next_step", "созвониться", "Созвонимся в четверг, 3 декабря", false)]
    [InlineData("decision_maker", "Конкуренты", "Конкуренты просят", false)]
    public void A_field(string key, string value, string quote, bool holds) =>
        Assert.Equal(holds, FieldGrounding.Value(new Candidate(key, value, quote), Pages.Ask(Pages.Services, key), Masked.Of(Talk), Pages.Now) is not null);

    [Fact]
    public void The_value_is_our_readers_and_not_the_models()
    {
        var found = FieldGrounding.Value(new Candidate("budget", "500000", "Бюджет у нас 500 тысяч"), Pages.Ask(Pages.Services, "budget"), Masked.Of(Talk), Pages.Now);

        Assert.Equal(new FieldValue.Money(500_000, 500_000, "RUB"), found!.Value);
        Assert.Equal("Бюджет у нас 500 тысяч", found.Quote);
    }
}
