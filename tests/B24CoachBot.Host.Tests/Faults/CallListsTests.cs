namespace B24CoachBot.Host.Tests.Faults;

/// <summary>How calls are found by looking: by activities where the statistics are closed to the connection, and no more of a storm than people can bear.</summary>
public sealed class CallListsTests
{
    private const string Offer = "Был звонок с «";
    private const int AnOrdinaryUser = 5;
    private const int Owner = 1;
    private const int Storm = 500;
    private const int MostAMinute = 60;
    private const int MostADay = 6;

    private static readonly long[] Deals = [1, 2, 3, 5, 6, 7];

    [Fact]
    public async Task Without_the_right_to_statistics_calls_are_known_by_their_activities()
    {
        await using var office = new Office { Webhook = "ordinary" };
        await office.InitializeAsync();
        var control = office.Control;
        foreach (var (minutes, code) in ((double, string)[])[(4, "200"), (0.2, "200"), (0, "304")])
        {
            await control.Post("calls", new { user = AnOrdinaryUser, deal = 5, minutes, direction = "in", failedCode = code });
            await control.Settle();
        }

        await control.Advance(660);
        await control.Settle();
        Assert.Single(await control.Messages(AnOrdinaryUser), message => message.Text.StartsWith(Offer, StringComparison.Ordinal));

        await control.Say(AnOrdinaryUser, "отправить смету в среду");
        await control.Settle();
        await control.Say(AnOrdinaryUser, "да");
        await control.Settle();
        Assert.Single((await control.State())["timeline"]!.AsArray());
        Assert.Contains((await control.Get("requests")).AsArray(), request => request!.ToJsonString().Contains("crm.activity.list", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_a_storm_only_the_first_are_asked_about_and_the_owner_is_told_once()
    {
        await using var office = new Office();
        await office.InitializeAsync();
        var control = office.Control;
        var people = (await control.State())["users"]!.AsArray().Where(user => (bool)user!["active"]! && !(bool)user["extranet"]!).Select(user => (int)user!["id"]!).ToList();
        for (var number = 0; number < Storm; number++)
        {
            await control.Post("calls", new { user = people[number % people.Count], deal = Deals[number % Deals.Length], minutes = 3, direction = "in" });
        }

        await control.Settle();
        await control.Advance(660);
        await control.Settle();

        var asked = new List<int>();
        foreach (var person in people)
        {
            asked.Add((await control.Messages(person)).Count(message => message.Text.StartsWith(Offer, StringComparison.Ordinal)));
        }

        Assert.InRange(asked.Sum(), 1, MostAMinute);
        Assert.All(asked, each => Assert.InRange(each, 0, MostADay));
        var told = Assert.Single(await control.Messages(Owner), message => message.Text.StartsWith("Телефония сообщила", StringComparison.Ordinal));
        Assert.Contains($" {Storm - MostAMinute} ", told.Text, StringComparison.Ordinal);
    }
}
