using System.Text.RegularExpressions;
using B24CoachBot.Adapters.Library;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Domain.Tests.Templates;

/// <summary>The library of the repository, held by its own lint.</summary>
public sealed partial class LibraryTests
{
    /// <summary>The kinds that every office has: CONVENTIONS 12, and the two that no words reveal.</summary>
    public static readonly HashSet<string> Conventional =
    [
        "approval", "bug", "call_back", "commercial_proposal", "complaint", "contract", "delivery", "generic", "hiring",
        "invoice", "library_change", "meeting_outcome", "meeting_prep", "purchase", "report",
    ];

    [Fact]
    public void The_library_has_nothing_to_be_ashamed_of() => Assert.Empty(LibraryLint.Check(Repository.Reading));

    /// <summary>An office may have kinds of its own beside these.</summary>
    [Fact]
    public void Every_kind_of_the_conventions_is_there() =>
        Assert.Superset(Conventional, Repository.Reading.Library.Kinds.Select(kind => kind.Key).ToHashSet());

    [Fact]
    public void Only_the_kinds_that_no_words_reveal_have_none() => Assert.Equal(
        ["generic", "library_change", "meeting_outcome"],
        Repository.Reading.Library.Kinds.Where(kind => kind.Words.Russian.Count + kind.Words.English.Count == 0).Select(kind => kind.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void Steps_read_well_with_and_without_a_client() =>
        Assert.All(Repository.Reading.Library.Kinds.SelectMany(kind => new[] { kind.Russian, kind.English }), text =>
        {
            Assert.DoesNotContain(text.Steps(null).Concat(text.Criteria(null)), line => line.Contains('{') || line.Contains("  "));
            Assert.DoesNotContain(text.Steps("«Вектор»").Concat(text.Criteria("«Вектор»")), line => line.Contains('{'));
        });

    /// <summary>A name cannot be declined reliably, so a Russian line declines the word before it.</summary>
    [Fact]
    public void A_russian_line_leans_the_client_s_name_on_a_declined_word() => Assert.All(
        Repository.Reading.Library.Kinds.SelectMany(kind => kind.Russian.Checklist.Concat(kind.Russian.DoneCriteria).Append(kind.Russian.Title)),
        line => Assert.True(line?.WithClient is null || Leaning().IsMatch(line.WithClient), line?.WithClient));

    [Fact]
    public void No_line_hangs_the_client_s_name_on_a_colon() => Assert.All(
        Repository.Reading.Library.Kinds.SelectMany(kind => new[] { kind.Russian, kind.English }).SelectMany(text => text.Checklist.Concat(text.DoneCriteria).Append(text.Title)),
        line => Assert.DoesNotContain(": {{", line?.WithClient ?? "", StringComparison.Ordinal));

    [Fact]
    public void A_proposal_names_the_client_when_it_is_known() => Assert.Contains(
        Repository.Reading.Library.FindKind("commercial_proposal")!.Russian.Steps("«Ромашка»"),
        step => step.Contains("у клиента «Ромашка»"));

    /// <summary>It stands under every task that no other kind fits, so it may not send anybody, least of all the author, asking.</summary>
    [Fact]
    public void The_generic_kind_is_the_shortest_and_sends_nobody_to_the_author()
    {
        var generic = Repository.Reading.Library.FindKind(TaskKind.GenericKey)!;

        Assert.Equal((3, 1), (generic.Russian.Checklist.Count, generic.Russian.DoneCriteria.Count));
        Assert.DoesNotContain(generic.Russian.Steps(null).Concat(generic.Russian.Criteria(null)), line => line.Contains("автор", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(generic.English.Steps(null).Concat(generic.English.Criteria(null)), line => line.Contains("author", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Captions_are_undecorated_contracts() => Assert.Equal(
        ["Создать", "Изменить", "Отмена", "Отменить", "Create", "Edit", "Cancel", "Undo"],
        from tongue in new[] { Tongue.Russian, Tongue.English }
        from key in new[] { "create", "edit", "cancel", "undo" }
        select Repository.Set.Caption(key, tongue));

    [Theory]
    [InlineData("field", "fields")]
    [InlineData("priority", "priorities")]
    [InlineData("kind", "crm")]
    public void Every_listed_word_of_an_input_can_be_said(string input, string group) => Assert.All(Repository.Set.All, template =>
        Assert.All(
            Fields(template.Header.Inputs).Where(field => field.Name == input).SelectMany(field => field.Shape is InputShape.OneOf of ? of.Words : []),
            word => Assert.NotEmpty(Repository.Set.FindWords(template.Header.Tongue)![$"{group}.{word}"])));

    private static IEnumerable<InputField> Fields(InputShape shape) => shape switch
    {
        InputShape.Fields fields => fields.All.SelectMany(field => Fields(field.Shape).Prepend(field)),
        InputShape.ListOf list => Fields(list.Item),
        _ => [],
    };

    [Fact]
    public void No_text_of_any_branch_shows_people_internals() => Assert.All(Repository.Set.All, template =>
        Assert.All(GoldenCases.Of(template.Header.Id, template.Header.Tongue), each => Assert.Null(
            Internals.Seen(template.Render(each.Model, Repository.Set.FindWords(template.Header.Tongue)!)))));

    [GeneratedRegex(@"(клиент|контрагент)(а|у|ом)? \{\{ client \}\}")]
    private static partial Regex Leaning();
}
