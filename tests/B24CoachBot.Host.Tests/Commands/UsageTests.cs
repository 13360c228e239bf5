namespace B24CoachBot.Host.Tests.Commands;

/// <summary>Wrong usage is one sentence and exit code 2; every verb works from any folder.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("fly")]
    [InlineData("read", "--nope")]
    [InlineData("templates")]
    [InlineData("templates", "render")]
    [InlineData("templates", "render", "task/no-such")]
    [InlineData("run", "fast")]
    [InlineData("run", "--Coach:WebhookUrl=portal")]
    [InlineData("journal")]
    [InlineData("journal", "--from", "yesterday")]
    [InlineData("journal", "--from", "2026-11-20", "--to", "2026-11-19")]
    [InlineData("run")]
    public async Task Wrong_usage_exits_with_2_and_says_what_to_do(params string[] arguments)
    {
        var ended = await HostProcess.Run(arguments);

        Assert.Equal(2, ended.Code);
        var sentence = Assert.Single(ended.Errors);
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(ended.Said, line => line.Contains("Exception", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Moves_are_drawn_without_settings()
    {
        var ended = await HostProcess.Run("moves");

        Assert.Equal(0, ended.Code);
        Assert.Equal("stateDiagram-v2", ended.Said[0]);
        Assert.Contains(ended.Said, line => line.StartsWith("AskingWhat --> ", StringComparison.Ordinal));
    }
}
