using B24CoachBot.Host.Tests.Faults;

namespace B24CoachBot.Host.Tests.Pilot;

/// <summary>Outside the pilot nothing is said unasked; commands work for everybody.</summary>
public sealed class PilotDaysTests
{
    private const int Seller = 5;
    private const int Storekeeper = 6;
    private const int OtherSeller = 24;
    private const int Owner = 12;

    [Fact]
    public async Task Only_people_of_the_pilot_are_asked_and_everybody_may_command()
    {
        await using var office = await Open("2026-11-09", "2026-12-06");

        await Call(office, Seller);
        await Call(office, Storekeeper);
        await Call(office, OtherSeller);
        await office.Control.Advance(1200);
        await office.Control.Settle();

        Assert.Contains(await office.Control.Messages(Seller), message => message.Live.Contains("Через час"));
        Assert.Empty(await office.Control.Messages(Storekeeper));
        Assert.Empty(await office.Control.Messages(OtherSeller));

        await office.Control.Say(Storekeeper, "/task Кузнецова Марина завтра проверить остатки");
        await office.Control.Settle();
        Assert.Contains((await office.Control.Messages(Storekeeper))[^1].Live, button => button == "Создать");
    }

    [Fact]
    public async Task On_the_day_after_the_last_it_falls_silent_and_the_owner_is_told_once()
    {
        await using var office = await Open("2026-10-26", "2026-11-22");

        await Call(office, Seller);
        await office.Control.Advance(1200);
        await office.Control.Settle();
        Assert.Empty(await office.Control.Messages(Seller));

        var told = Assert.Single(await office.Control.Messages(Owner));
        Assert.Contains("закончился вс 22.11", told.Text, StringComparison.Ordinal);
        Assert.Equal(["Продлить на 2 недели", "Расширить на всех", "Оставить так"], told.Live);

        await office.StopBot();
        await office.StartBot();
        await office.Control.Settle();
        Assert.Single(await office.Control.Messages(Owner));

        await office.Control.Press(Owner, told, "Продлить на 2 недели");
        await office.Control.Settle();
        await office.Control.Say(Owner, "да");
        await office.Control.Settle();
        Assert.Contains(await office.Control.Messages(Owner), message => message.Text.Contains("Пилот продлён до", StringComparison.Ordinal));

        await Call(office, Seller);
        await office.Control.Advance(1200);
        await office.Control.Settle();
        Assert.Contains(await office.Control.Messages(Seller), message => message.Live.Contains("Через час"));
    }

    [Fact]
    public async Task Before_its_first_day_it_only_counts()
    {
        await using var office = await Open("2026-11-24", "2026-12-06");

        await Call(office, Seller);
        await office.Control.Advance(1200);
        await office.Control.Settle();

        Assert.Empty(await office.Control.Messages(Seller));
    }

    private static async Task<Office> Open(string from, string until)
    {
        var office = new Office { Settings = [$"--Coach:PilotFrom={from}", $"--Coach:PilotUntil={until}", "--Coach:PilotDepartments=Продажи-1"] };
        await office.InitializeAsync();
        return office;
    }

    private static async Task Call(Office office, int user) => await office.Control.Post("calls", new { user, deal = 3, minutes = 4, direction = "in" });
}
