using B24CoachBot.Host.Tests.Faults;

namespace B24CoachBot.Host.Tests.Pilot;

/// <summary>Installed on a fresh portal, the bot asks nobody before its step, however the settings stand.</summary>
public sealed class RolloutTests
{
    private const int Seller = 5;
    private const int Owner = 12;

    [Fact]
    public async Task From_the_first_step_to_digests_nothing_is_left_out()
    {
        await using var office = new Office { Settings = ["--Coach:RolloutFrom=Doctor"] };
        await office.InitializeAsync();

        Assert.Contains("▶ молча считаю, как было", await Page(office), StringComparison.Ordinal);
        await Next(office);
        Assert.Contains("рабочих дней: 1 из 5", (await office.Control.Messages(Owner))[^1].Text, StringComparison.Ordinal);

        await office.Control.Post("calls", new { user = Seller, deal = 3, minutes = 4, direction = "in" });
        await office.Control.Advance(1200);
        await office.Control.Settle();
        Assert.Empty(await office.Control.Messages(Seller));

        await office.Control.Advance((int)TimeSpan.FromDays(4.2).TotalSeconds);
        await office.Control.Settle();
        Assert.Contains("▶ люди учатся, что записывать", await Page(office), StringComparison.Ordinal);
        Assert.DoesNotContain(await office.Control.Messages(2), message => message.Text.Contains("Сводка", StringComparison.Ordinal));

        await Next(office);
        Assert.Contains("▶ спрашиваю после звонков", (await office.Control.Messages(Owner))[^1].Text, StringComparison.Ordinal);
        await office.Control.Post("calls", new { user = Seller, deal = 3, minutes = 4, direction = "in" });
        await office.Control.Advance(1200);
        await office.Control.Settle();
        Assert.NotEmpty(await office.Control.Messages(Seller));

        await Next(office);
        Assert.Contains("▶ сводки руководителям", (await office.Control.Messages(Owner))[^1].Text, StringComparison.Ordinal);
        await Next(office);
        Assert.Contains(await office.Control.Messages(Owner), message => message.Text.Contains("Расширять рано", StringComparison.Ordinal));
    }

    private static async Task<string> Page(Office office)
    {
        await office.Control.Say(Owner, "запуск");
        await office.Control.Settle();
        return (await office.Control.Messages(Owner))[^1].Text;
    }

    private static async Task Next(Office office)
    {
        await office.Control.Say(Owner, "запуск дальше");
        await office.Control.Settle();
    }
}
