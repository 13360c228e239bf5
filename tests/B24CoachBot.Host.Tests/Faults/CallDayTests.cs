using System.Text.Json.Nodes;

namespace B24CoachBot.Host.Tests.Faults;

/// <summary>A Monday of two hundred calls of the whole company (its first hour, unless COACH_LONG is set), the clock wound, while the portal is busy, loses answers and repeats events.</summary>
public sealed class CallDayTests(Office office) : IClassFixture<Office>
{
    private const int MostADay = 6;

    // «Через час» is the person's own wish and no message of the bot's.
    private const int MostPutOff = 5;
    private const string Offer = "Был звонок";

    private static readonly long[] Deals = [1, 2, 3, 5, 6, 7, 9, 10];

    private static int Calls => Environment.GetEnvironmentVariable("COACH_LONG") is { Length: > 0 } ? 200 : 40;

    [Fact]
    public async Task A_day_of_calls_breaks_no_budget_and_loses_and_overwrites_nothing()
    {
        var control = office.Control;
        var people = (await control.State())["users"]!.AsArray().Where(user => (bool)user!["active"]! && !(bool)user["extranet"]!).Select(user => (int)user!["id"]!).ToList();
        var bunches = Enumerable.Range(0, Calls).Chunk(40).ToList();
        foreach (var bunch in bunches)
        {
            foreach (var number in bunch)
            {
                await control.Post("calls", new { user = people[number % people.Count], deal = Deals[number % Deals.Length], minutes = 3 + (number % 5), direction = number % 2 == 0 ? "in" : "out" });
                if (number % 50 == 49)
                {
                    // A minute takes sixty contacts; a company that talks more than that is another test's.
                    await control.Advance(61);
                }
            }

            await control.Fault(new Misbehaviour("crm.item.update", "lost-answer"));
            await control.Fault(new Misbehaviour("imbot.v2.Chat.Message.send", "busy"), times: 3);
            await control.Fault(new Misbehaviour("ONIMBOTV2MESSAGEADD", "repeat-event"), times: 3);
            await Rest();
            await control.Advance(660);
            await Rest();
            await Answer(people);
            await control.Advance(1800);
            await Rest();
        }

        await Check(people);
    }

    /// <summary>Some answer at once, some put it off, and some say nothing.</summary>
    private async Task Answer(IReadOnlyList<int> people)
    {
        var control = office.Control;
        var answering = new List<int>();
        foreach (var person in people)
        {
            if ((await control.Messages(person)).LastOrDefault(message => message.Live.Count > 0) is not { } offer || !offer.Text.StartsWith(Offer, StringComparison.Ordinal))
            {
                continue;
            }

            switch (person % 4)
            {
                case 0 or 1:
                    answering.Add(person);
                    break;
                case 2:
                    await control.Press(person, offer, "Через час");
                    break;
                default:
                    break;
            }
        }

        foreach (var words in (string[])["прислать расчёт на подпись в четверг", "не обсуждали", "да"])
        {
            foreach (var person in answering)
            {
                await control.Say(person, words);
            }

            await Rest();
        }
    }

    /// <summary>The portal's pace makes forty messages wait; the clock helps them on.</summary>
    private async Task Rest()
    {
        await office.Control.Advance(60);
        await office.Control.Settle();
    }

    private async Task Check(IReadOnlyList<int> people)
    {
        var state = await office.Control.State();
        var receipts = 0;
        foreach (var person in people)
        {
            var said = (await office.Control.Messages(person)).Select(message => message.Text).ToList();
            Assert.InRange(said.Count(text => text.StartsWith(Offer, StringComparison.Ordinal) || text.StartsWith("Звонок с", StringComparison.Ordinal)), 0, MostADay + MostPutOff);
            receipts += said.Count(text => text.StartsWith("✅ Записал", StringComparison.Ordinal));
        }

        Assert.True(receipts > 0, $"Only {receipts} cards were filled.");
        Assert.Equal(receipts, state["timeline"]!.AsArray().Count);
        Assert.All(Written(state), change => Assert.True(string.IsNullOrEmpty((string?)change["from"]), $"Overwritten: {change.ToJsonString()}"));
        Assert.DoesNotContain(Written(state), change => (string?)change["field"] is "stageId" or "opportunity");
    }

    private static IEnumerable<JsonNode> Written(JsonNode state) =>
        state["fieldChanges"]!.AsArray().OfType<JsonNode>().Where(change => (int)change["by"]! == 1);
}
