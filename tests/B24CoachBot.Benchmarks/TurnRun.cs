using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Benchmarks;

/// <summary>From an accepted event to its commit, one after another, with a bare commit between them in the same run.</summary>
internal static class TurnRun
{
    private const string Portal = "webhook";

    /// <summary>To oneself: whether somebody else is at work is asked at the portal, at the portal's pace.</summary>
    private const string Instruction = "/task мне до пятницы подготовить отчёт по продажам: 1) выгрузить данные 2) сверить цифры 3) прислать файл. Готово, когда файл лежит в папке отдела";

    private const int Warming = 100;
    private const int Rounds = 500;

    public static async Task Measure()
    {
        await using var bench = await Workbench.Open();
        using var floor = new BareCommits(bench.DataFolder);
        for (var round = 0; round < Warming; round++)
        {
            await Round(bench, floor, round, new Times(1), new Times(1), new Times(1));
        }

        var cards = new Times(Rounds);
        var corrections = new Times(Rounds);
        var commits = new Times(Rounds);
        for (var round = Warming; round < Warming + Rounds; round++)
        {
            await Round(bench, floor, round, cards, corrections, commits);
        }

        await Check(bench);
        Console.WriteLine($"bare commit       p50 {commits.Median:0.00} ms, p99 {commits.Share(0.99):0.00} ms");
        Say("instruction, card", cards, commits);
        Say("correction, card ", corrections, commits);
    }

    private static void Say(string what, Times turns, Times commits) => Console.WriteLine(
        $"{what} p50 {turns.Median:0.00} ms, p99 {turns.Share(0.99):0.00} ms: {turns.Median / commits.Median:0.0} and {turns.Share(0.99) / commits.Share(0.99):0.0} bare commits");

    private static async Task Round(Workbench bench, BareCommits floor, int round, Times cards, Times corrections, Times commits)
    {
        await Turn(bench, round, 0, Instruction, cards);
        await commits.Take(floor.One);
        await Turn(bench, round, 1, "нет, срок — понедельник", corrections);
        await Turn(bench, round, 2, "отмена", new Times(1));
    }

    private static async Task Turn(Workbench bench, int round, int step, string text, Times times)
    {
        var person = bench.Known.People.People[round % 3];
        var message = (round * 3) + step + 1;
        var said = new BotEvent.Said(Workbench.Monday, new Speaker(person.Id, person.FirstName, "ru"), Place.With(person.Id), message, text);
        var inbox = bench.Get<Inbox>();
        await inbox.Accept(Portal, [new Arrival($"feed:{message}", person.Id.Value, StoredJson.Write<BotEvent>(said), said.At, (person.Id.ToString(), message))]);
        await times.Take(async () =>
        {
            var next = await inbox.Next(Portal, person.Id.Value, 2);
            await bench.Get<Turn>().Run(next[0], moreWaits: false, CancellationToken.None);
        });
    }

    /// <summary>A run that drew no cards has measured nothing.</summary>
    private static async Task Check(Workbench bench)
    {
        var shown = await bench.Get<Database>().Read(row => row.GetInt32(0), "SELECT COUNT(DISTINCT json_extract(body, '$.card')) FROM outbox WHERE body LIKE '%\"text\"%'");
        var drafts = await bench.Get<Database>().Read(row => row.GetInt32(0), "SELECT COUNT(*) FROM drafts WHERE ended = 1");
        if (shown[0] < Warming + Rounds || drafts[0] != Warming + Rounds)
        {
            throw new InvalidOperationException($"Of {Warming + Rounds} instructions {shown[0]} became cards and {drafts[0]} were cancelled.");
        }
    }
}
