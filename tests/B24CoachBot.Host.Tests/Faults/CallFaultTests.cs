using System.Text.Json.Nodes;

namespace B24CoachBot.Host.Tests.Faults;

/// <summary>A card is filled once, whatever happens to the requests that fill it: one comment, one to-do, the right values, and the person is told.</summary>
public sealed class CallFaultTests(Office office) : IClassFixture<Office>
{
    private const long Deal = 5;
    private const string Compare = "crm.item.get";
    private const string Update = "crm.item.update";
    private const string Comment = "crm.timeline.comment.add";
    private const string Todo = "crm.activity.todo.add";

    private static readonly (string Kind, bool Executed)[] Kinds =
        [("busy", false), ("lost-answer", false), ("not-json", false), ("error-500", false), ("error-500", true), ("late-answer", false)];

    /// <summary>Each round is another person's call with the same client; all of them when COACH_LONG is set.</summary>
    public static TheoryData<int, string, string, bool> Rounds
    {
        get
        {
            var all = ((string[])[Compare, Update, Comment, Todo]).SelectMany(method => Kinds.Select(kind => (Method: method, kind.Kind, kind.Executed))).Index()
                .Select(round => (User: round.Index + 2 + (round.Index >= 11 ? 1 : 0), round.Item.Method, round.Item.Kind, round.Item.Executed)).ToList();
            return new(Environment.GetEnvironmentVariable("COACH_LONG") is { Length: > 0 } ? all : all.Where((_, number) => number % 4 == 1));
        }
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task A_card_is_filled_once(int user, string method, string kind, bool executed)
    {
        var control = office.Control;
        await control.Post($"deals/{Deal}", new { by = 7, fields = new Dictionary<string, string> { ["UF_CRM_NEXT_STEP"] = "", ["UF_CRM_NEXT_CONTACT"] = "" } });
        var before = await control.State();
        await control.Post("calls", new { user, deal = Deal, minutes = 4, direction = "in" });
        await control.Settle();
        await control.Advance(660);
        await control.Settle();
        await control.Say(user, "отправить смету в среду");
        await control.Settle();

        var met = await control.Met(kind);
        await control.Fault(new Misbehaviour(method, kind, executed));
        await control.Say(user, "да");
        await control.Settle();

        Assert.Equal(met + 1, await control.Met(kind));
        var after = await control.State();
        Assert.Equal(Count(before, "timeline") + 1, Count(after, "timeline"));
        Assert.Equal(Count(before, "todos") + 1, Count(after, "todos"));
        var fields = after["deals"]!.AsArray().Single(deal => (long)deal!["id"]! == Deal)!["fields"]!;
        Assert.Equal("Отправить смету", (string?)fields["UF_CRM_NEXT_STEP"]);
        Assert.NotNull((string?)fields["UF_CRM_NEXT_CONTACT"]);
        Assert.Single(await control.Messages(user), message => message.Text.StartsWith("✅ Записал", StringComparison.Ordinal));
    }

    private static int Count(JsonNode state, string list) => state[list]!.AsArray().Count;
}
