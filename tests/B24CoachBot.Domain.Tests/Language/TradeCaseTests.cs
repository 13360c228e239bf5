using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Language.People;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Tests.Language;

/// <summary>Errands, dates and names of ten trades: construction, clinic, logistics, school, software, restaurant, car service, farm, events, hotel.</summary>
public sealed class TradeCaseTests
{
    [Fact]
    public void An_errand_is_read_as_its_office_means_it()
    {
        var wrong = Trade.All("trades").SelectMany(trade => trade.Rows.Select(row =>
        {
            var read = InstructionReader.Read(row.Text, trade.Now, trade.Calendar, trade.Directory, trade.Author, Kinds.Few, trade.Order);
            var told = InstructionTold.Of(read, row.Expected);
            return told == row.Expected ? null : $"{row.Place} «{row.Text}»: {told}, and not {row.Expected}";
        })).OfType<string>();

        AssertNone(wrong);
    }

    [Fact]
    public void A_name_means_the_colleague_it_would_mean_there()
    {
        var wrong = new[] { "trades", "people" }.SelectMany(Trade.All).SelectMany(trade => trade.Asked.Select(row =>
        {
            var who = Who(PersonReader.Read(row.Text, trade.Directory, trade.Author));
            return who == row.Expected ? null : $"{row.Place} «{row.Text}»: {who}, and not {row.Expected}";
        })).OfType<string>();

        AssertNone(wrong);
    }

    [Fact]
    public void A_date_is_counted_on_its_own_calendar()
    {
        var wrong = Trade.All("trades-dates").SelectMany(trade => trade.Rows.Select(row =>
        {
            var read = CaseTable.Write(DeadlineReader.Read(row.Text, trade.Now, trade.Calendar, trade.Order));
            return read == row.Expected ? null : $"{row.Place} «{row.Text}»: {read}, and not {row.Expected}";
        })).OfType<string>();

        AssertNone(wrong);
    }

    [Fact]
    public void Case_yo_spaces_last_marks_and_politeness_change_neither_doer_nor_term()
    {
        var wrong = Trade.All("trades").SelectMany(trade => trade.Rows.SelectMany(row =>
        {
            var plain = Core(row.Text);
            return Others(row.Text).Where(other => Core(other) != plain).Select(other => $"{row.Place} «{other}»: {Core(other)}, and not {plain}");

            string Core(string text) => InstructionReader.Read(text, trade.Now, trade.Calendar, trade.Directory, trade.Author, Kinds.Few, trade.Order) is var read
                ? $"{InstructionTold.Doers(read)} / {CaseTable.Write(read.When)}" : "";
        }));

        AssertNone(wrong);
    }

    private static void AssertNone(IEnumerable<string> wrong) => Assert.True(!wrong.Any(), string.Join('\n', wrong));

    private static IEnumerable<string> Others(string text)
    {
        // Names that are words too (Роман, Быстрых, Price) may need their capital.
        if (!text.Split(' ', ',', '.', ':', '(').Any(word => word.Length > 0 && char.IsUpper(word[0]) && NameWords.IsOrdinary(WordKey.Of(word))))
            yield return text.ToLowerInvariant();
        yield return text.Replace('ё', 'е').Replace('Ё', 'Е');
        yield return "  " + text.Replace(" ", "  ", StringComparison.Ordinal) + " ";
        if (!text.EndsWith('?') && !text.Contains('\n', StringComparison.Ordinal))
        {
            yield return text.TrimEnd('.', '!') + ".";
            yield return text.TrimEnd('.', '!') + ", пожалуйста";
            yield return text.TrimEnd('.', '!') + " плз";
        }
    }

    private static string Who(PersonReading read) => read switch
    {
        PersonReading.Match match => string.Join(',', match.People.Order(ById)),
        PersonReading.Ambiguous ambiguous => string.Join('|', ambiguous.People.Order(ById)),
        _ => "-",
    };

    private static readonly Comparer<UserId> ById = Comparer<UserId>.Create((one, other) => one.Value.CompareTo(other.Value));
}
