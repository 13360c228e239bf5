using B24CoachBot.Host.Commands;

namespace B24CoachBot.Host.Tests.Cluster;

/// <summary>Three real nodes, a PostgreSQL and a Redis; nodes die, freeze, wake, leave and come while people work. Nothing is lost, nothing comes twice.</summary>
public sealed class ClusterTests
{
    private const int Person = 3;
    private const string CreateButton = "Создать";

    private static bool Long => Environment.GetEnvironmentVariable("COACH_LONG") == "1";

    [Fact]
    public async Task Whoever_dies_freezes_or_leaves_each_permitted_task_comes_once_and_every_answer_once()
    {
        await using var vendor = await Vendor.Open(portals: Long ? 50 : 6, nodes: 3);
        try
        {
            await Run(vendor, new Day(vendor));
        }
        catch
        {
            TestContext.Current.TestOutputHelper?.WriteLine(vendor.Said);
            throw;
        }
    }

    private static async Task Run(Vendor vendor, Day day)
    {
        Assert.All(await vendor.Doctor(), finding => Assert.Equal(Weight.Fine, finding.Weight));
        await day.Ask();
        await day.PermitWhile(async () =>
        {
            (await vendor.Busiest()).Kill();
            await vendor.AllServed();
        });

        await day.Ask();
        await day.PermitWhile(async () =>
        {
            vendor.AddNode();
            var frozen = await vendor.Busiest();
            await frozen.Freeze();
            await Task.Delay(TimeSpan.FromSeconds(Long ? 20 : 9), TestContext.Current.CancellationToken);
            await frozen.Wake();
        });

        await day.Ask();
        await day.PermitWhile(async () =>
        {
            await vendor.Redis.Stop();
            await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
            await vendor.Redis.Start();
        });

        // A rolling restart: one comes, one leaves as it is asked to.
        await day.Ask();
        await day.PermitWhile(async () =>
        {
            vendor.AddNode();
            await (await vendor.Busiest()).Stop();
        });
        await day.IsWhole();
    }

    /// <summary>One person at each portal, who gives one task after another.</summary>
    private sealed class Day(Vendor vendor)
    {
        private int asked;

        public async Task Ask()
        {
            asked++;
            await Task.WhenAll(vendor.Portals.Select(portal => vendor.Say(portal, Person, $"/task мне до пятницы подготовить отчёт номер {asked}")));
            await Vendor.Until("a card stands at every portal", () => Everywhere(async portal =>
                (await vendor.Messages(portal, Person)).Count(message => message.Live.Contains(CreateButton)) == 1));
        }

        /// <summary>Everybody says yes, half of them before and half of them after it has begun.</summary>
        public async Task PermitWhile(Func<Task> disturbance)
        {
            var half = vendor.Portals.Count / 2;
            await Task.WhenAll(vendor.Portals.Take(half).Select(Permit));
            var disturbed = disturbance();
            await Task.WhenAll(vendor.Portals.Skip(half).Select(Permit));
            await disturbed;
            await Vendor.Until($"{asked} tasks stand at every portal", () => Everywhere(async portal => (await vendor.Tasks(portal)).Count >= asked));
        }

        public async Task IsWhole()
        {
            await Vendor.Until("nothing is under way", async () => await vendor.Waiting() == 0);
            foreach (var portal in vendor.Portals)
            {
                var tasks = await vendor.Tasks(portal);
                Assert.Equal(asked, tasks.Count);
                Assert.Equal(asked, tasks.Select(task => (string)task!["title"]!).Distinct().Count());

                // A card that became a receipt, for each: nothing was said twice, and nothing is missing.
                var said = await vendor.Answers(portal, Person);
                Assert.Equal(asked, said.Count);
                Assert.DoesNotContain(said, message => message.Live.Contains(CreateButton));
            }

            Assert.All((await vendor.Leases()).Values, lease => Assert.InRange(lease.Number, 1, 40));
        }

        private async Task Permit(string portal) => await vendor.Press(
            portal, Person, Assert.Single(await vendor.Messages(portal, Person), message => message.Live.Contains(CreateButton)), CreateButton);

        private async Task<bool> Everywhere(Func<string, Task<bool>> isSo)
        {
            foreach (var portal in vendor.Portals)
            {
                if (!await isSo(portal))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
