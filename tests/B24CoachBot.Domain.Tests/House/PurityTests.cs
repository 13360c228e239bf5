namespace B24CoachBot.Domain.Tests.House;

/// <summary>The domain is pure: what it may reference is written here, and everything else is I/O until somebody says why not.</summary>
public sealed class PurityTests
{
    private static readonly string[] Packages = ["Stateless", "Scriban.Signed", "PhoneNumbers"];

    private static readonly string[] Platform =
    [
        "System.Runtime", "System.Collections", "System.Collections.Concurrent", "System.Collections.Immutable", "System.Linq", "System.Memory",
        "System.Text.Json", "System.Text.RegularExpressions", "System.Threading",

        // Collection expressions compile to it.
        "System.Runtime.InteropServices",

        // A draft's id is a hash of its event's key; chance is excluded below.
        "System.Security.Cryptography",
    ];

    // Word lists are read from the assembly itself; a template writes into memory.
    private static readonly string[] TextInMemory =
    [
        "System.IO.Stream", "System.IO.StreamReader", "System.IO.TextReader", "System.IO.StringReader", "System.IO.TextWriter", "System.IO.StringWriter",
    ];

    private static readonly string[] WorldOutside =
    [
        "System.IO", "System.Net", "System.Diagnostics.Process", "System.Data", "System.Security.Cryptography.RandomNumberGenerator", "Microsoft.Win32",
    ];

    [Fact]
    public void Domain_references_the_base_library_and_three_packages()
    {
        var foreign = typeof(BotEvent).Assembly.GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Except([.. Packages, .. Platform]);

        Assert.Empty(foreign);
    }

    [Fact]
    public void Domain_touches_no_file_network_process_or_database()
    {
        var touched = new Compiled(typeof(BotEvent).Assembly).ForeignTypes
            .Select(type => type.FullName)
            .Where(name => WorldOutside.Any(outside => name == outside || name.StartsWith($"{outside}.", StringComparison.Ordinal)))
            .Except(TextInMemory);

        Assert.Empty(touched);
    }

    [Fact]
    public void The_tests_of_the_domain_see_only_the_library_of_the_adapters() =>
        Assert.Equal(
            ["B24CoachBot.Adapters.Library"],
            new Compiled(typeof(PurityTests).Assembly).ForeignTypes
                .Select(type => type.Namespace)
                .Where(place => place.StartsWith("B24CoachBot.Adapters", StringComparison.Ordinal))
                .Distinct());
}
