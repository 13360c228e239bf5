using B24CoachBot.Adapters.Library;

namespace B24CoachBot.Domain.Tests.Templates;

/// <summary>Words of the black list that would fail a person are told when the library is checked.</summary>
public sealed class GuardRuleLintTests
{
    private static readonly string Good = File.ReadAllText(Path.Combine(Repository.Templates, "guardrails", "price.yml"));

    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "id: price", "id: prices", "id is prices, but the file's name says price" },
        { "critical: true", "critical: false", "critical must be true" },
        { "  reason: only an approved offer names prices", "  reason: one two three four five six seven eight nine", "has 9 words" },
        { "  safe: We are preparing", "  safe: We will give you a 15% discount. We are preparing", "is blocked itself" },
        { "    - Your price will be 2,000 dollars", "    - Your order is packed", "nothing of this category is found in \"Your order is packed\"" },
        { "    - What is your budget?", "    - We will give you a 15% discount", "is to be allowed, and is blocked" },
        { "  name: prices and discounts", "  title: prices and discounts", "name is missing" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_told(string good, string bad, string told)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        using var library = new TempLibrary();
        library.Write("guardrails/price.yml", Good.Replace(good, bad, StringComparison.Ordinal));

        Assert.Contains(LibraryLint.Check(LibraryFolder.Read(library.Folder)), problem => problem.Sentence.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_of_no_category_and_a_category_without_a_file_are_told()
    {
        using var library = new TempLibrary();
        library.Write("guardrails/rudeness.yml", Good.Replace("id: price", "id: rudeness", StringComparison.Ordinal));

        Assert.Contains(LibraryFolder.Read(library.Folder).Problems, problem => problem.Sentence.Contains("the black list has no category rudeness", StringComparison.Ordinal));
        var whole = Repository.Reading with { Library = Repository.Reading.Library with { Guardrails = new([]) } };
        Assert.Equal(4, LibraryLint.Check(whole, new HashSet<string>(whole.Library.Templates.All.Select(template => template.Header.Id))).Count(problem => problem.File.StartsWith("guardrails/", StringComparison.Ordinal)));
    }
}
