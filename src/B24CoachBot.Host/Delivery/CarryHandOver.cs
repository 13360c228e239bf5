using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Delivery;

/// <summary>
/// A client's dialogue to its line's operators. The portal tells of one dialogue several times, and a repeated hand-over is refused by it as
/// done; a greeting it would repeat, so the dialogue itself is read before each. Sources: imopenlines/openlines/chat-bots/imopenlines-bot-session-operator.md,
/// imopenlines-bot-session-message-send.md, imopenlines/openlines/sessions/imopenlines-session-history-get.md.
/// </summary>
internal sealed partial class CarryHandOver(IBatch batch, Outbox outbox, Aftermath aftermath, TurnWaker turns, TimeProvider clock, ILogger<CarryHandOver> log)
{
    private const string History = "history";
    private const string Greet = "greet";
    private const string Operator = "operator";
    private const string WithAHuman = "WRONG_CHAT";
    private const int MostTries = 5;
    private const int MostGreetings = 2;

    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(5);

    public async Task HandOver(ToCarry row, Errand.HandOver errand, CancellationToken stop)
    {
        var greeting = row.Attempts < MostGreetings ? errand.Greeting : null;
        if (greeting is not null)
        {
            var read = await new Batch().Add(History, "imopenlines.session.history.get", query => query.Set("CHAT_ID", errand.ChatId)).Run(batch, Urgency.Chat, clock, stop);
            if (read.Of(History) is PortalReply.Failed { Why: not PortalFailure.Refused and var silent })
            {
                await (row.Fate ? aftermath.AskAgain(row, silent) : aftermath.PutBack(row, silent));
                return;
            }

            // What may still be on its way is not said twice, and what can't be looked up is not said: no client waits for a greeting.
            greeting = read.Of(History) is PortalReply.Answered && !(row.Fate && aftermath.MayStillRun(row)) && IsFresh(read.Result(History), greeting) ? greeting : null;
        }

        await outbox.Sending(row, clock.GetUtcNow());
        await Settle(row, errand, await Send(errand, greeting, stop));
    }

    /// <summary>The greeting first; where the portal would not have it at all, the dialogue goes without. Null when the dialogue is handed over.</summary>
    private async Task<PortalFailure?> Send(Errand.HandOver errand, string? greeting, CancellationToken stop)
    {
        var write = new Batch(halt: true);
        if (greeting is not null)
        {
            write.Add(Greet, "imopenlines.bot.session.message.send", query => query.Set("CHAT_ID", errand.ChatId).Set("NAME", "DEFAULT").Set("MESSAGE", greeting));
        }

        write.Add(Operator, "imopenlines.bot.session.operator", query => query.Set("CHAT_ID", errand.ChatId));
        var replies = await write.Run(batch, Urgency.Chat, clock, stop);
        return replies.FirstFailure is PortalFailure.Refused or PortalFailure.Operating && greeting is not null && replies.Of(Greet) is PortalReply.Failed
            ? await Send(errand, greeting: null, stop)
            : replies.FirstFailure;
    }

    private async Task Settle(ToCarry row, Errand.HandOver errand, PortalFailure? why)
    {
        if (why is null || (why is PortalFailure.Refused refused && refused.Is(WithAHuman)))
        {
            await outbox.Finish(row, delivered: true);
        }
        else if (await aftermath.PutBack(row, why))
        {
            // It is tried again.
        }
        else if (row.Attempts + 1 < MostTries)
        {
            await outbox.Later(row, clock.GetUtcNow() + (BetweenTries * (row.Attempts + 1)));
        }
        else
        {
            Log.Refused(log, row.Id, ((PortalFailure.Refused)why).Code);
            await Tell(row, errand);
        }
    }

    /// <summary>Once an hour and dialogue, however often the client writes.</summary>
    private async Task Tell(ToCarry row, Errand.HandOver errand)
    {
        var (owner, now) = (new UserId(errand.Owner), clock.GetUtcNow());
        var stuck = new BotEvent.LineStuck(now, new Speaker(owner, "", ""), Place.With(owner), errand.Dialogue);
        await outbox.Finish(row, delivered: false, outcome: new Arrival($"line-stuck:{errand.ChatId}:{now:yyyyMMddHH}", owner.Value, StoredJson.Write<BotEvent>(stuck), now));
        turns.Wake(row.Portal, owner.Value);
    }

    /// <summary>Nobody but the client has spoken in this dialogue, and it was not greeted.</summary>
    private static bool IsFresh(PortalJson history, string greeting) => !history.HasWordsOfEmployees() && !history.Holds(greeting);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The portal would not hand over the dialogue of outbox row {OutboxId}: {Code}; the connection's owner is told")]
        public static partial void Refused(ILogger logger, long outboxId, string code);
    }
}
