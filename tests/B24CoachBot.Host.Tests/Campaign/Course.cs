using System.Text.Json.Nodes;
using B24CoachBot.Adapters.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace B24CoachBot.Host.Tests.Campaign;

/// <summary>One run: an office day of one or several people, with misbehaviour and deaths drawn from the seed, and the judgement at its end.</summary>
/// <param name="prepared">A portal at which the bot stands already; null where each run begins with its registration.</param>
/// <param name="seed">Below zero nothing goes wrong by chance.</param>
/// <param name="ordered">What goes wrong anyhow, from the first moment on.</param>
internal sealed class Course(int seed, Repertoire repertoire, string? prepared, IReadOnlyList<Wound> ordered)
{
    private const int LastLines = 15;
    private static readonly int[] Everybody = [Day.Owner, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12];

    private readonly bool calm = seed < 0;
    private readonly Chance chance = new(seed);
    private readonly List<string> log = [];
    private readonly List<string> findings = [];
    private readonly List<Wound> wounds = [];
    private Stage? stage;
    private string? group;

    private Stage Stage => stage!;

    public async Task<Outcome> Run()
    {
        try
        {
            await Whole();
        }
        catch (Exception failure)
        {
            findings.Add($"The run broke off: {failure.GetType().Name} {failure.Message} {failure.StackTrace?.ReplaceLineEndings(" ")}");
            if (stage is not null)
            {
                findings.AddRange((await Requests()).TakeLast(LastLines).Select(request => request.ToJsonString()));
            }
        }

        var outcome = new Outcome(seed, ordered, log, findings);
        if (stage is null)
        {
            return outcome;
        }

        await using (stage)
        {
            var requests = await Requests();
            return outcome with
            {
                Called = [.. requests.SelectMany(Repertoire.Names).Distinct()],
                Met = [.. requests.SelectMany(Met)],
                AtEvents = [.. wounds.Where(wound => wound.IsOfDelivery)],
                Deaths = [.. stage.Deaths],
            };
        }
    }

    private async Task Whole()
    {
        var pushes = chance.Hits(0.2);
        var webhook = chance.Hits(0.85) ? "admin" : "ordinary";
        var anew = prepared is null || webhook == "ordinary" || chance.Hits(0.08);
        List<int> people = [.. Enumerable.Range(0, chance.Between(1, 3)).Select(_ => chance.Of(Everybody)).Distinct()];
        log.Add($"people {string.Join(", ", people)}, {webhook}{(pushes ? ", pushes" : "")}{(anew ? ", anew" : "")}");
        stage = await Stage.Open(anew ? null : prepared, pushes, webhook);
        foreach (var wound in ordered)
        {
            await Order(wound);
        }

        Stage.Reborn = life =>
        {
            if (!calm && chance.Hits(0.25))
            {
                Doomed(life);
            }
        };
        if (!calm && anew)
        {
            await Order(Wound.Of(chance, repertoire.All));
        }

        await Stage.Begin(!calm && chance.Hits(0.15) ? Doomed : null);
        await Stage.Rest();
        if (calm && ordered.Count == 0)
        {
            repertoire.Learn(Act.Start, await Requests());
        }

        await People(people, lines: webhook == "admin" && chance.Hits(0.3));

        await Stage.Control.Delete("faults");
        Stage.Life.Spare();
        await Stage.Through(() => Stage.Control.Advance(120));
        Stage.Life.Spare();
        await Stage.Through(() => Stage.Control.Advance(45 * 60));
        findings.AddRange(await new Judge(
            Stage.Control, Stage.Office.Bot.GetRequiredService<Database>(), Stage.Ledger, Stage.Office.Clock.GetUtcNow(), Stage.Connection, group).Sentences());
    }

    private async Task People(List<int> people, bool lines)
    {
        if (chance.Hits(0.5))
        {
            group = (string)(await Stage.Control.Post("chats", new { title = "Отгрузки", users = people.Append(Day.InEveryGroup).Distinct(), bot = true }))["dialog"]!;
        }

        if (lines)
        {
            await Stage.Control.Post("lines/settings", new { line = 2, bot = true });
        }

        await Stage.Rest();
        var day = new Day(Stage.Control, Stage.Ledger, chance, people, group, lines);
        for (var left = chance.Between(5, 14); left > 0; left--)
        {
            await Step(day);
        }
    }

