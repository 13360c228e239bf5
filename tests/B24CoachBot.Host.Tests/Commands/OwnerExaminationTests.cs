using B24CoachBot.Domain;
using B24CoachBot.Domain.Passport;
using B24CoachBot.Domain.People;
using B24CoachBot.Host.Commands;

namespace B24CoachBot.Host.Tests.Commands;

/// <summary>Who answers for the data: the settings, otherwise the passports, otherwise whoever connected the bot; and nobody is a failure.</summary>
public sealed class OwnerExaminationTests
{
    private static readonly PeopleDirectory People = new([new Person(new UserId(1), "Anna", "Smith"), new Person(new UserId(2), "John", "Brown")]);

    [Theory]
    [InlineData("John Brown", 1, "John Brown answers")]
    [InlineData("2; Anna Smith", 1, "Anna Smith answer")]
    [InlineData("", 1, "Anna Smith answers")]
    public void Somebody_answers(string owners, int connection, string said)
    {
        var finding = Assert.Single(Examine(owners, connection));

        Assert.Equal(Weight.Fine, finding.Weight);
        Assert.Contains(said, finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_fits_nobody_is_told_and_the_next_in_line_answers()
    {
        var findings = Examine("Peter Pan", 2);

        Assert.Equal([Weight.Advice, Weight.Fine], findings.Select(finding => finding.Weight));
        Assert.Contains("Peter Pan", findings[0].Sentence, StringComparison.Ordinal);
        Assert.Contains("John Brown", findings[1].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_at_all_is_a_failure() => Assert.Equal(new Finding(Weight.Failure, OwnerExamination.Nobody), Assert.Single(Examine("", 0)));

    private static List<Finding> Examine(string owners, int connection) =>
        [.. OwnerExamination.Examine(new CoachSettings { QualityOwners = owners }, People, Passports.Empty, new UserId(connection))];
}
