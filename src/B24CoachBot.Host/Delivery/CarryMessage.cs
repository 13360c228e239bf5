using System.Text.Json;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Adapters.Storage;

namespace B24CoachBot.Host.Delivery;

/// <summary>Messages and cards. The chat has no key against doubles, so a message of unknown fate is looked up before it is sent again.</summary>
internal sealed partial class CarryMessage(
    IMessages messages, IBatch batch, Outbox outbox, Aftermath aftermath, MessageProbe probe, Bot bot, TimeProvider clock, ILogger<CarryMessage> log)
{
    /// <summary>The hidden command behind every button.</summary>
    public const string PressCommand = "coach";

    public Task Send(ToCarry row, Errand.Send send, CancellationToken stop) =>
        Deliver(row, null, send.Dialog, send.Text, send.Keys, null, stop);

    public async Task Show(ToCarry row, Errand.Show show, CancellationToken stop)
    {
        var living = await outbox.MessageOf(row.Portal, show.Card);
        if (!show.InPlace || living is not { } message)
        {
            await Deliver(row, show.Card, show.Dialog, show.Text, show.Keys, living, stop);
            return;
        }

        if (row.Fate && aftermath.MayStillRun(row))
        {
            // A late first attempt would overwrite what comes after this row.
            await aftermath.WaitOut(row);
            return;
        }

        await outbox.Sending(row, clock.GetUtcNow());
        var fields = new MessageFields(show.Text) { Keyboard = Keyboard(show.Keys) };
        switch (await messages.Update(new UpdateMessage(bot.Id, bot.Token, message, fields), Urgency.Chat, stop))
        {
            case PortalReply.Answered:
                await outbox.Finish(row, delivered: true);
                break;
            case PortalReply.Failed { Why: PortalFailure.Refused { BotIsGone: false } }:
                // Somebody has deleted the card: it is shown anew.
                await outbox.Forget(row.Portal, show.Card);
                await outbox.Later(row, clock.GetUtcNow());
                await Deliver(row with { Fate = false }, show.Card, show.Dialog, show.Text, show.Keys, null, stop);
                break;
            case PortalReply.Failed failed:
                await aftermath.PutBack(row, failed.Why);
                break;
        }
    }

    public async Task Freeze(ToCarry row, Errand.Freeze freeze, CancellationToken stop)
    {
        if (await outbox.MessageOf(row.Portal, freeze.Card) is { } message)
        {
            await WithoutButtons(row, message, stop);
        }
        else
        {
            await outbox.Finish(row, delivered: true);
        }
    }

    public Task TakeButtonsOff(ToCarry row, Errand.TakeButtonsOff off, CancellationToken stop) => WithoutButtons(row, off.MessageId, stop);

    private async Task WithoutButtons(ToCarry row, long message, CancellationToken stop)
    {
        await outbox.Sending(row, clock.GetUtcNow());
        var bare = new UpdateMessage(bot.Id, bot.Token, message, new MessageFields(null) { Keyboard = Keyboard([]) });
        var reply = await messages.Update(bare, Urgency.Chat, stop);
        if (reply is not PortalReply.Failed failed || !await aftermath.PutBack(row, failed.Why))
        {
            // Refused: the message is not ours or gone, and has no buttons of ours then.
            await outbox.Finish(row, delivered: reply is PortalReply.Answered);
        }
    }

    private async Task Deliver(ToCarry row, string? card, string dialog, string text, IReadOnlyList<Key> keys, long? before, CancellationToken stop)
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
                Log.Adopted(log, row.Id);
                await Delivered(row, card, dialog, found);
                return;
            }
        }

        await outbox.Sending(row, clock.GetUtcNow());
        var (reply, sent) = before is { } old
            ? await SendInsteadOf(old, dialog, text, keys, stop)
            : await SendNew(dialog, text, keys, stop);
        if (sent is { } id)
        {
            await Delivered(row, card, dialog, id);
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

    private async Task<(PortalReply Reply, long? Sent)> SendNew(string dialog, string text, IReadOnlyList<Key> keys, CancellationToken stop)
    {
        var reply = await messages.Send(
            new SendMessage(bot.Id, bot.Token, dialog, new MessageFields(text) { Keyboard = keys.Count == 0 ? null : Keyboard(keys) }), Urgency.Chat, stop);
        return (reply, reply is PortalReply.Answered { Result: var result } ? MessageSent.Read(result)?.MessageId : null);
    }

    /// <summary>One request: the old card loses its buttons first, so that two are never alive together.</summary>
    private async Task<(PortalReply Reply, long? Sent)> SendInsteadOf(long old, string dialog, string text, IReadOnlyList<Key> keys, CancellationToken stop)
    {
        var both = new Batch(halt: true)
            .Add("old", "imbot.v2.Chat.Message.update", query => bot.Sign(query).Set("messageId", old).Set("fields[keyboard]", "N"))
            .Add("new", "imbot.v2.Chat.Message.send", query =>
            {
                bot.Sign(query).Set("dialogId", dialog).Set("fields[message]", text);
                if (keys.Count > 0)
                {
                    query.Set("fields[keyboard]", JsonSerializer.Serialize(Keyboard(keys), PortalWire.Json));
                }
            });
        var replies = await both.Run(batch, Urgency.Chat, clock, stop);
        switch (replies.Of("old"))
        {
            case PortalReply.Failed { Why: PortalFailure.Refused { BotIsGone: false } } when replies.Failure is null:
                // Deleted, or of a bot that was removed: there are no buttons to take off.
                return await SendNew(dialog, text, keys, stop);
            case PortalReply.Failed failed:
                return (failed, null);
            default:
                var reply = replies.Of("new");
                return (reply, reply is PortalReply.Answered { Result: var result } ? MessageSent.Read(result)?.MessageId : null);
        }
    }

    private Task Delivered(ToCarry row, string? card, string dialog, long message) =>
        outbox.Finish(row, delivered: true, card is null ? null : (card, dialog, message), (dialog, message));

    private Keyboard Keyboard(IReadOnlyList<Key> keys) => new(bot.Id, [.. keys.Select(Button)]);

    private static Button Button(Key key) => new()
    {
        Text = key.Text,
        Command = key.Put is null ? PressCommand : null,
        CommandParams = key.Put is null ? key.Params : null,
        Action = key.Put is null ? null : "PUT",
        ActionValue = key.Put,
        ColorToken = key.Primary ? "primary" : "base",
        Display = "LINE",
        Block = key.Put is not null || key.Params.StartsWith("edit ", StringComparison.Ordinal) ? "N" : "Y",
    };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Outbox row {OutboxId} had arrived although its answer was lost")]
        public static partial void Adopted(ILogger logger, long outboxId);

        [LoggerMessage(Level = LogLevel.Error, Message = "The portal refused the message of outbox row {OutboxId}: {Code}")]
        public static partial void Refused(ILogger logger, long outboxId, string code);
    }
}
