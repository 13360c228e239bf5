using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Tests.Faults;

namespace B24CoachBot.Host.Tests.Campaign;

/// <summary>The same days in a real process that gets SIGKILL at moments nobody chose, again and again, and is begun anew on the same data.</summary>
public sealed class SigkillTests
{
    private const int Days = 6;
    private const int KillsADay = 8;
    private const int LongestLife = 700;

    [Fact]
    [Trait("Length", "Long")]
    public async Task Days_with_a_real_process_killed_at_any_moment_lose_nothing_and_double_nothing()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("COACH_LONG") is { Length: > 0 }, "tests/run --long runs it.");
        foreach (var seed in Enumerable.Range(1, Days))
        {
            var findings = await Day(new Chance(seed));
            Assert.True(findings.Count == 0, $"seed {seed}: {string.Join("\n", findings)}");
        }
    }

    private static async Task<IReadOnlyList<string>> Day(Chance chance)
    {
        var data = Directory.CreateTempSubdirectory("b24-sigkill-").FullName;
        var running = await Running.Sandbox(data, 0, "--now", "2026-11-23T12:00:00+03:00");
        try
        {
            foreach (var _ in Enumerable.Range(0, KillsADay))
            {
                using (var control = new PortalControl(running.Address))
                {
                    await control.Settle();
                    var day = new Day(control, new Ledger(), chance, [2, 5, 12], null, lines: false);
                    await Lived(day, chance);
                    running.Kill();
                }

                running.Dispose();
                running = await Running.Sandbox(data, 0);
            }

            using var last = new PortalControl(running.Address);
            await last.Settle();
            await last.Advance(45 * 60);
            await last.Settle();
            await using var rows = Database.At(Path.Combine(data, "bot", "coach.db"));
            var now = DateTimeOffset.Parse((string)(await last.State())["now"]!, System.Globalization.CultureInfo.InvariantCulture);
            return await new Judge(last, rows, null, now, connection: 1, null).Sentences();
        }
        finally
        {
            running.Dispose();
            Directory.Delete(data, recursive: true);
        }
    }

    /// <summary>People act for as long as the process lives; what they were about to do when it went is lost with it.</summary>
    private static async Task Lived(Day day, Chance chance)
    {
        var end = Task.Delay(chance.Between(1, LongestLife));
        while (!end.IsCompleted)
        {
            // A press that was made already is refused; what the end cuts off fails, unheard.
            await Task.WhenAny((await day.Next()).Do(), end);
        }
    }
}
