using System.Text;

namespace B24CoachBot.Domain.Tests.Templates;

/// <summary>Approved texts: with APPROVE=1 they are rewritten, and the diff is the review.</summary>
public sealed class GoldenTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    public static TheoryData<string, Tongue> Templates =>
        [.. Repository.Set.All.Select(template => (template.Header.Id, template.Header.Tongue))];

    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_template_reads_as_approved(string id, Tongue tongue)
    {
        var text = new StringBuilder();
        foreach (var (name, model) in GoldenCases.Of(id, tongue))
        {
            text.Append("== ").Append(name).Append('\n').Append(Repository.Set.Render(id, tongue, model, Today)).Append("\n\n");
        }

        Approved.Matches(Path.Combine(Repository.Golden, tongue == Tongue.Russian ? "ru" : "en", id + ".txt"), text.ToString());
    }

    [Fact]
    public void No_approved_text_outlives_its_template()
    {
        var known = Repository.Set.All
            .Select(template => $"{(template.Header.Tongue == Tongue.Russian ? "ru" : "en")}/{template.Header.Id}.txt")
            .Concat(LibraryTests.Conventional.Select(key => $"kinds/{key}.txt")).ToHashSet();
        var files = Directory.EnumerateFiles(Repository.Golden, "*.txt", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Golden, file).Replace('\\', '/'));

        Assert.DoesNotContain(files, file => !known.Contains(file));
    }
}
