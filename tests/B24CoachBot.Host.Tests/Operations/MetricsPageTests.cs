using System.Diagnostics.Metrics;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain.Tests.House;
using B24CoachBot.Host.Operations.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace B24CoachBot.Host.Tests.Operations;

/// <summary>The page for whoever watches the bot lists what is measured, with its unit and what to do: all of it, and nothing else.</summary>
public sealed class MetricsPageTests
{
    [Fact]
    public async Task Every_metric_stands_on_the_page_with_its_unit()
    {
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var meters = services.GetRequiredService<IMeterFactory>();
        var made = new List<string>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, _) => Add(instrument, meters, made) };
        listener.Start();
        await using var database = Database.At(Path.Combine(Path.GetTempPath(), "never-opened.db"));
        _ = new CoachMeter(meters);
        _ = new PortalMeter(meters);
        _ = new BacklogGauges(meters, database, TimeProvider.System);

        var page = Sources.Text("docs/operations.md").Split('\n')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 6 && (cells[2] == "s" || cells[2].StartsWith('{')))
            .ToList();

        Assert.Equal(made.Order(StringComparer.Ordinal), page.Select(cells => $"{cells[1]} {cells[2]}").Order(StringComparer.Ordinal));
        Assert.All(page, cells => Assert.True(cells[3].Length > 5 && cells[4].Length > 0));
    }

    private static void Add(Instrument instrument, IMeterFactory meters, List<string> made)
    {
        if (instrument.Meter.Scope == meters)
        {
            made.Add($"`{instrument.Name}` {instrument.Unit}");
        }
    }
}
