using B24CoachBot.Domain;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Host.Tests.Faults;
using B24CoachBot.Sandbox;

namespace B24CoachBot.Host.Tests.Security;

/// <summary>Words that are meant for a machine: a template's, a messenger's, a spreadsheet's.</summary>
public sealed class HostileWordsTests
{
    [Fact]
    public async Task A_persons_words_are_never_a_template()
    {
        await using var office = new Office();
        await office.InitializeAsync();

        await office.Control.Say(5, "/task Марине сверить {{title}} на складе до пятницы");
        await office.Control.Settle();

        var card = Assert.Single(await office.Control.Messages(5), message => message.Live.Contains("Создать"));
        Assert.Contains("{{title}}", card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData(" =1+1")]
    [InlineData("\t=1+1")]
    [InlineData("\r\n=1+1")]
    [InlineData("＝1+1")]
    public void A_name_is_never_a_formula_in_the_journals_table(string name)
    {
        var at = new DateTimeOffset(2026, 11, 25, 11, 0, 0, TimeSpan.FromHours(3));
        var line = new JournalLine(at, new UserId(5), new UserId(5), "CreateTask", 0, ConsentState.Granted, null, null, null, null);

        var row = JournalCsv.Of([line], _ => name, moment => moment).Split("\r\n", 2)[1];

        Assert.Contains($"'{name}", row, StringComparison.Ordinal);
        Assert.DoesNotContain($",{name}", row, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sandbox_is_heard_on_this_machine_only_unless_it_is_told_otherwise() =>
        Assert.All(new SandboxOptions().Urls.Split(';'), url => Assert.True(new Uri(url).IsLoopback));
}
