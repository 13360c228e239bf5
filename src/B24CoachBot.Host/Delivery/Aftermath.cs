using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Delivery;

/// <summary>What a failed call means for its row: later, look it up, or over.</summary>
internal sealed partial class Aftermath(Outbox outbox, Signals signals, TurnWaker turns, TimeProvider clock, ILogger<Aftermath> log)
{
    /// <summary>The portal runs a request for at most a minute: after that, what is not there will not come.</summary>
    public static TimeSpan StillRunning { get; } = TimeSpan.FromSeconds(62);

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    /// <summary>True while a request of unknown fate may still be executed.</summary>
    public bool MayStillRun(ToCarry row) => row.SentAt is { } sent && clock.GetUtcNow() < sent + StillRunning;

    /// <summary>Puts the row back for every failure but a refusal; false for a refusal, which is the carrier's to settle.</summary>
    public async Task<bool> PutBack(ToCarry row, PortalFailure why)
    {
        var now = clock.GetUtcNow();
        Log.PutBack(log, row.Id, why.GetType().Name, row.Attempts);
        switch (why)
        {
            case PortalFailure.Refused { BotIsGone: true }:
                signals.Registration();
                await outbox.Later(row, now + Pause(row));
                return true;
            case PortalFailure.Refused:
                return false;
            case PortalFailure.Operating operating:
                await outbox.Later(row, operating.Until > now ? operating.Until : now + Pause(row));
                return true;
            case PortalFailure.Busy busy:
                await outbox.Later(row, now + (busy.RetryAfter ?? Pause(row)));
                return true;
            case PortalFailure.Unknown unknown:
                await outbox.Unknown(row, now + Soon, over: unknown.Answered);
                return true;
            default:
                await outbox.Later(row, now + Pause(row));
                return true;
        }
    }

    /// <summary>Puts the row back; a refusal is told to its draft.</summary>
    public async Task PutBackOrRefuse(ToCarry row, string draftId, Place where, PortalFailure why)
    {
        if (!await PutBack(row, why))
        {
            await Tell(row, draftId, where, new Carried.Refused(((PortalFailure.Refused)why).Text));
        }
    }

    /// <summary>The question what became of the row has failed itself: it is asked again, and the fate stays unknown.</summary>
    public Task AskAgain(ToCarry row, PortalFailure why)
    {
        if (why is PortalFailure.Refused { BotIsGone: true })
        {
            signals.Registration();
        }

        var now = clock.GetUtcNow();
        return outbox.Unknown(row, why is PortalFailure.Operating { Until: var until } && until > now ? until : now + BetweenQuestions);
    }

    /// <summary>Looks again when the request can no longer be running.</summary>
    public Task WaitOut(ToCarry row) => outbox.Unknown(row, (row.SentAt ?? clock.GetUtcNow()) + StillRunning);

    /// <summary>The row is over, and its draft hears how it ended.</summary>
    public async Task Tell(ToCarry row, string draftId, Place where, Carried outcome)
    {
        var now = clock.GetUtcNow();
        var answered = new BotEvent.PortalAnswered(now, new Speaker(new UserId(row.Subject), "", ""), where, draftId, outcome);
        await outbox.Finish(row, delivered: outcome is not Carried.Refused, outcome: new Arrival($"answer:{row.Id}", row.Subject, StoredJson.Write<BotEvent>(answered), now));
        turns.Wake(row.Portal, row.Subject);
    }

    private static TimeSpan Pause(ToCarry row)
    {
        var doubled = TimeSpan.FromSeconds(2 * Math.Pow(2, Math.Min(row.Attempts, 10)));
        return doubled < LongestPause ? doubled : LongestPause;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox row {OutboxId} is put back: {Failure} at attempt {Attempt}")]
        public static partial void PutBack(ILogger logger, long outboxId, string failure, int attempt);
    }
}
