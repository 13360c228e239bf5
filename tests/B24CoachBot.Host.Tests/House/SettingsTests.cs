using B24CoachBot.Domain.Tests.House;
using B24CoachBot.Host.Cluster;
using Microsoft.Extensions.Configuration;

namespace B24CoachBot.Host.Tests.House;

/// <summary>The example is what the program reads: every setting, none misspelt, and valid as it stands.</summary>
public sealed class SettingsTests
{
    private static readonly IConfigurationSection Example = new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(Sources.Root, "appsettings.example.json"))
        .Build()
        .GetSection(CoachSettings.Section);

    [Fact]
    public void The_example_is_bound_and_valid()
    {
        var settings = Example.Get<CoachSettings>(options => options.ErrorOnUnknownConfiguration = true);

        var verdict = new CoachSettingsValidator().Validate(null, settings!);

        Assert.True(verdict.Succeeded, verdict.FailureMessage);
    }

    [Fact]
    public void The_example_shows_every_setting_with_its_default()
    {
        Shows(Example, new CoachSettings(), [nameof(CoachSettings.WebhookUrl), nameof(CoachSettings.Application), nameof(CoachSettings.Cluster), nameof(CoachSettings.Model)]);
        Shows(Example.GetSection(nameof(CoachSettings.Application)), new ApplicationSettings(), []);
        Shows(Example.GetSection(nameof(CoachSettings.Cluster)), new ClusterSettings(), []);
        Shows(Example.GetSection(nameof(CoachSettings.Model)), new ModelSettings(), []);
    }

    [Fact]
    public void The_readme_names_every_setting() => Assert.All(
        (string[])[.. Names<CoachSettings>("").Except([nameof(CoachSettings.Application), nameof(CoachSettings.Cluster), nameof(CoachSettings.Model)]), .. Names<ApplicationSettings>("Application:"), .. Names<ClusterSettings>("Cluster:"), .. Names<ModelSettings>("Model:")],
        setting => Assert.Contains($"| `{setting}` | ", Sources.Text("README.md"), StringComparison.Ordinal));

    private static IEnumerable<string> Names<T>(string section) => typeof(T).GetProperties().Select(setting => section + setting.Name);

    private static void Shows(IConfigurationSection example, object defaults, string[] but)
    {
        foreach (var setting in defaults.GetType().GetProperties().Where(property => !but.Contains(property.Name)))
        {
            Assert.Contains(example.GetChildren(), shown => shown.Key == setting.Name);
            Assert.Equal(Convert.ToString(setting.GetValue(defaults), System.Globalization.CultureInfo.InvariantCulture) ?? "", example[setting.Name] ?? "");
        }
    }

    [Theory]
    [InlineData("Host=db;Database=coach;Pasword=hush")]
    [InlineData("Host=db;Password=hush")]
    [InlineData("/var/lib/hush.db")]
    public void A_database_that_cannot_be_meant_is_said_without_its_secret(string database)
    {
        var verdict = new CoachSettingsValidator().Validate(null, new CoachSettings { WebhookUrl = "https://a.bitrix24.ru/rest/1/secret/", Database = database });

        var said = Assert.Single(verdict.Failures!);
        Assert.Contains("Coach:Database is no connection string of PostgreSQL: it looks like Host=", said, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Nodes_share_an_applications_portals_and_a_database()
    {
        var verdict = new CoachSettingsValidator().Validate(null, new CoachSettings
        {
            WebhookUrl = "https://a.bitrix24.ru/rest/1/secret/",
            Cluster = new ClusterSettings { Redis = "redis:6379,pasword=hush", Name = "A", Address = "host", Port = 0, PatienceSeconds = 1 },
        });

        Assert.Equal(7, verdict.Failures!.Count());
        Assert.All(verdict.Failures!, said => Assert.StartsWith("Coach:Cluster", said, StringComparison.Ordinal));
        Assert.DoesNotContain(verdict.Failures!, said => said.Contains("hush", StringComparison.Ordinal));
    }

    [Fact]
    public void A_model_that_cannot_be_asked_is_said_without_its_key()
    {
        var wrong = new ModelSettings { Address = "ollama", Key = "hush", Answers = (Adapters.Ai.AnswerForm)7, Temperature = 3, TimeoutSeconds = 0, RequestsPerDay = 0, TokensPerDay = 1 };

        var verdict = new CoachSettingsValidator().Validate(null, new CoachSettings { WebhookUrl = "https://a.bitrix24.ru/rest/1/secret/", Model = wrong });

        Assert.Equal(7, verdict.Failures!.Count());
        Assert.All(verdict.Failures!, said => Assert.StartsWith("Coach:Model", said, StringComparison.Ordinal));
        Assert.DoesNotContain(verdict.Failures!, said => said.Contains("hush", StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_without_an_address_is_a_mistake() =>
        Assert.StartsWith("Coach:Model:Address is not set", Assert.Single(new CoachSettingsValidator().Validate(null, new CoachSettings { WebhookUrl = "https://a.bitrix24.ru/rest/1/secret/", Model = new ModelSettings { Key = "hush" } }).Failures!), StringComparison.Ordinal);

    [Fact]
    public void Everything_wrong_is_said_at_once()
    {
        var verdict = new CoachSettingsValidator().Validate(null, new CoachSettings { WebhookUrl = "portal", BotName = "", BotCode = "Big" });

        Assert.All(["Coach:WebhookUrl ", "Coach:BotName ", "Coach:BotCode "], setting =>
            Assert.Contains(verdict.Failures!, failure => failure.Contains(setting, StringComparison.Ordinal)));
    }
}
