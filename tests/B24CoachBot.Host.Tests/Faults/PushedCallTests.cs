using System.Text.Json.Nodes;
using B24CoachBot.Adapters.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace B24CoachBot.Host.Tests.Faults;

/// <summary>The portal tells of calls by itself, over real HTTP, and its pushes come alone, twice, in another order, too early or not at all.</summary>
public sealed class PushedCallTests
{
    private const string Ended = "ONVOXIMPLANTCALLEND";
    private const string Statistics = "voximplant.statistic.get";
    private const string Offer = "Был звонок";
    private const int Person = 5;
    private const int Grace = 660;

    private static readonly string[] Polling = ["imbot.v2.Event.get", Statistics, "crm.activity.list"];

    [Fact]
    public async Task A_push_alone_brings_the_question_and_costs_no_request_more_than_a_look()
    {
        await using var office = await Open(new Office { Pushes = true });
        await office.Control.Fault(new Misbehaviour(Statistics, "busy"), times: 1000);
        var before = (await Requests(office)).Count;

        await Call(office);
        await office.Control.Advance(Grace);
        await office.Control.Settle();
        await office.Control.Say(Person, "отправить смету в среду");
        await office.Control.Settle();
        await office.Control.Say(Person, "да");
        await office.Control.Settle();

        Assert.Equal(1, await Offers(office));
        Assert.Single(await office.Control.Messages(Person), message => message.Text.StartsWith("✅ Записал", StringComparison.Ordinal));
        var made = (await Requests(office)).Skip(before).ToList();
        Assert.InRange(made.Count(request => !request.Contains("imbot.", StringComparison.Ordinal)), 1, 4);
    }

    [Theory]
    [InlineData("")]
    [InlineData("repeat-event")]
    public async Task A_call_that_is_pushed_and_found_is_one_question(string misbehaviour)
    {
        await using var office = await Open(new Office { Pushes = true });
        if (misbehaviour.Length > 0)
        {
            await office.Control.Fault(new Misbehaviour(Ended, misbehaviour));
        }

        await Call(office);
        await office.Control.Advance(Grace);
        await office.Control.Settle();
        await office.Control.Advance(3 * 3600);
        await office.Control.Settle();

        Assert.Equal(1, await Offers(office));
        await Lies(office, 1);
    }

