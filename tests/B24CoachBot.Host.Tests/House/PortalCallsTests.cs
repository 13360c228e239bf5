using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using B24CoachBot.Adapters.Portal.Calls;
using Refit;

namespace B24CoachBot.Host.Tests.House;

/// <summary>Each call of the portal says what it answers and where that is written.</summary>
public sealed partial class PortalCallsTests
{
    private static readonly ILookup<string, string> Summaries = XDocument.Load(Path.ChangeExtension(typeof(IBots).Assembly.Location, ".xml"))
        .Descendants("member")
        .ToLookup(member => member.Attribute("name")!.Value.Split('(')[0], member => member.Element("summary")?.Value ?? "");

    public static TheoryData<string> Calls =>
    [
        .. typeof(IBots).Assembly.GetTypes().Where(type => type.IsInterface).SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<HttpMethodAttribute>() is not null)
            .Select(method => $"{method.DeclaringType!.FullName}.{method.Name}"),
    ];

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_call_names_its_page_of_the_documentation(string call)
    {
        var own = string.Join(' ', Summaries[$"M:{call}"]);
        var group = string.Join(' ', Summaries[$"T:{call[..call.LastIndexOf('.')]}"]);

        Assert.NotEmpty(own.Trim());
        Assert.True(Page().IsMatch(own) || Page().IsMatch(group), $"{call} names no page.");
    }

    [GeneratedRegex(@"Source:\s[\w./-]+\.md\b")]
    private static partial Regex Page();
}
