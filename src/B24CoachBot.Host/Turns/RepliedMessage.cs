using System.Globalization;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Conversations;

namespace B24CoachBot.Host.Turns;

/// <summary>
/// Reads a message that was replied to. A plain bot may read none, so it is read as the connection's owner, who sees the groups
/// they belong to and their own dialogue with the bot. Source: api-reference/chats/messages/im-dialog-messages-get.md.
/// </summary>
internal sealed class RepliedMessage(IBatch portal, TimeProvider clock)
{
    private const int MostReadings = 3;
    private const string Key = "replied";

    public async Task<Replied> Read(BotEvent happened, long message, Known known, CancellationToken cancel)
    {
        var unseen = new Replied(message, null, null);
        if (Dialog(happened, known) is not { } dialog)
        {
            return unseen;
        }

        var ask = new Batch().Add(Key, "im.dialog.messages.get", query => query.Set("DIALOG_ID", dialog).Set("FIRST_ID", message - 1).Set("LIMIT", 1));
        var reply = await ask.Run(portal, Urgency.Chat, clock, cancel);
        for (var again = 1; again < MostReadings && reply.FirstFailure is PortalFailure.Unknown or PortalFailure.Busy; again++)
        {
            reply = await ask.Run(portal, Urgency.Chat, clock, cancel);
        }

        // Deleted messages are left out, and then the next one would come.
        var seen = reply.Result(Key)["messages"].Items().FirstOrDefault(row => row.Number("id") == message);
        return seen.IsObject && seen.Text("text") is { Length: > 0 } text
            ? new Replied(message, text, seen.Id("author_id") is { } writer and > 0 ? new UserId(writer) : null)
            : unseen;
    }

    private static string? Dialog(BotEvent happened, Known known) =>
        !happened.Where.Private ? happened.Where.Dialog
        : happened.By.Id == known.ConnectionOwner ? known.Bot.Value.ToString(CultureInfo.InvariantCulture)
        : null;
}
