using System.Globalization;
using System.Runtime.CompilerServices;
using B24CoachBot.Host.Tests.Faults;

namespace B24CoachBot.Host.Tests.Readiness;

/// <summary>The funnel's report on a company whose funnel is sick: stages that nothing passes, deals without a next step, read to their end; every word of it approved.</summary>
public sealed class SickFunnelTests
{
    /// <summary>More pages than anybody turns; the funnel of the made-up company has fewer.</summary>
    private const int MostPages = 60;

    private const int Owner = 1;

    [Fact]
    public async Task The_owner_reads_stages_and_deals_page_by_page()
    {
        await using var office = new Office { Seed = "sick", Settings = ["--Coach:QualityOwners=1"] };
        await office.InitializeAsync();
        await office.Control.Advance((int)TimeSpan.FromHours(22).TotalSeconds);
        await office.Control.Settle();
        await Say(office, "готовность");
        await Say(office, "воронка");

        var pages = new List<string>();
        while (pages.Count < MostPages)
        {
            var page = (await office.Control.Messages(Owner)).Last(message => message.Text.StartsWith("Воронка", StringComparison.Ordinal));
            pages.Add(page.Text);
            if (!page.Live.Contains("Ещё"))
            {
                break;
            }

            await office.Control.Press(Owner, page, "Ещё");
            await office.Control.Settle();
        }

        await Approve(string.Join("\n\n", [.. pages.Take(2), string.Create(CultureInfo.InvariantCulture, $"… {pages.Count} pages, the last:"), pages[^1]]) + "\n");
        Assert.InRange(pages.Count, 2, MostPages - 1);
    }

    private static async Task Say(Office office, string words)
    {
        await office.Control.Say(Owner, words);
        await office.Control.Settle();
    }

    /// <summary>With APPROVE=1 the file is rewritten, and the diff is the review.</summary>
    private static async Task Approve(string report)
    {
        var file = Path.Combine(Here(), "sick-funnel.txt");
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            await File.WriteAllTextAsync(file, report, TestContext.Current.CancellationToken);
        }

        Assert.Equal((await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"), report);
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
