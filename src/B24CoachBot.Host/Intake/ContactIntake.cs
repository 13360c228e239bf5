using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Attention;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Operations.Telemetry;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Intake;

/// <summary>Where talks that are over come in, whoever reports them: each of them once, and of a storm only the first.</summary>
internal sealed partial class ContactIntake(Inbox inbox, Bot bot, TurnWaker turns, CoachMeter meter, TimeProvider clock, ILogger<ContactIntake> log) : IDisposable
{
    /// <summary>Longer than the lists may lag behind a push, so that a call that was too many then is not asked about later.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim one = new(1, 1);
    private readonly Dictionary<string, (DateTimeOffset EndedAt, bool Admitted)> lately = [];

    /// <summary>Pushes come one by one: how many were too many is told at the next look at the lists.</summary>
    private int skipped;

    /// <summary>The portal tells of calls by itself, and none was found lately that it had not told of.</summary>
    public bool ArePushed { get; private set; }

    /// <summary>The portal told of a call. It is stored when this returns.</summary>
    public async Task Pushed(EndedTalk talk)
    {
        await Accept([talk], new Dictionary<string, long>());
        if (!ArePushed)
        {
            ArePushed = true;
            Log.Pushed(log);
        }
    }

    /// <summary>Talks that the portal's lists hold, and how far those were read.</summary>
    /// <param name="owner">Who hears of a storm.</param>
    public async Task Found(IReadOnlyList<EndedTalk> talks, IReadOnlyDictionary<string, long> positions, UserId owner)
    {
        var untold = await Accept(talks, positions, owner);
        if (ArePushed && untold.Any(talk => talk.Case.Way == ContactWay.Call))
        {
            ArePushed = false;
            Log.NotPushed(log);
        }
    }

    public void Dispose() => one.Dispose();

    /// <summary>Those that were not known before.</summary>
    private async Task<IReadOnlyList<EndedTalk>> Accept(IReadOnlyList<EndedTalk> talks, IReadOnlyDictionary<string, long> positions, UserId? owner = null)
    {
        await one.WaitAsync();
        try
        {
            var untold = talks.Where(talk => !lately.ContainsKey(talk.Case.Key)).DistinctBy(talk => talk.Case.Key).OrderBy(talk => talk.Case.EndedAt).ToList();
            var admitted = StormBreaker.Admitted([.. untold.Select(talk => talk.Case.EndedAt)], [.. lately.Values.Where(talk => talk.Admitted).Select(talk => talk.EndedAt)]);
            var arrivals = untold.Index().Where(talk => admitted.Contains(talk.Index)).Select(talk => Arrival(talk.Item)).ToList();
            var tooMany = untold.Count - arrivals.Count;
            var told = owner is not null && skipped + tooMany > 0;
            if (told)
            {
                arrivals.Add(Notice(skipped + tooMany, owner!.Value));
            }

            using var span = Spans.Accept(bot.Portal, [.. arrivals.Select(arrival => arrival.Key)]);
            var fresh = await inbox.Accept(bot.Portal, arrivals, positions: positions);
            meter.Accept(fresh.Count, untold.Select(talk => clock.GetUtcNow() - talk.Case.EndedAt));
            foreach (var subject in fresh.Distinct())
            {
                turns.Wake(bot.Portal, subject);
            }

            // Only what is stored is known: after a failure it is found again.
            skipped += tooMany;
            Remember(untold, admitted);
            if (told)
            {
                Log.Storm(log, skipped);
                skipped = 0;
            }

            return untold;
        }
        finally
        {
            one.Release();
        }
    }

    private void Remember(IReadOnlyList<EndedTalk> talks, IReadOnlySet<int> admitted)
    {
        foreach (var (index, talk) in talks.Index())
        {
            lately[talk.Case.Key] = (talk.Case.EndedAt, admitted.Contains(index));
        }

        var forgotten = clock.GetUtcNow() - Remembered;
        foreach (var key in lately.Where(talk => talk.Value.EndedAt < forgotten).Select(talk => talk.Key).ToList())
        {
            lately.Remove(key);
        }
    }

    private Arrival Arrival(EndedTalk talk)
    {
        var employee = new UserId(talk.Employee);
        var now = clock.GetUtcNow();
        return new Arrival(
            $"contact:{talk.Case.Key}", talk.Employee, StoredJson.Write<BotEvent>(new BotEvent.ContactEnded(now, new Speaker(employee, "", ""), Place.With(employee), talk.Case)), now);
    }

    /// <summary>One an hour, however long the storm.</summary>
    private Arrival Notice(int count, UserId owner)
    {
        var now = clock.GetUtcNow();
        return new Arrival(
            $"storm:{now:yyyyMMddHH}", owner.Value, StoredJson.Write<BotEvent>(new BotEvent.Storm(now, new Speaker(owner, "", ""), Place.With(owner), count)), now);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Skipped} contacts were too many for one minute: they are not asked about")]
        public static partial void Storm(ILogger logger, int skipped);

        [LoggerMessage(Level = LogLevel.Information, Message = "The portal pushes the ends of calls; its lists are read seldom, as a net")]
        public static partial void Pushed(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A call was found that the portal had not pushed; its lists are read often until it pushes again")]
        public static partial void NotPushed(ILogger logger);
    }
}
