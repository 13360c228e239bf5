using B24CoachBot.Domain.Tests.House;
using B24CoachBot.Host.Intake;
using Microsoft.Extensions.Configuration;
using YamlDotNet.Serialization;

namespace B24CoachBot.Host.Tests.Cluster;

/// <summary>The compose file can't be run where tests run; what it says to the bot is read here.</summary>
public sealed class ComposeTests
{
    private static readonly string Text = Sources.Text("docs/deploy/compose.yaml");
    private static readonly Dictionary<object, object?> File = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build()
        .Deserialize<Dictionary<object, object?>>(new YamlDotNet.Core.MergingParser(new YamlDotNet.Core.Parser(new StringReader(Text))));

    private static IReadOnlyList<Dictionary<object, object?>> Nodes =>
        [.. Part(File, "services").Where(service => ((string)service.Key).StartsWith("node", StringComparison.Ordinal)).Select(service => (Dictionary<object, object?>)service.Value!)];

    [Fact]
    public void Every_node_has_settings_that_hold_and_an_address_of_its_own()
    {
        Assert.Equal(3, Nodes.Count);
        Assert.All(Nodes, node => Assert.True(Verdict(node) is { Succeeded: true }, Verdict(node).FailureMessage));
        Assert.Equal(3, Nodes.Select(node => Settings(node).Cluster.Address).Distinct().Count());
        Assert.All(Nodes, node => Assert.Equal(Settings(node).Cluster.Address, (string)Part(Part(node, "networks"), "nodes")["ipv4_address"]!));
    }

    [Fact]
    public void A_node_gets_the_time_that_its_stop_takes() => Assert.All(Nodes, node => Assert.Equal("40s", node["stop_grace_period"]));

    [Fact]
    public void The_web_server_passes_on_what_portals_call_and_nothing_else()
    {
        Assert.Contains($"@portals path {InstallEndpoint.Path} {EventEndpoint.Path} {MenuEndpoint.Path} {ConnectEndpoint.Path}\n", Text, StringComparison.Ordinal);
        Assert.Contains("respond 404", Text, StringComparison.Ordinal);
        Assert.Equal(["portals"], ((List<object>)Part(Part(File, "services"), "web")["networks"]!).Cast<string>());
    }

    private static Microsoft.Extensions.Options.ValidateOptionsResult Verdict(Dictionary<object, object?> node) => new CoachSettingsValidator().Validate(null, Settings(node));

    private static CoachSettings Settings(Dictionary<object, object?> node) => new ConfigurationBuilder()
        .AddInMemoryCollection(Part(node, "environment").Select(pair => KeyValuePair.Create(((string)pair.Key).Replace("__", ":", StringComparison.Ordinal), (string?)Filled((string)pair.Value!))))
        .Build().GetSection(CoachSettings.Section).Get<CoachSettings>(options => options.ErrorOnUnknownConfiguration = true)!;

    /// <summary>As if .env held a word for each name.</summary>
    private static string Filled(string value) => System.Text.RegularExpressions.Regex.Replace(value, @"\$\{[^}]*\}", "word", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

    private static Dictionary<object, object?> Part(Dictionary<object, object?> of, string name) => (Dictionary<object, object?>)of[name]!;
}
