namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>What the templates of <c>task/</c> are given; property names in snake_case are their inputs.</summary>
public static class TaskModels
{
    public sealed record Who(string Name, string? Department, bool IsAuthor);

    public sealed record Crm(string Title, string Kind);

    public sealed record CrmAsked(string Said, int Count);

    public sealed record Choice(string Name, string? Patronymic, string? Position, string? Department, string Label);

    public sealed record Title(string Text);

    public sealed record AskingWho(string Title);

    public sealed record PersonUnknown(string Said, string Title);

    public sealed record ChoosingPerson(string Said, IReadOnlyList<Choice> Choices);

    public sealed record AskingDeadline(string Why, string Said, DateTimeOffset? Deadline);

    public sealed record Preview(
        string Title,
        Who Responsible,
        IReadOnlyList<string> Accomplices,
        IReadOnlyList<string> Observers,
        DateTimeOffset? Deadline,
        string? DeadlineSaid,
        DateTimeOffset? Start,
        string? Recurrence,
        bool SameWeekday,
        bool NonWorking,
        string Priority,
        string? Project,
        Crm? Crm,
        CrmAsked? CrmUnclear,
        string? Kind,
        IReadOnlyList<string> Checklist,
        IReadOnlyList<string> DoneCriteria,
        IReadOnlyList<SlotChange> Changes,
        DateTimeOffset? ZoneNote,
        string? Source);

    public sealed record Receipt(string Title, string Link, Who Responsible, DateTimeOffset? Deadline, int UndoMinutes, IReadOnlyList<string> Differences);

    public sealed record Undo(string Title, Who Responsible, int Minutes);

    public sealed record Undone(string Title, Who Responsible);

    public sealed record UndoRefused(string Title, Who Responsible, string Why);

    public sealed record Failed(string Reason, string? Text);

    public sealed record Already(string Title, string? Link);

    public sealed record Unclear(int Step, string State);
}
