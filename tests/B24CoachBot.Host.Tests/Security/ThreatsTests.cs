using System.Text.RegularExpressions;
using System.Xml.Linq;
using B24CoachBot.Domain.Tests.House;

namespace B24CoachBot.Host.Tests.Security;

/// <summary>The page of threats promises tests by their names; here it is held to that.</summary>
public sealed partial class ThreatsTests
{
    private static readonly Dictionary<string, string> Threats = Sources.Text("docs/threats.md").Split('\n')
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Where(cells => cells.Length == 6 && cells[1] is not ("threat" or "---"))
        .ToDictionary(cells => cells[1], cells => cells[4]);

    [Fact]
    public void Every_threat_names_a_test() => Assert.All(Threats, threat => Assert.NotEmpty(Named(threat.Value)));

    [Fact]
    public void Every_test_that_is_named_exists()
    {
        var methods = Sources.Code("tests").Where(file => file.EndsWith("Tests.cs", StringComparison.Ordinal))
            .SelectMany(file => Method().Matches(Sources.Text(file)).Select(method => $"{Path.GetFileNameWithoutExtension(file)}.{method.Groups[1].Value}")).ToHashSet();
        Assert.True(Threats.Count > 20);

        var missing = Threats.Values.SelectMany(Named).Where(name => name.EndsWith(".chat", StringComparison.Ordinal)
            ? !File.Exists(Path.Combine(Sources.Root, "tests/B24CoachBot.Host.Tests/Transcripts", name))
            : !methods.Contains(name));

        Assert.Empty(missing);
    }

    [Fact]
    public void A_known_hole_in_a_package_is_an_error_of_every_build()
    {
        var settings = XDocument.Parse(Sources.Text("Directory.Build.props")).Descendants().Where(element => !element.HasElements).ToLookup(element => element.Name.LocalName, element => element.Value);

        Assert.Equal(["true", "all", "low", "true"], new[] { "NuGetAudit", "NuGetAuditMode", "NuGetAuditLevel", "TreatWarningsAsErrors" }.SelectMany(name => settings[name]));
        Assert.DoesNotMatch("NU190[1-4]", string.Join(';', settings["NoWarn"].Concat(settings["WarningsNotAsErrors"])));
        Assert.Contains("bash .ci/audited", Sources.Text(".ci/run"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Named(string cell) => Quoted().Matches(cell).Select(name => name.Groups[1].Value);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"public (?:async )?(?:Task|void) (\w+)\(")]
    private static partial Regex Method();
}
