using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Intake;

namespace B24CoachBot.Host.Delivery;

/// <summary>Looks for a message that may have been sent: the newest of its dialogue, unless that is accounted for. Reads only.</summary>
internal sealed class MessageProbe(IMessages messages, Outbox outbox, Aftermath aftermath, FeedReader feed, Bot bot)
{
    /// <summary>A message of unknown fate: its id if it is there, 0 if it is certainly not, null when that is not known yet (the row is put back).</summary>
    public async Task<long?> Find(ToCarry row, string dialog, CancellationToken stop)
    {
        var reply = await messages.Get(new GetChat(bot.Id, bot.Token, dialog), Urgency.Chat, stop);
        if (reply is PortalReply.Failed { Why: not PortalFailure.Refused { BotIsGone: false } and var why })
        {
            await aftermath.AskAgain(row, why);
            return null;
        }

        // What people wrote meanwhile must be known, or it would be taken for ours.
        if (!await feed.ReadToEnd(stop))
        {
            await aftermath.AskAgain(row, new PortalFailure.Unreachable());
            return null;
        }

        // Refused: there is no such dialogue, so nothing of ours is in it.
        var last = reply is PortalReply.Answered { Result: var result } ? DialogSeen.Read(result)?.LastMessageId ?? 0 : 0;
        if (last > 0 && !await outbox.Knows(row.Portal, dialog, last))
        {
            return last;
        }

        if (aftermath.MayStillRun(row))
        {
            await aftermath.WaitOut(row);
            return null;
        }

        return 0;
    }
}
