using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Intake;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Operations;

/// <summary>Whether the bot has anything to do now, and what it waits for. Tests and the Sandbox ask; nothing here changes anything but the feed's position.</summary>
public sealed class Stillness
{
    private const string BotFeed = "feed";

    private readonly FeedReader feed;
    private readonly TurnQueue turns;
    private readonly Courier courier;
    private readonly Bot bot;
    private readonly PortalPace pace;
    private readonly Outbox outbox;
    private readonly Timers timers;
    private readonly CallWatch calls;
    private readonly FollowUpWatch meetings;
    private readonly WorkWatch work;
    private readonly DigestRounds digests;
    private readonly OwnerRounds owners;
    private readonly ReadinessRounds readiness;
    private readonly Reminders reminders;
    private readonly Lookouts lookouts;
    private readonly Signals signals;

    internal Stillness(FeedReader feed, TurnQueue turns, Courier courier, Bot bot, PortalPace pace, Outbox outbox, Timers timers, CallWatch calls, FollowUpWatch meetings, WorkWatch work, DigestRounds digests, OwnerRounds owners, ReadinessRounds readiness, Reminders reminders, Lookouts lookouts, Signals signals)
    {
        this.feed = feed;
        this.turns = turns;
        this.courier = courier;
        this.bot = bot;
        this.pace = pace;
        this.outbox = outbox;
        this.timers = timers;
        this.calls = calls;
        this.meetings = meetings;
        this.work = work;
        this.digests = digests;
        this.owners = owners;
        this.readiness = readiness;
        this.reminders = reminders;
        this.lookouts = lookouts;
        this.signals = signals;
    }

    /// <summary>How many turns and deliveries run now; a bot that is not registered yet counts as one.</summary>
    public int Running => Parts().Sum(part => part.Running);

    /// <summary>The same by name, for whoever waited in vain: "turns 1, courier 2".</summary>
    public string Doing => string.Join(", ", Parts().Where(part => part.Running > 0).Select(part => $"{part.Name} {part.Running}"));

    /// <summary>When what waits for the portal's permission goes on: the next request by its pace, the registration when a method of it opens again; null when nothing does.</summary>
    public DateTimeOffset? GoesOn => pace.LetsGo ?? (bot.IsRegistered ? null : bot.PutOffUntil);

    /// <summary>When a digest is planned next, if one is.</summary>
    public DateTimeOffset? NextDigest => digests.NextDigest;

    /// <summary>The bot stands on the portal and hears what is said to it.</summary>
    public Task Registered => bot.Registered;

    /// <summary>Reads the feed to its end, at once.</summary>
    public async Task ReadFeed()
    {
        await bot.Registered;
        await feed.ReadToEnd(CancellationToken.None);
    }

    /// <summary>Looks for calls and dialogues that are over, at once.</summary>
    public async Task LookForCalls()
    {
        await bot.Registered;
        await calls.Look(CancellationToken.None);
    }

    /// <summary>Looks at the portal's work, and collects it, and for follow-ups of meetings, if the moment for that has come.</summary>
    public async Task LookAround()
    {
        await bot.Registered;
        await work.RunIfDue(CancellationToken.None);
        await meetings.RunIfDue(CancellationToken.None);
    }

    /// <summary>True: nothing is looked for unless asked for, because the clock is being moved by hours; what is due keeps its moment. False: everything is looked for again, at once.</summary>
    public void Relieve(bool relieved)
    {
        if (relieved)
        {
            lookouts.Relieve();
        }
        else
        {
            lookouts.Recall();
        }

        signals.Timers();
    }

    /// <summary>Everything stored that is to be done, with its moment; what is under way is left out, and what is due is about to run.</summary>
    public IReadOnlyList<(string What, DateTimeOffset Due)> Ahead() => AheadOf().GetAwaiter().GetResult();

    private (string Name, int Running)[] Parts() =>
    [
        ("registration", bot.IsRegistered ? 0 : 1),
        ("reminders", reminders.Running),
        ("turns", turns.Running),
        ("courier", courier.Running),
        ("calls", calls.Running),
        ("meetings", meetings.Running),
        ("work", work.Running),
        ("digests", digests.Running),
        ("owners", owners.Running),
        ("readiness", readiness.Running),
        ("pace", pace.Waiting.Count > 0 && courier.Running == 0 ? 1 : 0),
    ];

    private async Task<IReadOnlyList<(string What, DateTimeOffset Due)>> AheadOf() =>
    [
        .. (await outbox.Heads(bot.Portal)).Where(row => !courier.Carries(row.Id)).Select(row => ($"outbox {row.Lane}", row.DueAt)),
        .. pace.ClosedUntil(FeedReader.Method) is { } until ? [(BotFeed, until)] : Array.Empty<(string, DateTimeOffset)>(),
        .. digests.Next is { } round ? [("digest", round)] : Array.Empty<(string, DateTimeOffset)>(),
        .. owners.Next is { } week ? [("owner's page", week)] : Array.Empty<(string, DateTimeOffset)>(),
        .. readiness.Next is { } measuring ? [("readiness", measuring)] : Array.Empty<(string, DateTimeOffset)>(),
        .. turns.Postponed.Select(turn => ($"turn of {turn.Subject}", turn.Due)),
        .. (await timers.Soonest(bot.Portal)).Select(timer => ($"{timer.What} {timer.DraftId}", timer.DueAt)),
    ];
}
