using B24CoachBot.Domain.Tests.Templates;

namespace B24CoachBot.Domain.Tests.Passport;

/// <summary>Every rule of a passport is seen firing on a planted offence.</summary>
public sealed class PassportFileTests : IDisposable
{
    private const string File = "passport/sales.yml";

    private readonly TempLibrary library = new();

    public void Dispose() => library.Dispose();

    [Fact]
    public void A_good_page_has_no_problems() => Assert.Empty(Problems(Page()));

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    public void A_page_has_five_to_seven_fields(int fields) => Assert.Contains(Problems(Page(fields)), each => each.Contains($"not {fields}", StringComparison.Ordinal));

    [Theory]
    [InlineData("owner: o\n", "", "owner is missing")]
    [InlineData("entity: deal", "entity: ticket", "entity must be one of deal, lead")]
    [InlineData("reader: date", "reader: calendar", "reader must be one of")]
    [InlineData("id: sales", "id: other", "id is other, but the file's name says sales")]
    [InlineData("why: w1", "", "why is missing")]
    [InlineData("good: g1", "", "good is missing")]
    [InlineData("bad: b1", "", "bad is missing")]
    [InlineData("rule: r1", "", "rule is missing")]
    [InlineData("good: g1", "good: b1", "the good and the bad example are the same")]
    [InlineData("key: f1\n", "key: f2\n", "two fields have the key f2")]
    [InlineData("code: UF_1\n", "code: UF_2\n", "two fields are kept in UF_2")]
    [InlineData("question: q1?", "question: q1? q2?", "one question at a time")]
    [InlineData("judgement: true", "judgement: maybe", "judgement must be true or false")]
    [InlineData("judgement: true", "judgement: true\n    from_call: 0", "from_call counts from 1")]
    [InlineData("bad: b1", "bad: b1\n      undiscussed: nothing", "that is not allowed here")]
    [InlineData("judgement: true", "judgement: true\n    colour: red", "colour is not a known key")]
    public void What_is_wrong_is_told(string was, string now, string problem)
    {
        var page = Page();
        Assert.Contains(was, page, StringComparison.Ordinal);

        Assert.Contains(Problems(page.Replace(was, now, StringComparison.Ordinal)), each => each.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_pages_of_one_pipeline_are_one_too_many()
    {
        library.Write("passport/other.yml", Page().Replace("id: sales", "id: other", StringComparison.Ordinal));

        Assert.Contains(Problems(Page()), each => each.Contains("is about the same pipeline", StringComparison.Ordinal));
    }

    [Fact]
    public void A_broken_page_is_left_out_and_the_rest_stays()
    {
        library.Write(File, "id: [");

        Assert.Contains(library.Problems(), each => each.StartsWith(File, StringComparison.Ordinal));
    }

    private IEnumerable<string> Problems(string page)
    {
        library.Write(File, page);
        return [.. library.Problems()];
    }

    private static string Page(int fields = 5) =>
        "id: sales\nversion: 1\nowner: o\nreviewed: 2026-11-28\nentity: deal\nfields:\n" + string.Concat(Enumerable.Range(1, fields).Select(Field));

    private static string Field(int n) =>
        $"  - key: f{n}\n    code: UF_{n}\n    reader: date\n    may_be_undiscussed: false\n    judgement: true\n    ru:\n{Text(n)}    en:\n{Text(n)}";

    private static string Text(int n) => $"      title: t{n}\n      question: q{n}?\n      rule: r{n}\n      why: w{n}\n      good: g{n}\n      bad: b{n}\n";
}
