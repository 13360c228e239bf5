using B24CoachBot.Domain.Proposals;
using CsCheck;

namespace B24CoachBot.Domain.Tests.Proposals;

/// <summary>What leaves for a model has lost its personal data, and what comes back is found by its place alone.</summary>
public sealed class MaskedTests
{
    [Theory]
    [InlineData("Позвони Сергею +7 916 123-45-67 до пятницы", "Позвони Сергею PHONE-1 до пятницы")]
    [InlineData("Напиши на ivan.petrov@example.com и m.kotova@example.org", "Напиши на EMAIL-1 и EMAIL-2")]
    [InlineData("Карта 4276 1600 1234 5674, оплатить завтра", "Карта CARD-1, оплатить завтра")]
    [InlineData("ИНН клиента 7707083893, выстави счёт", "ИНН клиента NUMBER-1, выстави счёт")]
    [InlineData("Счёт 40817810099910004312 проверь", "Счёт NUMBER-1 проверь")]
    [InlineData("[USER=7]Марина[/USER], проверь остатки", "Марина, проверь остатки")]
    [InlineData("[url=/crm/deal/details/5/]сделка[/url]", "сделка")]
    [InlineData("проверить >>> и <<< закрыть", "проверить ››› и ‹‹‹ закрыть")]
    [InlineData("до 15 000 000 руб к 30.11.2026", "до 15 000 000 руб к 30.11.2026")]
    [InlineData("", "")]
    public void Personal_data_does_not_leave(string said, string seen) => Assert.Equal(seen, Masked.Of(said).Text);

    [Theory]
    [InlineData("Позвони Сергею PHONE-1 до пятницы", "Позвони Сергею +7 916 123-45-67 до пятницы")]
    [InlineData("PHONE-1", "+7 916 123-45-67")]
    [InlineData("до  ПЯТНИЦЫ!", "до пятницы")]
    [InlineData("«Сергею»", "Сергею")]
    [InlineData("до пятниц", null)]
    [InlineData("до четверга", null)]
    [InlineData("Сергею до пятницы", null)]
    [InlineData("PHONE-2", null)]
    [InlineData("+7 916 123-45-67", null)]
    [InlineData("", null)]
    [InlineData("…", null)]
    public void A_quote_is_found_by_its_words_or_not_at_all(string quote, string? place)
    {
        var masked = Masked.Of("Позвони Сергею +7 916 123-45-67 до пятницы");

        Assert.Equal(place, masked.Find(quote) is { } found ? masked.In(found) : null);
    }

    [Fact]
    public void A_quote_stands_in_its_sentence()
    {
        var masked = Masked.Of("Обсудили склад. Марина посмотрит остатки в четверг! Потом решим.");

        Assert.Equal("Марина посмотрит остатки в четверг", masked.In(masked.Around(masked.Find("остатки")!.Value)).Trim());
    }

    [Fact]
    public void Whatever_the_text_every_word_of_it_that_is_seen_is_found_where_it_stands() => Gen.String.Sample(
        text =>
        {
            var masked = Masked.Of(text);
            Assert.DoesNotContain('<', masked.Text);
            foreach (var word in masked.Text.Split(' ', '\n').Where(word => word.Length > 1))
            {
                if (masked.Find(word) is { } place)
                {
                    Assert.InRange(place.End, place.Start + 1, text.Length);
                }
            }
        },
        iter: 2_000);
}
