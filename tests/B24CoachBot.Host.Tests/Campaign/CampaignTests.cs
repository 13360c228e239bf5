using System.Globalization;

namespace B24CoachBot.Host.Tests.Campaign;

/// <summary>Office days drawn from seeds, with every misbehaviour of the portal and deaths of the bot at its commits and sends: docs/faults.md.</summary>
public sealed class CampaignTests(ITestOutputHelper output)
{
    private const int FewLessons = 3;
    private const int FewDays = 4;
    private const int ManyLessons = 30;
    private const int ManyDays = 2000;

    /// <summary>A seed, or "301..600".</summary>
    private static readonly string? Chosen = Environment.GetEnvironmentVariable("COACH_SEEDS");

    private static bool IsLong => Environment.GetEnvironmentVariable("COACH_LONG") is { Length: > 0 };

    [Fact]
    public async Task A_few_days_lose_nothing_and_double_nothing()
    {
        await Hold(FewLessons, Enumerable.Range(1, FewDays), isWhole: false);
    }

    [Fact]
    [Trait("Length", "Long")]
    public async Task Many_days_lose_nothing_and_double_nothing()
    {
        Assert.SkipUnless(IsLong, "tests/run --long runs it.");
        var seeds = (Chosen ?? "").Split("..") switch
        {
            [""] => Enumerable.Range(1, ManyDays),
            [var seed] => [Number(seed)],
            [var first, var last] => Enumerable.Range(Number(first), Number(last) - Number(first) + 1),
            _ => throw new InvalidOperationException("COACH_SEEDS is a number or two with .. between them."),
        };
        await Hold(
            Environment.GetEnvironmentVariable("COACH_LESSONS") is { Length: > 0 } lessons ? Number(lessons) : ManyLessons,
            [.. seeds],
            isWhole: seeds.Skip(1).Any());
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <param name="isWhole">So many days that no call may be left without a wound.</param>
    private async Task Hold(int lessons, IEnumerable<int> seeds, bool isWhole)
    {
        var started = TimeProvider.System.GetTimestamp();
        var prepared = await Campaign.Prepare();
        try
        {
            var campaign = new Campaign(prepared, lessons);
            await campaign.Learn();
            await campaign.Run(seeds, Wound.Read(Environment.GetEnvironmentVariable("COACH_WOUNDS") ?? ""));
            if (isWhole)
            {
                await campaign.RunWhatIsLeft();
            }

            await Tell(campaign.Summary(TimeProvider.System.GetElapsedTime(started)));
            Assert.True(!campaign.Wrong.Any(), string.Join("\n\n", campaign.Wrong.Take(5).Select(campaign.Told)));
            Assert.True(!isWhole || campaign.Unwounded.Count == 0, $"No run has wounded {string.Join(", ", campaign.Unwounded)}");
        }
        finally
        {
            if (prepared is not null)
            {
                Directory.Delete(prepared, recursive: true);
            }
        }
    }

    private async Task Tell(string summary)
    {
        output.WriteLine(summary);
        if (Environment.GetEnvironmentVariable("COACH_SUMMARY") is { Length: > 0 } file)
        {
            await File.AppendAllTextAsync(file, summary, TestContext.Current.CancellationToken);
        }
    }
}
