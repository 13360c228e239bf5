using B24CoachBot.Domain;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Passport;
using B24CoachBot.Domain.People;
using B24CoachBot.Host.Commands;

namespace B24CoachBot.Host.Tests.Commands;

/// <summary>What <c>doctor</c> says of a passport whose portal differs from it.</summary>
public sealed class PassportExaminationTests
{
    private static readonly FieldText Words = new("t", "q", "r", "w", "g", "b", null);

    [Fact]
    public void Fields_that_stand_are_fine() =>
        Assert.Equal(["Fine: Passport p: its 1 fields stand on the portal."], Said(Page(Field("UF_A", FieldReading.Money)), [Card("UF_A", "money")]));

    [Fact]
    public void A_field_that_is_missing_is_to_be_created() =>
        Assert.Contains("Create it among the custom fields of deals, of type money", Assert.Single(Said(Page(Field("UF_A", FieldReading.Money)), [Card("UF_B", "money")])), StringComparison.Ordinal);

    [Fact]
    public void A_field_of_another_type_is_told_with_both_types() =>
        Assert.Contains("UF_A is of type string, but an answer of this kind needs date or datetime", Assert.Single(Said(Page(Field("UF_A", FieldReading.Date)), [Card("UF_A", "string")])), StringComparison.Ordinal);

    [Fact]
    public void A_list_without_entries_cannot_be_answered() =>
        Assert.Contains("the list UF_A is empty", Assert.Single(Said(Page(Field("UF_A", FieldReading.Choice)), [Card("UF_A", "enumeration")])), StringComparison.Ordinal);

    [Fact]
    public void A_stage_and_a_pipeline_that_are_not_there_are_told()
    {
        var page = Page(Field("UF_A", FieldReading.Text) with { FromStage = "Третья" }) with { For = new PassportScope(CrmKind.Deal, ["Опт"]) };

        var said = Said(page, [Card("UF_A", "string")]);

        Assert.Contains(said, sentence => sentence.Contains("no pipeline \"Опт\"", StringComparison.Ordinal));
        Assert.Contains(said, sentence => sentence.Contains("none of its pipelines has the stage \"Третья\"", StringComparison.Ordinal));
        Assert.Contains(said, sentence => sentence.Contains("The pipeline \"Розница\" has no passport", StringComparison.Ordinal));
    }

    [Fact]
    public void An_owner_in_person_must_work_here()
    {
        var page = Page(Field("UF_A", FieldReading.Text));

        Assert.Contains("its owner Ольга Ушла does not work here", Assert.Single(Said(page with { Owner = "Ольга Ушла" }, [Card("UF_A", "string")])), StringComparison.Ordinal);
        Assert.StartsWith("Fine", Assert.Single(Said(page with { Owner = "Анна Котова" }, [Card("UF_A", "string")])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UF_A", "money", "")]
    [InlineData("UF_A", "string", "")]
    [InlineData("UF_A", "boolean", "p/")]
    [InlineData("UF_B", "money", "p/ missing")]
    public void The_error_queue_hears_of_fields_that_are_missing_or_of_another_type(string code, string type, string expected)
    {
        var wrong = PassportExamination.Fields(new Passports([Page(Field("UF_A", FieldReading.Money))]), new CrmStructure([], [Card(code, type)]));

        Assert.Equal(expected, string.Concat(wrong.Select(field => $"{field.Page}/{(field.Missing ? " missing" : "")}")));
    }

    [Theory]
    [InlineData("Ольга Ушла", 1)]
    [InlineData("Анна Котова", 0)]
    [InlineData("владелец качества", 0)]
    public void The_error_queue_hears_of_an_owner_who_left(string owner, int found) =>
        Assert.Equal(found, PassportExamination.WithoutOwner(new Passports([Page(Field("UF_A", FieldReading.Money)) with { Owner = owner }]), new PeopleDirectory([new Person(new UserId(2), "Анна", "Котова", null, null, null)])).Count());

    [Fact]
    public void Without_the_crm_nothing_is_compared() => Assert.Empty(Said(Page(Field("UF_A", FieldReading.Text)), []));

    private static List<string> Said(FieldPassport page, IReadOnlyList<CardField> fields) =>
    [
        .. PassportExamination.Examine(
            new Passports([page]),
            new CrmStructure([new Pipeline(CrmKind.Deal, "0", "Розница", [new PipelineStage("NEW", "Первая")])], fields),
            new PeopleDirectory([new Person(new UserId(2), "Анна", "Котова", null, null, null)]))
            .Select(finding => $"{finding.Weight}: {finding.Sentence}"),
    ];

    private static FieldPassport Page(PassportField field) => new("p", 1, "quality owner", new DateOnly(2026, 11, 28), new PassportScope(CrmKind.Deal, []), [field]);

    private static PassportField Field(string code, FieldReading reading) =>
        new("f", new FieldHome.Field(code), reading, 1, null, MayBeUndiscussed: true, Judgement: false, Words, Words);

    private static CardField Card(string code, string type) => new(CrmKind.Deal, code, type, "title", [], Mandatory: false);
}
