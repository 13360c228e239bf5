using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Tests.Conversations;

/// <summary>A wrong setting stops the start with one clear sentence; a secret is not repeated in it.</summary>
public sealed class SettingsTests
{
    private const string Good = "https://portal.example/rest/1/abcdef0123456789/";

    [Fact]
    public void A_missing_webhook_is_one_sentence_that_says_what_to_do()
    {
        var sentence = Assert.Single(Failures(new CoachSettings()));

        Assert.Contains("Coach:WebhookUrl is not set", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("portal.example")]
    [InlineData("https://portal.example/")]
    [InlineData("ftp://portal.example/rest/1/abcdef0123456789/")]
    [InlineData("https://portal.example/rest/x/abcdef0123456789/")]
    public void A_wrong_webhook_is_one_sentence_with_an_example(string address)
    {
        var sentence = Assert.Single(Failures(new CoachSettings { WebhookUrl = address }));

        Assert.Contains("https://your.bitrix24.ru/rest/1/secret/", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("abcdef0123456789", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_of_41_characters_is_one_sentence_and_is_not_repeated()
    {
        var token = new string('a', 41);

        var sentence = Assert.Single(Failures(new CoachSettings { WebhookUrl = Good, BotToken = token }));

        Assert.Contains("40 characters", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(token, sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Сайт")]
    [InlineData("1; 2")]
    [InlineData("1, -2")]
    public void Lines_that_are_no_numbers_are_one_sentence(string lines)
    {
        var sentence = Assert.Single(Failures(new CoachSettings { WebhookUrl = Good, GreetingLines = lines }));

        Assert.Contains("Coach:GreetingLines takes numbers of Open Channels", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("5f2c9a71 b0de4386a4c1e7d20b93f6c8")]
    public void A_token_that_is_none_is_one_sentence_and_is_not_repeated(string token)
    {
        var sentence = Assert.Single(Failures(new CoachSettings { WebhookUrl = Good, ApplicationToken = token }));

        Assert.Contains("Coach:ApplicationToken is no token", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(token, sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once() =>
        Assert.Equal(3, Failures(new CoachSettings { WebhookUrl = "", BotCode = "Кот", BotToken = new string('a', 41) }).Count());

    [Fact]
    public void Good_settings_pass() => Assert.Empty(Failures(new CoachSettings { WebhookUrl = Good, BotToken = new string('a', 40), GreetingLines = "1, 4" }));

    [Fact]
    public async Task The_bot_does_not_start_on_wrong_settings()
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(async () =>
        {
            await using var bot = CoachHost.Build(["--Coach:WebhookUrl=nonsense", "--urls=http://127.0.0.1:0"]);
            await bot.StartAsync(TestContext.Current.CancellationToken);
        });

        Assert.Contains("Coach:WebhookUrl is no webhook address", refusal.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Failures(CoachSettings settings) =>
        new CoachSettingsValidator().Validate(null, settings).Failures ?? [];
}
