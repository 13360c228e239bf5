using B24CoachBot.Adapters.Ai;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Host.Turns;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Delivery;

/// <summary>One question to the model, asked once. Nothing rests on it: what fails, comes late or was cut off is let go, and everything goes on without it.</summary>
internal sealed partial class CarryAsk(
    AiReader reader, ModelBudget budget, Knowledge knowledge, IOptions<CoachSettings> settings, Outbox outbox, TurnWaker turns, TimeProvider clock, ILogger<CarryAsk> log)
{
    /// <summary>A person has answered by themselves by then.</summary>
    private static readonly TimeSpan StillWanted = TimeSpan.FromMinutes(3);

    public async Task Ask(ToCarry row, Errand.AskModel ask, CancellationToken stop)
    {
        var today = (await knowledge.Get(stop)).Calendar.Day(clock.GetUtcNow());
        if (!reader.IsOn || row.Fate || clock.GetUtcNow() - row.DueAt > StillWanted)
        {
            Log.LetGo(log, row.Id);
            await outbox.Finish(row, delivered: false);
            return;
        }

        if (await budget.Take(today, settings.Value.Model) is not { } spent)
        {
            Log.UsedUp(log, row.Id);
            await outbox.Finish(row, delivered: false);
            return;
        }

        await outbox.Sending(row, clock.GetUtcNow());
        var begun = clock.GetTimestamp();
        var reply = await reader.Ask(new ModelAsk(ask.Instruction, ask.Text, ask.Slots), stop);
        var took = (long)clock.GetElapsedTime(begun).TotalMilliseconds;
        switch (reply)
        {
            case ModelReply.Answered answered:
                await budget.Pay(today, answered.Tokens);
                Log.Answered(log, row.Id, took, answered.Candidates.Count, answered.Tokens, spent.Requests);
                await Tell(row, ask, answered);
                break;
            case ModelReply.Nonsense nonsense:
                await budget.Pay(today, nonsense.Tokens);
                Log.NoHelp(log, row.Id, took, "nonsense");
                await outbox.Finish(row, delivered: false);
                break;
            case ModelReply.Failed failed:
                Log.NoHelp(log, row.Id, took, failed.Why);
                await outbox.Finish(row, delivered: false);
                break;
        }
    }

    private async Task Tell(ToCarry row, Errand.AskModel ask, ModelReply.Answered answered)
    {
        if (answered.Candidates.Count == 0)
        {
            await outbox.Finish(row, delivered: true);
            return;
        }

        var now = clock.GetUtcNow();
        var told = new BotEvent.ModelAnswered(now, new Speaker(new UserId(row.Subject), "", ""), ask.Where, ask.DraftId, ask.Card, answered.Candidates);
        await outbox.Finish(row, delivered: true, outcome: new Arrival($"model:{row.Id}", row.Subject, StoredJson.Write<BotEvent>(told), now));
        turns.Wake(row.Portal, row.Subject);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The model answered the question of outbox row {OutboxId} in {Milliseconds} ms with {Candidates} candidates for {Tokens} tokens; question {Number} of the day")]
        public static partial void Answered(ILogger logger, long outboxId, long milliseconds, int candidates, long tokens, long number);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The model was no help with outbox row {OutboxId} after {Milliseconds} ms: {Why}; everything goes on without it")]
        public static partial void NoHelp(ILogger logger, long outboxId, long milliseconds, string why);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The model is not asked for outbox row {OutboxId}: the day's budget is used up (Coach:Model:RequestsPerDay, Coach:Model:TokensPerDay)")]
        public static partial void UsedUp(ILogger logger, long outboxId);

        [LoggerMessage(Level = LogLevel.Information, Message = "The model is not asked for outbox row {OutboxId}: it was asked before, or nobody waits for the answer any more")]
        public static partial void LetGo(ILogger logger, long outboxId);
    }
}
