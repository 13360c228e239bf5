using B24CoachBot.Adapters.Pictures;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Adapters.Storage;

namespace B24CoachBot.Host.Delivery;

/// <summary>A trend as a picture with its words. The words go alone where no font can write them, or where the portal takes no file.</summary>
internal sealed partial class CarryChart(
    IFiles files, IMessages messages, Outbox outbox, Aftermath aftermath, MessageProbe probe, Bot bot, TimeProvider clock, ILogger<CarryChart> log)
{
    private const string Name = "trend.png";

    public async Task Send(ToCarry row, Errand.Chart chart, CancellationToken stop)
    {
        if (row.Fate)
        {
            var fate = await probe.Find(row, chart.Dialog, stop);
            if (fate is not { } found)
            {
                return;
            }

            if (found > 0)
            {
                await Delivered(row, chart, found);
                return;
            }
        }

        await outbox.Sending(row, clock.GetUtcNow());
        var reply = await Leave(row, chart, stop);
        if (reply is PortalReply.Answered { Result: var result } && FileSent.Read(result) is { } sent)
        {
            await Delivered(row, chart, sent.MessageId);
        }
        else if (reply is not PortalReply.Failed failed)
        {
            await aftermath.PutBack(row, new PortalFailure.Unknown(Answered: true));
        }
        else if (!await aftermath.PutBack(row, failed.Why))
        {
            Log.Refused(log, row.Id, ((PortalFailure.Refused)failed.Why).Code);
            await outbox.Finish(row, delivered: false);
        }
    }

    private async Task<PortalReply> Leave(ToCarry row, Errand.Chart chart, CancellationToken stop)
    {
        if (TrendPicture.Draw(chart.Trend, chart.Title, chart.Baseline, chart.Tongue) is { } picture)
        {
            var file = new FileToSend(Name, Convert.ToBase64String(picture), chart.Words);
            var reply = await files.Upload(new UploadFile(bot.Id, bot.Token, chart.Dialog, file), Urgency.Digest, stop);
            if (reply is not PortalReply.Failed { Why: PortalFailure.Refused { BotIsGone: false } refused })
            {
                return reply;
            }

            Log.NoPicture(log, row.Id, refused.Code);
        }

        return await messages.Send(new SendMessage(bot.Id, bot.Token, chart.Dialog, new MessageFields(chart.Words)), Urgency.Digest, stop);
    }

    private Task Delivered(ToCarry row, Errand.Chart chart, long message) => outbox.Finish(row, delivered: true, sent: (chart.Dialog, message));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The portal took no picture of outbox row {OutboxId} ({Code}); its words go alone")]
        public static partial void NoPicture(ILogger logger, long outboxId, string code);

        [LoggerMessage(Level = LogLevel.Error, Message = "The portal refused the message of outbox row {OutboxId}: {Code}")]
        public static partial void Refused(ILogger logger, long outboxId, string code);
    }
}
