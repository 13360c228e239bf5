using System.Globalization;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Meeting;

/// <summary>The order that the list shows, frozen for the consent.</summary>
public static class MeetingOrders
{
    public static TaskOrder Of(MeetingDraft draft, MeetingItem item, Known known) => new()
    {
        OrderId = string.Create(CultureInfo.InvariantCulture, $"{draft.Id}.{item.Number}-{draft.Listed + draft.Question}"),
        Title = item.Title,
        Text = new TaskText(item.Text) { Meeting = draft.Topic.Length > 0 ? draft.Topic : null },
        Tongue = draft.Tongue,
        Author = draft.Author,
        Responsible = item.Who!.Value,
        Start = item.When?.Start,
        Deadline = item.When?.Deadline,
        Priority = Priority.Normal,
        RequireResult = MeetingKinds.RequiresResult(item, known),
        Steps = MeetingKinds.Steps(item, draft.Tongue, known),
        DoneCriteria = MeetingKinds.Criteria(item, draft.Tongue, known),
    };
}
