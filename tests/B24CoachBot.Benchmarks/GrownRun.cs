using System.Text.Json;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Intake;
using B24CoachBot.Host.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace B24CoachBot.Benchmarks;

/// <summary>A turn and the rounds of the bot on a database that holds a year, against the same on an empty one: alternating rounds of one run.</summary>
internal static class GrownRun
{
    private const string Portal = "webhook";
    private const int Warming = 30;
    private const int Rounds = 200;

    /// <summary>To oneself: whether somebody else is at work would be asked of the portal, at the portal's pace.</summary>
    private const string Instruction = "/task мне до пятницы подготовить отчёт по продажам: 1) выгрузить данные 2) сверить цифры. Готово, когда файл лежит в папке отдела";

    /// <param name="databases">Two empty PostgreSQL databases; without them two files.</param>
    public static async Task Measure((string Empty, string Grown)? databases)
    {
        await using var empty = await Workbench.Open(databases?.Empty);
        await using var grown = await Workbench.Open(databases?.Grown);
        await PastYear.Fill(grown.Get<Database>(), Portal, Workbench.Monday);

        var (small, large) = (new Round(empty), new Round(grown));
        for (var round = 0; round < Warming + Rounds; round++)
        {
            if (round == Warming)
            {
                small.Times.Clear();
                large.Times.Clear();
            }

            await small.Run(round);
            await large.Run(round);
        }

        foreach (var (what, times) in small.Times)
        {
            var ratio = large.Times[what].Median / times.Median;
            Console.WriteLine($"{what,-28} empty p50 {times.Median:0.00} ms, grown {large.Times[what].Median:0.00} ms: {ratio:0.00} x");
        }
    }

    private sealed class Round(Workbench bench)
    {
        private readonly Feed feed = new();
        private readonly Inbox inbox = bench.Get<Inbox>();
        private FeedReader? reader;
        private int message = 5_000_000;

        public Dictionary<string, Times> Times { get; } = [];

        public async Task Run(int round)
        {
            reader ??= ActivatorUtilities.CreateInstance<FeedReader>(bench.Get<IServiceProvider>(), feed, Unwoken());
            var person = bench.Known.People.People[round % 3];
            await Turn("turn: instruction, card", person, Instruction);
            await Turn("turn: correction, card", person, "нет, срок — понедельник");
            await Turn("turn: cancelled", person, "отмена");

            await Take("feed with nothing new", () => reader.ReadToEnd(CancellationToken.None));
            feed.Say(++message, person.Id.Value);
            await Take("feed with one event", () => reader.ReadToEnd(CancellationToken.None));
            foreach (var waiting in await inbox.Next(Portal, person.Id.Value, 10))
            {
                await bench.Get<Turn>().Run(waiting, moreWaits: false, CancellationToken.None);
            }

            await Take("turns: whoever waits", () => inbox.Subjects(Portal));
            await Carry();
            await Take("timers: the soonest", () => bench.Get<Timers>().Next(Portal));
            await Take("timers: words forgotten", () => bench.Get<ConversationStore>().Blank(Portal, Workbench.Monday.AddMinutes(-10)));
            await Take("retention", () => bench.Get<Retention>().Forget(Portal, Workbench.Monday));
        }

        private static TurnWaker Unwoken()
        {
            var waker = new TurnWaker();
            waker.Connect((_, _) => { });
            return waker;
        }

        private async Task Turn(string what, Domain.People.Person person, string text)
        {
            message++;
            var said = new BotEvent.Said(Workbench.Monday, new Speaker(person.Id, person.FirstName, "ru"), Place.With(person.Id), message, text);
            await inbox.Accept(Portal, [new Arrival($"feed:{message}", person.Id.Value, StoredJson.Write<BotEvent>(said), said.At, (person.Id.ToString(), message))]);
            await Take(what, async () => await bench.Get<Turn>().Run((await inbox.Next(Portal, person.Id.Value, 2))[0], moreWaits: false, CancellationToken.None));
        }

        /// <summary>The look, and what is written of each row; nothing is sent.</summary>
        private async Task Carry()
        {
            var outbox = bench.Get<Outbox>();
            while (true)
            {
                List<ToCarry> heads = [];
                await Take("courier: the look", async () => heads = await outbox.Heads(Portal));
                if (heads.Count == 0)
                {
                    return;
                }

                foreach (var row in heads)
                {
                    await Take("courier: a row", async () =>
                    {
                        await outbox.Sending(row, Workbench.Monday);
                        await outbox.Finish(row, delivered: true, sent: (row.Subject.ToString(System.Globalization.CultureInfo.InvariantCulture), ++message));
                    });
                }
            }
        }

        private Task Take(string what, Func<Task> work)
        {
            var times = Times.TryGetValue(what, out var known) ? known : Times[what] = new Times(Rounds);
            return times.Take(work);
        }
    }

    /// <summary>A portal's feed without the way to it.</summary>
    private sealed class Feed : IFeed
    {
        private string events = "";
        private long next = 1;

        public void Say(int message, int person)
        {
            events = $$$"""
                {"eventId": {{{next}}}, "type": "ONIMBOTV2MESSAGEADD", "date": "2026-11-23T12:00:00+03:00", "data": {
                    "bot": {"id": 9000}, "user": {"id": {{{person}}}, "name": "N", "firstName": "N"}, "language": "ru", "chat": {"id": {{{person}}}, "dialogId": "{{{person}}}", "type": "private"},
                    "message": {"id": {{{message}}}, "chatId": {{{person}}}, "authorId": {{{person}}}, "text": "спасибо"}
                }}
                """;
            next++;
        }

        public Task<PortalReply> Get(GetEvents request, Urgency urgency, CancellationToken cancel)
        {
            using var page = JsonDocument.Parse($$"""{"events": [{{events}}], "hasMore": false, "nextOffset": {{next}} }""");
            events = "";
            return Task.FromResult<PortalReply>(new PortalReply.Answered(new PortalJson(page.RootElement.Clone())));
        }
    }
}
