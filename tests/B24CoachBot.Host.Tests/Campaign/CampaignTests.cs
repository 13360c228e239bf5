using System.Globalization;

namespace B24CoachBot.Host.Tests.Campaign;

/// <summary>Office days drawn from seeds, with every misbehaviour of the portal and deaths of the bot at its commits and sends: docs/faults.md.</summary>
public sealed class CampaignTests(ITestOutputHelper output)
{
    private const int Lessons = 8;
    private const int FewDays = 5;
    private const int ManyDays = 2000;
    private const int ManyLessons = 30;

    private static readonly string? Chosen = Environment.GetEnvironmentVariable("COACH_SEED");

    private static bool IsLong => Environment.GetEnvironmentVariable("COACH_LONG") is { Length: > 0 };

    [Fact]
    public async Task A_few_days_lose_nothing_and_double_nothing()
    {
        await Hold(Lessons, Enumerable.Range(1, FewDays));
    }

    [Fact]
    [Trait("Length", "Long")]
    public async Task Many_days_lose_nothing_and_double_nothing()
    {
        Assert.SkipUnless(IsLong, "tests/run --long runs it.");
        await Hold(ManyLessons, Chosen is { Length: > 0 } seed ? [int.Parse(seed, CultureInfo.InvariantCulture)] : Enumerable.Range(1, Count()));
    }

    private static int Count() => Environment.GetEnvironmentVariable("COACH_RUNS") is { Length: > 0 } count ? int.Parse(count, CultureInfo.InvariantCulture) : ManyDays;

    private async Task Hold(int lessons, IEnumerable<int> seeds)
    {
        var started = TimeProvider.System.GetTimestamp();
        var prepared = await Campaign.Prepare();
        try
        {
            var campaign = new Campaign(prepared, lessons);
            await campaign.Learn();
            await campaign.Run(seeds);
            if (Chosen is not { Length: > 0 })
            {
                await campaign.RunWhatIsLeft();
            }

            await Tell(campaign.Summary(TimeProvider.System.GetElapsedTime(started)));
            Assert.True(!campaign.Wrong.Any(), string.Join("\n\n", campaign.Wrong.Take(5).Select(outcome => outcome.Told)));
            Assert.True(Chosen is { Length: > 0 } || campaign.Unwounded.Count == 0, $"No run has wounded {string.Join(", ", campaign.Unwounded)}");
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
