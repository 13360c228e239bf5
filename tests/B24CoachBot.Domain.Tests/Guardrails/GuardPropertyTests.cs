using B24CoachBot.Domain.Guardrails;
using CsCheck;

namespace B24CoachBot.Domain.Tests.Guardrails;

/// <summary>What holds for every text, not only for those somebody thought of.</summary>
public sealed class GuardPropertyTests
{
    private static readonly string[] Pieces =
    [
        "скажи", "клиенту", "что", "обещай", "не", "им", "Ромашке", "Пете", "складу", "скидку", "15%", "за", "120 000", "руб.", "гарантируем", "неустойку", "выплатим", "до пятницы", "завтра", "отгрузим",
        "вам", "Добрый день", ",", ".", ":", "?", "«", "»", "-", "(", "\n", "8 916", "000-12-34", "+7", "4276", "0123", "4567", "8902", "паспорт", "45 08", "123456", "снилс", "ул.", "д. 5", "кв. 12", "живёт", "@", "mail.ru",
        "tell", "the client", "we'll", "ship", "by Monday", "$1,200", "free", "hereby", "liable", "if", "your", "[USER=7]", "😀", "\u200B",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at]).Array[0, 16].Select(words => string.Join(' ', words));

    public static TheoryData<string> Tables => ["unseen-first", "unseen-second", "unseen-third", "unseen-fourth", "unseen-fifth", "orders-to-tell", "drafts-to-clients", "talk-inside", "personal-numbers", "unseen-sixth", "unseen-seventh", "unseen-eighth", "unseen-ninth", "unseen-tenth"];

    [Fact]
    public void No_text_makes_a_detector_throw_and_every_place_lies_in_the_text() =>
        Gen.OneOf(Texts, Gen.String).Sample(
            text => Guard.Check(text).All(finding => finding.Span is { Start: >= 0, Length: > 0 } && finding.Span.End <= text.Length && finding.Rule.Length > 0
                && (finding.Personal is not null) == (finding.Category == FindingCategory.PersonalData)),
            iter: 3000);

    [Theory]
    [MemberData(nameof(Tables))]
    public void Case_dots_of_e_spaces_and_a_final_mark_make_no_difference(string table)
    {
        var wrong = (from row in GuardTable.Rows(table)
                     from other in Variants(row.Text)
                     let found = GuardTable.Write(other)
                     where found != row.Expected
                     select $"{row.Place} «{other}»: {found}, and not {row.Expected}").ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string[] Variants(string text) =>
    [
        text.ToLowerInvariant(), text.ToUpperInvariant(), text.Replace('ё', 'е'), text.Replace(" ", "  ", StringComparison.Ordinal), "  " + text,
        .. text.EndsWith('?') || text.EndsWith('.') || text.EndsWith('!') ? [] : new[] { text + ".", text + "!" },
    ];
}
