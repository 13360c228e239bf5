using System.Globalization;
using B24CoachBot.Domain.Language;
using CsCheck;

namespace B24CoachBot.Domain.Tests.Language;

public sealed class MoneyCaseTests
{
    [Theory]
    [InlineData("money")]
    [InlineData("money-said")]
    [InlineData("money-refused")]
    public void An_amount_means_what_the_conventions_say(string table)
    {
        var wrong = CaseTable.Rows(table)
            .Select(row => (row, read: Write(MoneyReader.Read(row.Text, "RUB"))))
            .Where(each => each.read != each.row.Expected)
            .Select(each => $"{each.row.Place} «{each.row.Text}»: {each.read}, and not {each.row.Expected}");

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_portals_currency_stands_where_none_was_said() =>
        Assert.Equal("50000 KZT", Write(MoneyReader.Read("50 тысяч", "KZT")));

    [Fact]
    public void The_span_is_the_amount_in_the_text_as_it_was_written()
    {
        const string text = "готовы на 350 тыс. руб, но не сразу";

        var amount = Assert.IsType<MoneySaid.Amount>(MoneyReader.Read(text, "RUB"));

        Assert.Equal("350 тыс. руб", Assert.Single(amount.From).In(text));
    }

    [Fact]
    public void An_amount_reads_back_from_its_own_rendering() =>
        Gen.Int[100, 999_999_999].Sample(amount =>
        {
            var written = amount.ToString("N0", CultureInfo.InvariantCulture).Replace(',', ' ') + " руб.";
            return Write(MoneyReader.Read(written, "USD")) == $"{amount} RUB";
        }, iter: 1000);

    [Fact]
    public void No_text_makes_the_reader_throw() =>
        Gen.String.Sample(text => Assert.NotNull(MoneyReader.Read(text, "RUB")), iter: 2000);

    [Theory]
    [InlineData("1 000 ")]
    [InlineData("от ")]
    [InlineData("миллион ")]
    [InlineData("999999999999999999 ")]
    public void A_long_text_is_read_too(string piece) =>
        Assert.NotNull(MoneyReader.Read(string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length)), "RUB"));

    private static string Write(MoneySaid said) => said switch
    {
        MoneySaid.Skipped => "skip",
        MoneySaid.Unknown => "unknown",
        MoneySaid.Negative => "negative",
        MoneySaid.Amount amount => $"{Span(amount)} {amount.Currency}{(amount.IsApproximate ? " ~" : "")}",
        _ => "?",
    };

    private static string Span(MoneySaid.Amount amount) =>
        amount.Min == amount.Max ? Number(amount.Min) : $"{Number(amount.Min)}..{Number(amount.Max)}";

    private static string Number(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}