    private async Task Step(Day day)
    {
        if (!calm && chance.Hits(0.06))
        {
            log.Add("restart");
            await Stage.Restart();
        }

        List<Act> acts = [await day.Next()];
        if (chance.Hits(0.15))
        {
            acts.Add(await day.Next());
        }

        var loses = !calm && await Wounded(acts);
        if (!calm && !loses && chance.Hits(0.4))
        {
            Doomed(Stage.Life);
        }

        var before = await Seen(acts);
        var since = (await Requests()).Count;
        var deaths = Stage.Deaths.Count;
        var pressed = true;
        await Stage.Through(async () =>
        {
            foreach (var act in acts)
            {
                log.Add(act.What);
                pressed &= await Happen(act);
            }
        });
        Stage.Life.Spare();
        log.AddRange(Stage.Deaths.Skip(deaths).Select(cause => $"  killed: {cause}"));
        if (calm && ordered.Count == 0)
        {
            repertoire.Learn(acts[0].Kind, (await Requests()).Skip(since));
        }

        if (loses)
        {
            await Stage.Control.Delete("faults");
            await SayAgain(acts);
            return;
        }

        foreach (var (act, was) in acts.Zip(before))
        {
            if (act.Answered && pressed && was == await Seen(act))
            {
                findings.Add($"Nobody answered: {act.What}");
            }
        }
    }

    /// <summary>True when an event may be lost: then nobody is owed an answer, and nothing else goes wrong, because what was said in no event is taken for ours.</summary>
    private async Task<bool> Wounded(List<Act> acts)
    {
        if (chance.Hits(0.15) && Wound.OfDelivery(chance) is var delivery)
        {
            if (delivery.LosesAnEvent && acts.All(act => act.Kind != Act.Line))
            {
                await Stage.Control.Delete("faults");
                await Order(delivery);
                return true;
            }

            if (!delivery.LosesAnEvent)
            {
                await Order(delivery);
            }
        }

        for (var left = chance.Weighed((3, 0), (5, 1), (2, 2)); left > 0; left--)
        {
            await Order(Wound.Of(chance, chance.Hits(0.75) ? repertoire.Of(acts[0].Kind) : repertoire.All));
        }

        return false;
    }

    /// <summary>As long as a word that was lost is the last of its dialogue, it would be taken for ours: whoever was not heard speaks again.</summary>
    private async Task SayAgain(List<Act> acts)
    {
        foreach (var act in acts.Where(act => act.Person > 0).DistinctBy(act => (act.Person, act.Kind)))
        {
            await Stage.Through(() => act.Kind == Act.Group
                ? Stage.Control.Post("messages", new { user = act.Person, dialog = group, text = "@Коуч помощь" })
                : Stage.Control.Say(act.Person, "помощь"));
        }
    }

    private async Task Order(Wound wound)
    {
        log.Add($"  {wound}");
        wounds.Add(wound);
        await wound.Order(Stage.Control);
    }

    private void Doomed(Life life)
    {
        var (at, nth) = (chance.Of(Enum.GetValues<Point>()), chance.Between(1, 7));
        log.Add($"  to be killed at {at} {nth}");
        life.Doom(at, nth);
    }

    /// <summary>A button that was pressed already, or is gone by now, can't be pressed.</summary>
    private static async Task<bool> Happen(Act act)
    {
        try
        {
            await act.Do();
            return true;
        }
        catch (Xunit.Sdk.TrueException) when (act.Kind == Act.Press)
        {
            return false;
        }
    }

    private async Task<List<string>> Seen(List<Act> acts)
    {
        var seen = new List<string>();
        foreach (var act in acts)
        {
            seen.Add(await Seen(act));
        }

        return seen;
    }

    /// <summary>What a person sees of the bot.</summary>
    private async Task<string> Seen(Act act) => act.Answered
        ? string.Join('\n', (await Stage.Control.Get($"dialogs/bot/messages?user={act.Person}")).AsArray().Where(message => (int)message!["authorId"]! != act.Person).Select(message => message!.ToJsonString()))
        : "";

    private async Task<List<JsonNode>> Requests() => [.. (await Stage.Control.Get("requests")).AsArray().OfType<JsonNode>()];

    /// <summary>Which of the ordered wounds it was that a request met.</summary>
    private IEnumerable<(string, string)> Met(JsonNode request) => (string?)request["fault"] is not { } kind ? [] :
        Repertoire.Names(request).Where(name => wounds.Any(wound => wound.Kind == kind && string.Equals(wound.Method, name, StringComparison.OrdinalIgnoreCase))).Take(1).Select(name => (name, kind));
}
