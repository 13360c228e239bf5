using System.Globalization;
using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>The order that the card shows, frozen for the consent.</summary>
public static class TaskOrders
{
    public static TaskOrder Of(TaskDraft draft, Known known)
    {
        var slots = draft.Slots;
        return new TaskOrder
        {
            OrderId = string.Create(CultureInfo.InvariantCulture, $"{draft.Id}-{draft.Card}"),
            Title = slots.Title,
            Text = TaskSource.InTask(draft, known),
            Tongue = draft.Tongue,
            Author = draft.Author,
            Responsible = slots.Responsible!.Value,
            Accomplices = slots.Accomplices,
            Observers = slots.Observers,
            Start = slots.When?.Start,
            Deadline = slots.When?.Deadline,
            Priority = slots.Priority,
            ProjectId = slots.Project?.Id,
            Crm = slots.Crm,
            RequireResult = known.Library.FindKind(slots.Kind)?.RequireResult ?? false,
            Steps = slots.Steps,
            DoneCriteria = slots.DoneCriteria,
            Files = [.. draft.Files.Select(file => file.Id)],
        };
    }
}
