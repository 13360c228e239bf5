using B24CoachBot.Sandbox;

namespace B24CoachBot.Host.Tests.Commands;

/// <summary>The verb <c>doctor</c> against a portal that keeps the contract, and against none.</summary>
public sealed class DoctorTests
{
    [Fact]
    public async Task With_an_administrators_webhook_nothing_is_to_be_done()
    {
        await using var portal = await Open("admin");

        var ended = await Doctor(portal.WebhookUrl);

        Assert.Equal(0, ended.Code);
        Assert.All(ended.Said, line => Assert.StartsWith("ok ", line, StringComparison.Ordinal));
        Assert.Contains(ended.Said, line => line.Contains("belongs to an administrator", StringComparison.Ordinal));
        Assert.Contains(ended.Said, line => line.Contains("The clocks agree", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Ends of calls are looked for every 45 seconds")]
    [InlineData("Ends of calls are pushed to /events (the bot listens at http://127.0.0.1:5025)", "--Coach:ApplicationToken=5f2c9a71b0de4386a4c1e7d20b93f6c8")]
    [InlineData("Ends of calls are pushed to /events (the bot listens at http://127.0.0.1:6001)", "--Coach:ApplicationToken=5f2c9a71b0de4386a4c1e7d20b93f6c8", "--urls=http://127.0.0.1:6001")]
    [InlineData("Ends of calls are not looked for", "--Coach:CallQuestions=Off", "--Coach:ApplicationToken=5f2c9a71b0de4386a4c1e7d20b93f6c8")]
    public async Task It_says_how_the_bot_learns_of_calls(string sentence, params string[] settings)
    {
        await using var portal = await Open("admin");

        var ended = await HostProcess.Run(["doctor", $"--Coach:WebhookUrl={portal.WebhookUrl}", .. settings]);

        Assert.Single(ended.Said, line => line.StartsWith($"ok      {sentence}", StringComparison.Ordinal));
        Assert.DoesNotContain(ended.Said.Concat(ended.Errors), line => line.Contains("5f2c9a71b0de", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_an_employees_webhook_it_advises_and_does_not_fail()
    {
        await using var portal = await Open("ordinary");

        var ended = await Doctor(portal.WebhookUrl);

        Assert.Equal(0, ended.Code);
        var advice = Assert.Single(ended.Said, line => line.StartsWith("advice ", StringComparison.Ordinal));
        Assert.Contains("ordinary employee", advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_secret_fails_with_what_to_do_and_is_not_repeated()
    {
        await using var portal = await Open("admin");

        var ended = await Doctor($"{portal.Url}/rest/1/wrongsecret77/");

        Assert.Equal(1, ended.Code);
        var failure = Assert.Single(ended.Said, line => line.StartsWith("FAIL ", StringComparison.Ordinal));
        Assert.Contains("does not know this webhook", failure, StringComparison.Ordinal);
        Assert.DoesNotContain(ended.Said.Concat(ended.Errors), line => line.Contains("wrongsecret77", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_portal_that_is_not_there_fails_with_what_to_do()
    {
        // Nobody listens at port 9 of this machine.
        var ended = await Doctor("http://127.0.0.1:9/rest/1/secret/");

        Assert.Equal(1, ended.Code);
        Assert.Contains(ended.Said, line => line.StartsWith("FAIL ", StringComparison.Ordinal) && line.Contains("cannot be reached", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Missing_settings_are_findings_too()
    {
        var ended = await HostProcess.Run("doctor");

        Assert.Equal(1, ended.Code);
        Assert.StartsWith("FAIL    Coach:WebhookUrl is not set", Assert.Single(ended.Said), StringComparison.Ordinal);
        Assert.Empty(ended.Errors);
    }

    private static Task<SandboxPortal> Open(string webhook) =>
        SandboxPortal.StartAsync(new SandboxOptions { Urls = "http://127.0.0.1:0", PortalOnly = true, Webhook = webhook });

    private static Task<Ended> Doctor(string webhook) => HostProcess.Run("doctor", $"--Coach:WebhookUrl={webhook}");
}
