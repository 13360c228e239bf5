using System.Text;
using B24CoachBot.Adapters.Pictures;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Adapters.Storage;

namespace B24CoachBot.Host.Delivery;

/// <summary>A file with its words: a trend as a picture, or a text. Words go alone where no picture can be drawn, or where the portal takes no file.</summary>
internal sealed partial class CarryFile(
    IFiles files, IMessages messages, Outbox outbox, Aftermath aftermath, MessageProbe probe, Bot bot, TimeProvider clock, ILogger<CarryFile> log)
{
    // Spreadsheets take a text for UTF-8 only when it begins with its mark.
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private const string PictureName = "trend.png";

    public Task Send(ToCarry row, Errand.Chart chart, CancellationToken stop)
    {
        var picture = TrendPicture.Draw(chart.Trend, chart.Title, chart.Baseline, chart.Tongue);
        return Send(row, chart.Dialog, picture is null ? null : new FileToSend(PictureName, Convert.ToBase64String(picture), chart.Words), chart.Words, stop);
    }

    public Task Send(ToCarry row, Errand.File file, CancellationToken stop) =>
        Send(row, file.Dialog, new FileToSend(file.Name, Convert.ToBase64String([.. ByteOrderMark, .. Encoding.UTF8.GetBytes(file.Content)]), file.Words), file.Failed, stop);

    /// <param name="alone">What is said when no file can go.</param>
    private async Task Send(ToCarry row, string dialog, FileToSend? file, string alone, CancellationToken stop)
    {
        if (row.Fate)
        {
            var fate = await probe.Find(row, dialog, stop);
            if (fate is not { } found)
            {
                return;
            }

            if (found > 0)
            {
                await Delivered(row, dialog, found);
                return;
            }
        }

        await outbox.Sending(row, clock.GetUtcNow());
        var reply = await Leave(row, dialog, file, alone, stop);
        if (reply is PortalReply.Answered { Result: var result } && FileSent.Read(result) is { } sent)
        {
            await Delivered(row, dialog, sent.MessageId);
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

    private async Task<PortalReply> Leave(ToCarry row, string dialog, FileToSend? file, string alone, CancellationToken stop)
    {
        if (file is not null)
        {
            var reply = await files.Upload(new UploadFile(bot.Id, bot.Token, dialog, file), Urgency.Digest, stop);
            if (reply is not PortalReply.Failed { Why: PortalFailure.Refused { BotIsGone: false } refused })
            {
                return reply;
            }

            Log.NoFile(log, row.Id, refused.Code);
        }

        return await messages.Send(new SendMessage(bot.Id, bot.Token, dialog, new MessageFields(alone)), Urgency.Digest, stop);
    }

    private Task Delivered(ToCarry row, string dialog, long message) => outbox.Finish(row, delivered: true, sent: (dialog, message));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The portal took no file of outbox row {OutboxId} ({Code}); its words go alone")]
        public static partial void NoFile(ILogger logger, long outboxId, string code);

        [LoggerMessage(Level = LogLevel.Error, Message = "The portal refused the message of outbox row {OutboxId}: {Code}")]
        public static partial void Refused(ILogger logger, long outboxId, string code);
    }
}
