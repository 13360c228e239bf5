using System.Net;
using B24CoachBot.Host.Cluster;
using B24CoachBot.Host.Commands;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Tests.Commands;

/// <summary>What the doctor says of a cluster that is not as it should be; a whole one is asked in <see cref="Cluster.ClusterTests"/>.</summary>
public sealed class ClusterExaminationTests
{
    [Fact]
    public async Task Without_a_Redis_it_is_said_what_to_look_at()
    {
        await using var asked = CoachHost.Build(
        [
            "--Coach:Application:ClientId=a", "--Coach:Application:ClientSecret=b", "--Coach:Application:PublicUrl=https://coach.example", "--Coach:Database=Host=127.0.0.1;Database=none",
            $"--Coach:Cluster:Redis=127.0.0.1:{Cluster.Node.FreePort()},connectTimeout=300,connectRetry=1",
        ]);

        var finding = Assert.Single(await new ClusterExamination(asked.Services).Examine(TestContext.Current.CancellationToken));

        Assert.Equal(Weight.Failure, finding.Weight);
        Assert.StartsWith("The cluster's Redis does not answer", finding.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1", "10.0.0.2", true)]
    [InlineData("127.0.0.1", "127.0.0.1", false)]
    [InlineData("10.0.0.3", "10.0.0.2", false)]
    public void A_node_that_tells_others_to_call_themselves_is_found(string own, string other, bool isFound)
    {
        var settings = new CoachSettings { Cluster = new ClusterSettings { Redis = "redis:6379", Address = own } };
        using var process = new ServiceCollection().AddSingleton(Options.Create(settings)).BuildServiceProvider();

        var findings = new ClusterExamination(process).Nodes([SiloAddress.New(IPAddress.Parse(other), 11111, 1)]);

        Assert.Equal(isFound, findings.Any(finding => finding.Weight == Weight.Failure && finding.Sentence.Contains("Coach:Cluster:Address", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_empty_list_is_no_fault_but_worth_a_word()
    {
        using var process = new ServiceCollection().AddSingleton(Options.Create(new CoachSettings())).BuildServiceProvider();

        Assert.Equal(Weight.Advice, Assert.Single(new ClusterExamination(process).Nodes([])).Weight);
    }
}