    [Fact]
    public async Task A_call_that_was_pushed_before_a_restart_and_is_found_after_it_is_one_question()
    {
        await using var office = await Open(new Office { Pushes = true });
        await office.Control.Fault(new Misbehaviour(Statistics, "busy"), times: 1000);
        await Call(office);
        await Lies(office, 1);

        await office.StopBot();
        await office.Control.Delete("faults");
        await office.StartBot();
        await Answer(office);

        Assert.Equal(1, await Offers(office));
        await Lies(office, 1);
        Assert.DoesNotContain("not read", string.Join('\n', office.Logs.Lines.SkipWhile(line => !line.Contains("new: False", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_that_are_told_of_in_another_order_are_each_asked_about()
    {
        await using var office = await Open(new Office { Pushes = true });
        await office.Control.Fault(new Misbehaviour(Statistics, "busy"), times: 1000);
        await office.Control.Fault(new Misbehaviour(Ended, "reorder-events"));

        await office.Control.Post("calls", new { user = Person, deal = 5, minutes = 4, direction = "in" });
        await office.Control.Post("calls", new { user = Person + 1, deal = 6, minutes = 4, direction = "in" });
        await office.Control.Settle();
        await office.Control.Advance(Grace);
        await office.Control.Settle();

        Assert.Equal(1, await Offers(office));
        Assert.Equal(1, await Offers(office, Person + 1));
    }

    [Fact]
    public async Task A_lost_push_is_found_in_the_list()
    {
        await using var office = await Open(new Office { Pushes = true });
        await office.Control.Fault(new Misbehaviour(Ended, "drop-event"));

        await Call(office);
        await office.Control.Advance(Grace);
        await office.Control.Settle();

        Assert.Equal(1, await Offers(office));
    }

    [Fact]
    public async Task What_was_pushed_while_the_bot_was_off_is_found_when_it_is_back()
    {
        await using var office = await Open(new Office { Pushes = true });
        await office.StopBot();
        await office.Control.Post("calls", new { user = Person, deal = 5, minutes = 4, direction = "in" });
        await office.Control.Post("idle", new { });

        await office.StartBot();
        await office.Control.Settle();
        await office.Control.Advance(Grace);
        await office.Control.Settle();

        Assert.Equal(1, await Offers(office));
    }

    [Fact]
    public async Task A_call_that_is_told_of_before_it_stands_in_any_card_is_written_into_its_deal()
    {
        await using var office = await Open(new Office { Pushes = true });
        await office.Control.Fault(new Misbehaviour(Statistics, "busy"), times: 1000);

        // Nobody in the CRM has this number: only the activity knows the deal, and it comes two minutes later.
        await office.Control.Post("calls", new { user = Person, deal = 5, phone = "+79990000001", minutes = 4, direction = "in", recordedAfter = "PT2M" });
        await office.Control.Settle();
        await office.Control.Advance(Grace);
        await office.Control.Settle();
        await office.Control.Say(Person, "отправить смету в среду");
        await office.Control.Settle();
        await office.Control.Say(Person, "да");
        await office.Control.Settle();

        var state = await office.Control.State();
        Assert.Equal("Отправить смету", (string?)state["deals"]!.AsArray().Single(deal => (long)deal!["id"]! == 5)!["fields"]!["UF_CRM_NEXT_STEP"]);
        Assert.Single(state["todos"]!.AsArray(), todo => ((string)todo!["title"]!).StartsWith("Отправить смету", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_to_do_that_stands_is_seen_also_in_a_card_that_is_found_late()
    {
        await using var office = await Open(new Office { Pushes = true });
        await office.Control.Post("calls", new { user = Person, deal = 7, minutes = 4, direction = "in" });
        await Answer(office, "отправить смету в пятницу", "не обсуждали", "да");
        Assert.Contains((await office.Control.State())["todos"]!.AsArray(), todo => ((string)todo!["title"]!).StartsWith("Отправить смету", StringComparison.Ordinal));

        await office.Control.Advance(24 * 3600);
        await office.Control.Fault(new Misbehaviour(Statistics, "busy"), times: 1000);
        await office.Control.Post("calls", new { user = Person, deal = 7, phone = "+79990000001", minutes = 4, direction = "in", recordedAfter = "PT2M" });
        await Answer(office);

        var offer = (await office.Control.Messages(Person))[^1].Text;
        Assert.StartsWith($"{Offer} с +79990000001", offer, StringComparison.Ordinal);
        Assert.Contains("потребность", offer, StringComparison.Ordinal);
        Assert.DoesNotContain("дата контакта", offer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+79161000004", "«Лотос»")]
    [InlineData("+74951000004", "«Лотос»")]
    [InlineData("+79161000009", "«Никита Рогов»")]
    public async Task A_contact_a_company_and_a_lead_are_known_by_their_number_before_the_call_stands_anywhere(string phone, string client)
    {
        await using var office = await Open(new Office { Pushes = true });
        await office.Control.Fault(new Misbehaviour(Statistics, "busy"), times: 1000);

        await office.Control.Post("calls", new { user = Person, phone, minutes = 4, direction = "in", recordedAfter = "PT2H" });
        await office.Control.Settle();
        await office.Control.Advance(Grace);
        await office.Control.Settle();

        var offer = Assert.Single(await office.Control.Messages(Person));
        Assert.StartsWith($"{Offer} с {client} ", offer.Text, StringComparison.Ordinal);
        Assert.Contains("пусто", offer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missed_short_and_internal_calls_are_let_be_whoever_tells_of_them()
    {
        await using var office = await Open(new Office { Pushes = true });
        await office.Control.Post("calls", new { user = Person, deal = 5, minutes = 0.2, direction = "in" });
        await office.Control.Post("calls", new { user = Person, deal = 5, direction = "in", failedCode = "304" });
        await office.Control.Post("calls", new { user = Person, minutes = 5, direction = "out" });
        await office.Control.Settle();
        await office.Control.Advance(Grace);
        await office.Control.Settle();

        Assert.Empty(await office.Control.Messages(Person));
        await Lies(office, 0);
    }

    [Theory]
    [InlineData(false, 20, 60)]
    [InlineData(true, 1, 4)]
    public async Task The_list_is_read_seldom_only_while_the_portal_tells_by_itself(bool pushes, int fewest, int most)
    {
        await using var office = await Open(new Office { Pushes = pushes, LooksByItself = true });
        await Call(office);

        // The day's collection reads the same list: it is over by then.
        await office.Control.Advance(60);
        await office.Control.Settle();
        var before = await Looks(office);

        await office.Control.Advance(1800);

        Assert.InRange(await Looks(office) - before, fewest, most);
    }

    private static async Task<Office> Open(Office office)
    {
        await office.InitializeAsync();
        return office;
    }

    [Fact]
    public async Task The_list_is_read_often_again_when_a_push_was_lost()
    {
        await using var office = await Open(new Office { Pushes = true, LooksByItself = true });
        await Call(office);
        await office.Control.Fault(new Misbehaviour(Ended, "drop-event"));
        await office.Control.Post("calls", new { user = Person + 1, deal = 6, minutes = 4, direction = "in" });
        await office.Control.Advance(660);
        var before = await Looks(office);

        await office.Control.Advance(900);

        Assert.InRange(await Looks(office) - before, 15, 30);
        Assert.Equal(1, await Offers(office, Person + 1));
        Assert.Contains(office.Logs.Lines, line => line.Contains("A call was found that the portal had not pushed", StringComparison.Ordinal));
    }

    /// <summary>The grace passes, and the person says these words.</summary>
    private static async Task Answer(Office office, params string[] words)
    {
        await office.Control.Settle();
        await office.Control.Advance(Grace);
        await office.Control.Settle();
        foreach (var said in words)
        {
            await office.Control.Say(Person, said);
            await office.Control.Settle();
        }
    }

    private static async Task Call(Office office)
    {
        await office.Control.Post("calls", new { user = Person, deal = 5, minutes = 4, direction = "in" });
        await office.Control.Settle();
    }

    private static async Task<int> Offers(Office office, int person = Person) =>
        (await office.Control.Messages(person)).Count(message => message.Text.StartsWith(Offer, StringComparison.Ordinal));

    private static async Task Lies(Office office, int calls) =>
        Assert.Equal([calls], await office.Bot.GetRequiredService<Database>().Read(row => row.GetInt32(0), "SELECT COUNT(*) FROM inbox WHERE key LIKE 'contact:%'"));

    private static async Task<int> Looks(Office office) =>
        (await office.Control.Get("requests")).AsArray().Count(request => request!["inner"] is JsonArray inner && inner.Any(method => (string?)method == Statistics));

    private static async Task<IReadOnlyList<string>> Requests(Office office) =>
        [.. (await office.Control.Get("requests")).AsArray()
            .Select(request => (string)request!["method"]! is "batch" ? string.Join(',', request["inner"]!.AsArray().Select(inner => (string)inner!)) : (string)request["method"]!)
            .Where(methods => methods.Split(',').Any(method => !Polling.Contains(method)))];
}
