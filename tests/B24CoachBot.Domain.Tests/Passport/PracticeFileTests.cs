using B24CoachBot.Domain.Tests.Templates;

namespace B24CoachBot.Domain.Tests.Passport;

/// <summary>Every rule of a made-up call is seen firing on a planted offence in a shipped one.</summary>
public sealed class PracticeFileTests : IDisposable
{
    private const string Key = "services-1-finance-director";

    private readonly TempLibrary library = new();

    public PracticeFileTests() => library.Write("passport/services.yml", Shipped("passport/services.yml"));

    public void Dispose() => library.Dispose();

    [Fact]
    public void A_shipped_call_has_no_problems() => Assert.Empty(Problems(Call()));

    [Theory]
    [InlineData("owner: quality owner\n", "", "owner is missing")]
    [InlineData("id: services-1-finance-director", "id: other", "id is other, but the file's name says")]
    [InlineData("passport: services", "passport: bakery", "there is no passport bakery")]
    [InlineData("  - field: need\n    undiscussed: true\n", "", "it says nothing of the field need")]
    [InlineData("field: need", "field: mood", "services has no field mood")]
    [InlineData("field: need", "field: budget", "two records of budget")]
    [InlineData("'до 500 тысяч'", "'много'", "budget: its own reader does not read \"много\"")]
    [InlineData("'up to 500 thousand'", "'a lot'", "budget: its own reader does not read \"a lot\"")]
    [InlineData("'{call} позвонить", "'позвонить", "next_step: its own reader does not read")]
    [InlineData("'финдиректор'", "'Павлов Денис, директор; смету смотрит вместе с главным инженером'", "is the passport's own example")]
    [InlineData("about: [финдир, финанс, директ]", "about: [бухгалт]", "holds none of its own words бухгалт")]
    [InlineData("{back: 6, call: 7}", "{call: 7}", "{back} has no day among dates")]
    [InlineData("{back: 6, call: 7}", "{back: 6, call: 7, late: 9}", "no text speaks of the day late")]
    [InlineData("{back: 6, call: 7}", "{back: soon, call: 7}", "a day is a number of working days from now or a weekday")]
    [InlineData("when: not-before", "when: about", "when must be one of on, not-before, not-after")]
    [InlineData("undiscussed: true", "undiscussed: perhaps", "undiscussed must be true or false")]
    [InlineData("  client: 'Гранит'\n", "", "client is missing")]
    [InlineData("dates:", "days:", "days is not a known key")]
    public void What_is_wrong_is_told(string was, string now, string problem)
    {
        Assert.Contains(was, Call(), StringComparison.Ordinal);

        Assert.Contains(Problems(Call().Replace(was, now, StringComparison.Ordinal)), each => each.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void A_field_that_must_be_answered_is_never_undiscussed()
    {
        library.Write("passport/services.yml", Shipped("passport/services.yml").Replace("may_be_undiscussed: true", "may_be_undiscussed: false", StringComparison.Ordinal).Replace("undiscussed: Следующий шаг не согласован", "", StringComparison.Ordinal).Replace("undiscussed: No next step agreed", "", StringComparison.Ordinal));

        Assert.Contains(Problems(Call()), each => each.Contains("need: \"not discussed\" is no answer there", StringComparison.Ordinal));
    }

    [Fact]
    public void A_call_of_which_nothing_can_be_written_teaches_nothing()
    {
        var records = string.Concat(new[] { "next_step", "next_contact", "budget", "decision_maker", "need" }.Select(field => $"  - field: {field}\n    undiscussed: true\n"));
        var call = Call();

        Assert.Contains(Problems(call[..call.IndexOf("  - field", StringComparison.Ordinal)] + records), each => each.Contains("nothing can be written down of it", StringComparison.Ordinal));
    }

    [Fact]
    public void A_library_with_few_calls_is_told_so()
    {
        library.Write($"practice/{Key}.yml", Call());

        var problems = library.Problems(new HashSet<string> { "hello" }).ToList();

        Assert.Contains(problems, each => each.Contains("there are 1 made-up calls", StringComparison.Ordinal));
        Assert.Contains(problems, each => each.Contains("fewer than 2 made-up calls are about it", StringComparison.Ordinal));
    }

    [Fact]
    public void The_library_ships_a_dozen_over_all_its_pages()
    {
        Assert.InRange(Repository.Reading.Library.Practice.Count, 12, int.MaxValue);
        Assert.Equal(Repository.Reading.Library.Passports.All.Select(page => page.Key).Order(), Repository.Reading.Library.Practice.Select(call => call.Page).Distinct().Order());
    }

    private IEnumerable<string> Problems(string call)
    {
        library.Write($"practice/{Key}.yml", call);
        return [.. library.Problems()];
    }

    private static string Call() => Shipped($"practice/{Key}.yml");

    private static string Shipped(string file) => File.ReadAllText(Path.Combine(Repository.Templates, file)).ReplaceLineEndings("\n");
}
