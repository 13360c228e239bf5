using System.Globalization;
using B24CoachBot.Domain.Language;
using CsCheck;

namespace B24CoachBot.Domain.Tests.Language;

/// <summary>What holds for every text, not only for those somebody thought of.</summary>
public sealed class DeadlinePropertyTests
{
    private static readonly string[] Pieces =
    [
        "до", "к", "в", "с", "по", "через", "за", "на", "пятницы", "среду", "завтра", "15", "31", "марта", "февраля", "10:30", "25:00", "12.03", "99.99.9999", "недели",
        "рабочих", "дня", "каждый", "раз", "не", "а", "или", "-", ",", ".", "«", "»", "[USER=7]", "[/USER]", "числа", "by", "the", "next", "of", "March", "in", "a", "couple",
        "утра", "часов", "конец", "последний", "срок", "полтора", "двадцать", "999999999999", "0", "\n", ":", "/", "T", "2026-03-05T14:30Z", "НГ", "праздников", "half",
        "@", "1500", "декада", "накануне", "после", "Easter", "записанных", "срок был", "week", "and", "второе", "без", "четверть", "noon", "give", "from now", "16.02",
    ];

    private static readonly (string Russian, string English)[] Units =
        [("дней", "days"), ("недель", "weeks"), ("месяцев", "months"), ("минут", "minutes"), ("часов", "hours"), ("рабочих дней", "business days")];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at]).Array[0, 14].Select(words => string.Join(' ', words));

    [Fact]
    public void No_text_makes_the_reader_throw() =>
        Gen.Select(Gen.OneOf(Texts, Gen.String), Gen.Int[-20_000, 20_000]).Sample((text, hours) =>
        {
            var now = CaseTable.Wednesday.AddHours(hours);
            var heard = DeadlineReader.Read(text, now, CaseTable.Usual);
            var from = heard switch { Heard<When>.Value value => value.From, Heard<When>.Unclear unclear => unclear.From, _ => [] };
            return heard is Heard<When>.Nothing || (from.Count > 0 && from.All(span => span.Start >= 0 && span.Length > 0 && span.End <= text.Length));
        }, iter: 3000);

    [Fact]
    public void A_deadline_reads_back_from_its_own_rendering() =>
        Gen.Int[0, 1_000_000].Sample(minutes =>
        {
            var moment = CaseTable.Wednesday.AddMinutes(minutes);
            var text = "до " + moment.ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);
            return DeadlineReader.Read(text, CaseTable.Wednesday, CaseTable.Usual) is Heard<When>.Value { Said.Deadline: { } read } && read == moment;
        }, iter: 500);

    [Fact]
    public void Case_spaces_dots_and_politeness_make_no_difference()
    {
        foreach (var (text, _, place) in new[] { "days", "parts", "weekdays", "offsets", "periods" }.SelectMany(CaseTable.Rows).Where(row => row.Expected != "-"))
        {
            var plain = Read(text);
            foreach (var other in new[] { text + ".", "  " + text.Replace(" ", "  ", StringComparison.Ordinal), "пожалуйста " + text, text + ", плиз", text.Replace('ё', 'е'), text + "!!!" })
            {
                Assert.True(plain == Read(other), $"{place} «{other}»: {Read(other)}, and not {plain}");
            }
        }
    }

    [Fact]
    public void An_offset_means_the_same_in_both_languages_and_from_either_side() =>
        Gen.Select(Gen.Int[2, 400], Gen.Int[0, Units.Length - 1].Select(at => Units[at])).Sample((count, unit) =>
            Read($"через {count} {unit.Russian}") is var read && read != "-"
            && read == Read($"in {count} {unit.English}") && read == Read($"within {count} {unit.English}") && read == Read($"{count} {unit.English} from now")
            && read == Read($"срок {count} {unit.Russian}"), iter: 300);

    [Fact]
    public void Easter_is_a_Sunday_of_spring_and_always_ahead() =>
        Gen.Select(Gen.Int[0, 25_000], Gen.Bool.Select(west => west ? "by Easter" : "к Пасхе")).Sample((days, text) =>
        {
            var now = CaseTable.Wednesday.AddDays(days);
            return DeadlineReader.Read(text, now, CaseTable.Usual) is Heard<When>.Value { Said.Deadline: { DayOfWeek: DayOfWeek.Sunday } day }
                && day.DayOfYear is >= 81 and <= 129 && day > now && day < now.AddDays(400);
        }, iter: 500);

    [Fact]
    public void A_quotation_is_literal() =>
        Assert.All(CaseTable.Rows("days").Where(row => !row.Text.Contains('"')), row => Assert.Equal("-", Read($"напиши «{row.Text}»")));

    private static string Read(string text) => CaseTable.Write(DeadlineReader.Read(text, CaseTable.Wednesday, CaseTable.Usual));
}
