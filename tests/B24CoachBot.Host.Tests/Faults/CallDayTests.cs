using System.Text.Json.Nodes;

namespace B24CoachBot.Host.Tests.Faults;

/// <summary>
/// A Monday of two hundred calls of the whole company, the clock wound, while the portal is busy, loses answers and repeats events,
/// colleagues fill cards meanwhile, and the bot is stopped and started. What may be asked is reckoned here from the portal's state alone.
/// </summary>
public sealed class CallDayTests
{
    private const int Calls = 200;
    private const int Bunches = 10;
    private const int MostADay = 6;
    private const string Offer = "Был звонок с ";
    private const string Receipt = "✅ Записал";
    private const string Conflict = "Пока мы говорили";
    private const string LaterButton = "Через час";
    private const string Colleague = "Звонил Олег, ждут ответа до среды";

    private static readonly TimeSpan CardRests = TimeSpan.FromHours(4);
    private static readonly DateTimeOffset Morning = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(3));

    // Deals without two open ones of one client, so that a phone number names the deal.
    private static readonly long[] Deals = [1, 2, 3, 5, 6, 7, 9, 10];

    // The passports as the office reads them: the field, and from which stage on it is due; a null code is an open to-do.
    private static readonly Dictionary<string, (string? Code, string[] NotYetIn)> Services = new()
    {
        ["следующий шаг"] = ("UF_CRM_NEXT_STEP", []),
        ["дата контакта"] = ("UF_CRM_NEXT_CONTACT", []),
        ["бюджет"] = ("UF_CRM_BUDGET", ["NEW"]),
        ["ЛПР"] = ("UF_CRM_DECISION_MAKER", ["NEW"]),
        ["потребность"] = ("UF_CRM_NEED", ["NEW"]),
    };

    private static readonly Dictionary<string, (string? Code, string[] NotYetIn)> Goods = new()
    {
        ["следующий шаг"] = ("UF_CRM_NEXT_STEP", []),
        ["дата контакта"] = (null, []),
        ["бюджет"] = ("UF_CRM_BUDGET", ["C1:NEW"]),
        ["ЛПР"] = ("UF_CRM_DECISION_MAKER", ["C1:NEW"]),
        ["потребность"] = ("UF_CRM_NEED", []),
        ["доставка"] = ("UF_CRM_DELIVERY", ["C1:NEW"]),
    };

    private readonly Dictionary<int, int> heard = [];
    private readonly List<(int Person, string Client, DateTimeOffset At)> offers = [];
    private readonly HashSet<(int Person, string Client)> wished = [];

    [Fact]
    public async Task A_day_of_calls_asks_what_is_empty_breaks_no_budget_and_loses_and_overwrites_nothing()
    {
        await using var office = new Office { Now = Morning };
        await office.InitializeAsync();
        var control = office.Control;
        var people = (await control.State())["users"]!.AsArray().Where(user => (bool)user!["active"]! && !(bool)user["extranet"]!).Select(user => (int)user!["id"]!).ToList();
        foreach (var bunch in Enumerable.Range(0, Bunches))
        {
            await Misbehave(control, bunch);
            for (var number = bunch * Calls / Bunches; number < (bunch + 1) * Calls / Bunches; number++)
            {
                await control.Post("calls", new { user = people[number % people.Count], deal = Deals[number * 3 % Deals.Length], minutes = 3 + (number % 5), direction = number % 2 == 0 ? "in" : "out" });
            }

            await control.Settle();
            if (bunch % 3 == 1)
            {
                await Restart(office);
            }

            await control.Advance(660);
            await control.Settle();
            await Listen(control, people);
            await Answer(office, people, bunch);
            await control.Advance(1800);
            await control.Settle();
            await Listen(control, people);
        }

        await control.Delete("faults");
        await control.Advance(120);
        await control.Settle();
        await Check(control, people);
    }

    /// <summary>Each bunch another mixture, so that every request of a call meets every fault in the day.</summary>
    private static async Task Misbehave(PortalControl control, int bunch)
    {
        await control.Fault(new Misbehaviour("crm.item.update", bunch % 2 == 0 ? "lost-answer" : "busy"), 2);
        await control.Fault(new Misbehaviour("imbot.v2.Chat.Message.send", bunch % 2 == 0 ? "busy" : "lost-answer"), 3);
        await control.Fault(new Misbehaviour("imbot.v2.Chat.Message.update", "lost-answer"));
        await control.Fault(new Misbehaviour("voximplant.statistic.get", bunch % 2 == 0 ? "busy" : "not-json"));
        await control.Fault(new Misbehaviour("imbot.v2.Event.get", "lost-answer"));
        await control.Fault(new Misbehaviour("ONIMBOTV2MESSAGEADD", "repeat-event"), 3);
    }

    private static async Task Restart(Office office)
    {
        await office.StopBot();
        await office.StartBot();
        await office.Control.Settle();
    }

    /// <summary>Every new offer names exactly the fields that are empty and due at this moment, of a card that was talked about.</summary>
    private async Task Listen(PortalControl control, List<int> people)
    {
        var state = await control.State();
        foreach (var person in people)
        {
            var messages = (await control.Get($"dialogs/bot/messages?user={person}")).AsArray();
            foreach (var message in messages.Skip(heard.GetValueOrDefault(person)))
            {
                if ((string)message!["text"]! is var text && text.StartsWith(Offer, StringComparison.Ordinal))
                {
                    var client = text[(Offer.Length + 1)..text.IndexOf('»', StringComparison.Ordinal)];
                    offers.Add((person, client, DateTimeOffset.Parse((string)message["date"]!, System.Globalization.CultureInfo.InvariantCulture)));
                    Assert.Equal(Empty(state, client), Titles(text));
                }
            }

            heard[person] = messages.Count;
        }
    }

    private static string[] Titles(string offer)
    {
        const string empty = "пусто: ";
        var from = offer.IndexOf(empty, StringComparison.Ordinal) + empty.Length;
        return offer[from..offer.IndexOf(". Записать", from, StringComparison.Ordinal)].Split(", ");
    }

    private static string[] Empty(JsonNode state, string client)
    {
        var deal = Assert.Single(state["deals"]!.AsArray(), deal => Deals.Contains((long)deal!["id"]!) && ((string)deal["title"]!).StartsWith($"{client}:", StringComparison.Ordinal))!;
        var stage = (string)deal["stageId"]!;
        var page = stage.StartsWith("C1:", StringComparison.Ordinal) ? Goods : Services;
        return [.. page.Where(field => !field.Value.NotYetIn.Contains(stage) && IsEmpty(state, deal, field.Value.Code)).Select(field => field.Key)];
    }

    private static bool IsEmpty(JsonNode state, JsonNode deal, string? code) => code is null
        ? !state["todos"]!.AsArray().Any(todo => (int)todo!["ownerTypeId"]! == 2 && (long)todo["ownerId"]! == (long)deal["id"]! && !(bool)todo["completed"]!)
        : deal["fields"]![code] is not { } value || value.ToString() is "" or "0";

    /// <summary>Some answer at once, some put it off, some say nothing; while they speak, a colleague fills a card, and once the bot is gone in the middle.</summary>
    private async Task Answer(Office office, List<int> people, int bunch)
    {
        var control = office.Control;
        var answering = new List<int>();
        foreach (var person in people)
        {
            if ((await control.Messages(person)).LastOrDefault(message => message.Live.Count > 0) is not { } offer || !offer.Text.StartsWith(Offer, StringComparison.Ordinal))
            {
                continue;
            }

            if ((person + bunch) % 4 is 0 or 1)
            {
                answering.Add(person);
            }
            else if ((person + bunch) % 4 == 2 && offer.Live.Contains(LaterButton))
            {
                await control.Press(person, offer, LaterButton);
                wished.Add((person, offer.Text[(Offer.Length + 1)..offer.Text.IndexOf('»', StringComparison.Ordinal)]));
            }
        }

        foreach (var (number, words) in ((string[])["прислать расчёт на подпись в четверг", "не обсуждали", "да", "да"]).Index())
        {
            if (number == 2 && bunch % 2 == 1)
            {
                await control.Post($"deals/{Deals[bunch % Deals.Length]}", new { by = 9, fields = new Dictionary<string, string> { ["UF_CRM_NEXT_STEP"] = Colleague } });
            }

            foreach (var person in answering)
            {
                if (number < 3 || (await control.Messages(person))[^1].Text.StartsWith(Conflict, StringComparison.Ordinal))
                {
                    await control.Say(person, number < 3 ? words : "нет");
                }
            }

            if (number == 2 && bunch % 3 == 2)
            {
                await Restart(office);
            }

            await control.Settle();
        }
    }

    private async Task Check(PortalControl control, List<int> people)
    {
        var state = await control.State();
        var receipts = 0;
        foreach (var person in people)
        {
            receipts += (await control.Messages(person)).Count(message => message.Text.StartsWith(Receipt, StringComparison.Ordinal));
            var unasked = offers.Where(offer => offer.Person == person && !wished.Contains((person, offer.Client))).ToList();
            Assert.InRange(unasked.Count, 0, MostADay);
            Assert.All(unasked.GroupBy(offer => offer.Client), card =>
                Assert.All(card.Zip(card.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At >= CardRests, $"{person} was asked about {pair.First.Client} too soon")));
        }

        Assert.True(receipts > Bunches, $"Only {receipts} cards were filled.");
        Assert.True(offers.Count > people.Count, $"Only {offers.Count} were asked.");
        Assert.Equal(receipts, state["timeline"]!.AsArray().Count);
        Assert.Equal(receipts, state["timeline"]!.AsArray().Select(comment => (string)comment!["text"]!).Distinct().Count());
        Assert.DoesNotContain(Written(state), change => (string?)change["field"] is "stageId" or "opportunity");
        Assert.All(Written(state), change => Assert.True(
            (string?)change["from"] is null or "" or "0" or "Следующий шаг не согласован", $"Overwritten: {change.ToJsonString()}"));
        Assert.Contains(state["fieldChanges"]!.AsArray(), change => (string?)change!["to"] == Colleague);
    }

    private static IEnumerable<JsonNode> Written(JsonNode state) =>
        state["fieldChanges"]!.AsArray().OfType<JsonNode>().Where(change => (int)change["by"]! == 1);
}
