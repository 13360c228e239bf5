using System.Globalization;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Conversations;

namespace B24CoachBot.Adapters.Portal;

/// <summary>A video call as the list shows it.</summary>
/// <param name="Stamp">Changes with every block that CoPilot adds or makes anew.</param>
/// <param name="HasOverview">Its agreements can be read.</param>
public sealed record FollowUpSeen(long CallId, long? ChatId, int Organiser, IReadOnlyList<int> Participants, DateTimeOffset StartedAt, string Stamp, bool HasOverview);

/// <summary>Reads what CoPilot wrote down of video calls.</summary>
public sealed class FollowUps(IFollowUps portal)
{
    private const int PageLength = 200;
    private const int MostPages = 5;
    private const string Chat = "chatId";
    private static readonly string[] Light = ["callId", Chat, "initiatorId", "startDate", "participants", "outcomes", "version", "createdAt"];
    private static readonly string[] Whole = ["callId", "initiatorId", "startDate", "participants", "overview.topic", "overview.actionItems", "overview.agreements"];

    /// <summary>Calls that began within a period, the youngest first.</summary>
    /// <param name="participant">Only this person's.</param>
    public async Task<FollowUpsRead> List(DateTimeOffset from, DateTimeOffset to, UserId? participant, CancellationToken cancel)
    {
        var seen = new List<FollowUpSeen>();
        FollowUpCursor? cursor = null;
        var select = Light;
        for (var page = 0; page < MostPages; page++)
        {
            var filter = new FollowUpFilter(new FollowUpPeriod(Utc(from), Utc(to))) { ParticipantId = participant?.Value };
            switch (await portal.List(new ListFollowUps(filter, select, new FollowUpPage(PageLength, cursor)), Urgency.Audit, cancel))
            {
                case PortalReply.Answered { Result: var result }:
                    seen.AddRange(result["items"].Items().Select(Seen).OfType<FollowUpSeen>());
                    cursor = result.Flag("hasMore") && result["afterCursor"].Number("id") is { } id ? new FollowUpCursor(result["afterCursor"].Text("startDate"), id) : null;
                    if (cursor is null)
                    {
                        return new FollowUpsRead(seen, null);
                    }

                    break;
                case PortalReply.Failed { Why: PortalFailure.Refused refused } when refused.Is("invalid_select_field") && select == Light:
                    // Portals of before do not tell of the chat: nothing is carried over there.
                    select = [.. Light.Where(name => name != Chat)];
                    break;
                case PortalReply.Failed { Why: var why }:
                    return new FollowUpsRead(seen, why);
                default:
                    return new FollowUpsRead(seen, null);
            }
        }

        return new FollowUpsRead(seen, null);
    }

    /// <summary>Null when the portal does not show it, or has no agreements yet.</summary>
    public async Task<MeetingHeld?> Read(long callId, CancellationToken cancel)
    {
        if (await portal.Get(new GetFollowUp(callId, Whole, "bb"), Urgency.Audit, cancel) is not PortalReply.Answered { Result: var result })
        {
            return null;
        }

        var item = result["item"];
        var overview = item["overview"];
        return item.Id("initiatorId") is not { } organiser || item.Instant("startDate") is not { } start || overview.IsEmpty ? null : new MeetingHeld(
            callId,
            new UserId(organiser),
            [.. People(item).Select(id => new UserId(id))],
            start,
            overview.Text("topic"),
            [
                .. overview["actionItems"].Items().Select(one => one.Text("actionItem")).Where(text => text.Length > 0),
                .. overview["agreements"].Items().Select(one => one.Text("agreement")).Where(text => text.Length > 0),
            ]);
    }

    private static FollowUpSeen? Seen(PortalJson item) => item.Number("callId") is not { } id || item.Id("initiatorId") is not { } organiser || item.Instant("startDate") is not { } start ? null
        : new FollowUpSeen(
            id,
            item.Number("chatId"),
            organiser,
            People(item),
            start,
            $"{item.Text("version")} {item.Text("createdAt")}",
            item["outcomes"].Items().Any(outcome => outcome.Text() == "overview"));

    private static IReadOnlyList<int> People(PortalJson item) => [.. item["participants"].Items().Select(person => person.Id("userId")).OfType<int>()];

    private static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

/// <param name="Failure">Null when it was read to the end.</param>
public sealed record FollowUpsRead(IReadOnlyList<FollowUpSeen> Seen, PortalFailure? Failure);
