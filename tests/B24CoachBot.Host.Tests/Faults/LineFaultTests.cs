using System.Text.Json.Nodes;
using B24CoachBot.Host.Tests.Conversations;

namespace B24CoachBot.Host.Tests.Faults;

/// <summary>Whatever happens to the requests of a hand-over: the client is greeted at most once, and the operators have the dialogue soon.</summary>
public sealed class LineFaultTests
{
    private const string History = "imopenlines.session.history.get";
    private const string Greet = "imopenlines.bot.session.message.send";
    private const string Operator = "imopenlines.bot.session.operator";

    private static readonly (string Kind, bool Executed)[] Kinds =
        [("busy", false), ("operating", false), ("lost-answer", false), ("not-json", false), ("error-500", false), ("error-500", true), ("late-answer", false), ("refused", false)];

    [Fact]
    public async Task A_client_is_greeted_once_and_handed_over()
    {
        await using var coach = await RunningCoach.Start();
        await coach.Control("lines/settings", new { line = 2, bot = true });
        var failures = new List<string>();
        foreach (var (method, kind) in ((string[])[History, Greet, Operator, "batch"]).SelectMany(method => Kinds.Select(kind => (method, kind))))
        {
            var name = $"{method} {kind.Kind}{(kind.Executed ? " executed" : "")}";
            await coach.Control("faults", new { method, kind = kind.Kind, times = 1, executed = kind.Executed });
            var dialogue = (await coach.Control("lines", new { line = 2, client = $"Гость {name}", text = "Есть кто?" }))!;
            await coach.Idle();
            await coach.Control("lines", new { line = 2, client = $"Гость {name}", text = "Ау" });
            await coach.Advance("PT11M");
            await coach.Control("faults");

            var after = (await coach.State())["lines"]!.AsArray().Single(line => line!["id"]!.GetValue<long>() == dialogue["id"]!.GetValue<long>())!;
            var greetings = Greetings(after);

            // What may be greeted without: the portal refuses it, or hides whether it was said, or its time is spent.
            var least = method == Operator || kind.Kind is "busy" or "not-json" or "lost-answer" ? 1 : 0;
            if (greetings > 1 || greetings < least || after["operatorId"]!.GetValue<long>() is not (7 or 8))
            {
                failures.Add($"{name}: {greetings} greetings, operator {after["operatorId"]}");
            }
        }

        Assert.Empty(failures);
        Assert.DoesNotContain((await coach.Heard(1)), message => message["authorId"]!.GetValue<long>() != 1);
    }

    /// <summary>The operators say nothing here, so whoever is not the client is the bot.</summary>
    private static int Greetings(JsonNode dialogue) =>
        dialogue["messages"]!.AsArray().Count(message => message!["authorId"]!.GetValue<long>() != dialogue["clientUserId"]!.GetValue<long>());
}
