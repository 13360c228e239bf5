using B24CoachBot.Adapters.Portal.Calls;

namespace B24CoachBot.Adapters.Portal;

/// <summary>Ends of calls from the portal's offline queue: reserved, and dropped only when told that they are stored. What is reserved and not confirmed is shown again.
/// Source: api-reference/events/offline-events.md.</summary>
public sealed class OfflineCalls(IApplications portal)
{
    private const string Ended = "ONVOXIMPLANTCALLEND";
    private const int Page = 50;

    /// <summary>Null when there is no queue to be had: no such right, plan or event.</summary>
    public async Task<OfflinePage?> Take(CancellationToken cancel)
    {
        var reply = await portal.Offline(new GetOffline(new Dictionary<string, string> { ["EVENT_NAME"] = Ended }, Clear: 0, Page), Urgency.Audit, cancel);
        if (reply is not PortalReply.Answered { Result: var read })
        {
            return null;
        }

        var events = read["events"].Items().ToList();
        return new OfflinePage(
            read.Text("process_id"),
            [.. events.Select(row => row.Text("MESSAGE_ID"))],
            [.. events.Select(row => EndedTalk.OfCall(row["EVENT_DATA"])).OfType<EndedTalk>()],
            events.Count >= Page);
    }

    public Task<PortalReply> Confirm(OfflinePage page, CancellationToken cancel) => portal.Clear(new ClearOffline(page.Process, page.Messages), Urgency.Audit, cancel);
}

/// <param name="Talks">Those worth a question; fewer than there were messages.</param>
/// <param name="HasMore">Take again after confirming.</param>
public sealed record OfflinePage(string Process, IReadOnlyList<string> Messages, IReadOnlyList<EndedTalk> Talks, bool HasMore);
