using System.Text.Json.Nodes;

namespace B24CoachBot.Host.Tests.Campaign;

/// <summary>What a run left: how it went, what it met, and what was wrong.</summary>
internal sealed record Outcome(int Seed, IReadOnlyList<string> Log, IReadOnlyList<string> Findings)
{
    public IReadOnlyCollection<string> Called { get; init; } = [];

    public IReadOnlyList<(string Method, string Kind)> Met { get; init; } = [];

    public IReadOnlyList<string> Deaths { get; init; } = [];

    /// <summary>As it is printed when something was wrong.</summary>
    public string Told => $"seed {Seed}\n  {string.Join("\n  ", Findings.Select(finding => "! " + finding).Concat(Log))}";
}

/// <summary>One run: an office day of one or several people, with misbehaviour and deaths drawn from the seed, and the judgement at its end.</summary>
internal sealed class Course(int seed, Repertoire repertoire, string? prepared, bool calm = false)
{
    private static readonly int[] Everybody = [2, 3, 5, 6, 7, 8, 9, 10, 11, 12];

    private const int LastRequests = 15;

    private readonly Chance chance = new(seed);
    private readonly List<string> log = [];
    private readonly List<string> findings = [];
    private readonly List<Wound> wounds = [];
    private Stage stage = null!;
    private string? group;

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
                findings.AddRange((await stage.Control.Get("requests")).AsArray().TakeLast(LastRequests).Select(request => $"  {request!.ToJsonString()}"));
                findings.AddRange(stage.Office.Logs.Lines.Where(line => !line.Contains(" scope ", StringComparison.Ordinal) && !line.StartsWith("Debug", StringComparison.Ordinal)).TakeLast(LastRequests).Select(line => $"  {line.ReplaceLineEndings(" ")}"));
            }
        }

        var outcome = new Outcome(seed, log, findings);
        if (stage is not null)
        {
            var requests = (await stage.Control.Get("requests")).AsArray().OfType<JsonNode>().ToList();
            outcome = outcome with
            {
                Called = [.. requests.SelectMany(Calls.Names).Distinct()],
                Met = [.. requests.Where(request => request["fault"] is not null).Select(request => Met(request, (string)request["fault"]!)).OfType<(string, string)>()],
                Deaths = [.. stage.Deaths],
            };
            await stage.DisposeAsync();
        }

        return outcome;
    }

    private async Task Whole()
    {
        var pushes = chance.Hits(0.2);
        var webhook = chance.Hits(0.85) ? "admin" : "ordinary";
        var anew = webhook == "ordinary" || chance.Hits(0.08);
        stage = await Stage.Open(anew ? null : prepared, pushes, webhook, !calm && chance.Hits(0.1) ? Doomed : null);
        stage.Reborn = life =>
        {
            if (chance.Hits(0.25))
            {
                Doomed(life);
            }
        };
        await stage.Through(() => Task.CompletedTask);
        List<int> people = [.. Enumerable.Range(0, chance.Between(1, 3)).Select(_ => chance.Of(Everybody)).Distinct()];
        group = chance.Hits(0.5) ? await Group(people) : null;
        var lines = webhook == "admin" && chance.Hits(0.3);
        if (lines)
        {
            await stage.Control.Post("lines/settings", new { line = 2, bot = true });
        }

        log.Add($"people {string.Join(", ", people)}{(pushes ? ", pushes" : "")}, {webhook}{(anew ? ", anew" : "")}");
        await stage.Through(() => Task.CompletedTask);
        var day = new Day(stage.Control, stage.Ledger, chance, people, group, lines);
        for (var left = chance.Between(5, 14); left > 0; left--)
        {
            await Step(day);
        }

        await stage.Control.Delete("faults");
        stage.Life.Spare();
        await stage.Through(() => stage.Control.Advance(120));
        await stage.Through(() => stage.Control.Advance(45 * 60));
        stage.Life.Spare();
        findings.AddRange(await new Judge(stage, people, group).Sentences());
    }

    private async Task<string> Group(List<int> people)
    {
        var made = await stage.Control.Post("chats", new { title = "Отгрузки", users = people.Append(4).Distinct(), bot = true });
        return (string)made["dialog"]!;
    }

    private async Task Step(Day day)
    {
        if (!calm && chance.Hits(0.06))
        {
            log.Add("restart");
            await stage.Restart();
        }

        List<Act> acts = [await day.Next()];
        if (chance.Hits(0.15))
        {
            acts.Add(await day.Next());
        }

        var loses = !calm && await Wounded(acts);
        if (!calm && !loses && chance.Hits(0.4))
        {
            Doomed(stage.Life);
        }

        var before = await Seen(acts);
        var since = (await stage.Control.Get("requests")).AsArray().Count;
        var deaths = stage.Deaths.Count;
        var pressed = true;
        await stage.Through(async () =>
        {
            foreach (var act in acts)
            {
                log.Add(act.What);
                pressed &= await Happen(act);
            }
        });
        stage.Life.Spare();
        log.AddRange(stage.Deaths.Skip(deaths).Select(cause => $"  killed: {cause}"));
        if (calm)
        {
            repertoire.Learn(acts[0].Kind, (await stage.Control.Get("requests")).AsArray().Skip(since).SelectMany(request => Calls.Names(request!)));
        }

        if (loses)
        {
            await stage.Control.Delete("faults");
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
        if (chance.Hits(0.15))
        {
            var delivery = Wound.OfDelivery(chance);
            if (delivery.LosesAnEvent && acts.Any(act => act.Kind == Act.Line))
            {
                // Of a client nobody else tells.
                return false;
            }

            if (delivery.LosesAnEvent)
            {
                await stage.Control.Delete("faults");
            }

            await Order(delivery);
            if (delivery.LosesAnEvent)
            {
                return true;
            }
        }

        for (var left = chance.Weighed((3, 0), (5, 1), (2, 2)); left > 0; left--)
        {
            await Order(Wound.Of(chance, chance.Hits(0.75) ? repertoire.Of(acts[0].Kind) : repertoire.AsList()));
        }

        return false;
    }

    /// <summary>As long as a word that was lost is the last of its dialogue, it would be taken for ours: whoever was not heard speaks again.</summary>
    private async Task SayAgain(List<Act> acts)
    {
        foreach (var act in acts.Where(act => act.Person > 0).DistinctBy(act => (act.Person, act.Kind)))
        {
            await stage.Through(() => act.Kind == Act.Group
                ? stage.Control.Post("messages", new { user = act.Person, dialog = group, text = "@Коуч помощь" })
                : stage.Control.Say(act.Person, "помощь"));
        }
    }

    private async Task Order(Wound wound)
    {
        log.Add($"  {wound}");
        wounds.Add(wound);
        await wound.Order(stage.Control);
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
        catch (Xunit.Sdk.TrueException) when (act.Kind.StartsWith("press", StringComparison.Ordinal))
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
        ? string.Join('\n', (await stage.Control.Get($"dialogs/bot/messages?user={act.Person}")).AsArray().Where(message => (int)message!["authorId"]! != act.Person).Select(message => message!.ToJsonString()))
        : "";

    /// <summary>Which of the ordered wounds it was that a request met.</summary>
    private (string, string)? Met(JsonNode request, string kind) =>
        Calls.Names(request).FirstOrDefault(name => wounds.Any(wound => wound.Kind == kind && string.Equals(wound.Method, name, StringComparison.OrdinalIgnoreCase))) is { } name ? (name, kind) : null;
}
