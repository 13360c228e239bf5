using System.Reflection;
using B24CoachBot.Adapters.Library;

namespace B24CoachBot.Domain.Tests.House;

/// <summary>No clock, ids, chance, sleep or console in Domain and Adapters. The analyzer stops a build; this looks at what was built, whatever the build was told.</summary>
public sealed class BannedSymbolsTests
{
    public static TheoryData<Assembly> Guarded => [typeof(BotEvent).Assembly, typeof(LibraryFolder).Assembly];

    [Theory]
    [MemberData(nameof(Guarded), DisableDiscoveryEnumeration = true)]
    public void Nothing_banned_is_used(Assembly assembly)
    {
        var compiled = new Compiled(assembly);
        var used = compiled.ForeignMembers.Where(member => BannedSymbol.All.Any(banned => banned.Is(member))).Select(member => member.FullName)
            .Concat(compiled.ForeignTypes.Where(type => BannedSymbol.All.Any(banned => banned.Is(type))).Select(type => type.FullName));

        Assert.Empty(used);
    }

    [Fact]
    public void Every_line_of_the_list_names_something_that_exists()
    {
        Assert.NotEmpty(BannedSymbol.All);
        Assert.All(BannedSymbol.All, banned => Assert.True(banned.Exists(), banned.ToString()));
    }

    [Fact]
    public void A_banned_symbol_is_an_error_in_both_projects()
    {
        Assert.Contains("\ndotnet_diagnostic.RS0030.severity = error\n", Sources.Text(".editorconfig"), StringComparison.Ordinal);

        var wiring = Sources.Text("Directory.Build.props");
        Assert.Contains("src/BannedSymbols.txt\"", wiring, StringComparison.Ordinal);
        Assert.Contains("\"Microsoft.CodeAnalysis.BannedApiAnalyzers\"", wiring, StringComparison.Ordinal);
        Assert.Contains("Contains('/src/B24CoachBot.Domain')", wiring, StringComparison.Ordinal);
        Assert.Contains("Contains('/src/B24CoachBot.Adapters')", wiring, StringComparison.Ordinal);
    }
}
