namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>What the templates of <c>task/</c> are given; property names in snake_case are their inputs.</summary>
public static class TaskModels
{
    public sealed record Who(string Name, string? Department, bool IsAuthor);

    public sealed record Crm(string Title, string Kind);

    public sealed record CrmAsked(string? Said, int Count);

    public sealed record Choice(string Name, string? Patronymic, string? Position, string? Department, string Label);

    public sealed record OfTask(string Title);

    /// <param name="Vague">An errand that names no result, as it was said; null when nothing was said yet.</param>
    /// <param name="Files">Files that came before any words.</param>
    /// <param name="Client">The card of the talk that the task comes of.</param>
    public sealed record AskingWhat(string? Vague, Files? Files, string? Client);

    public sealed record AskingWho(string Title, Proposed? Proposed);

    /// <summary>What a model proposes, with the words it pointed at; null where it proposes nothing.</summary>
    public sealed record Proposed(Who? Responsible, string? ResponsibleSaid, DateTimeOffset? Deadline, string? DeadlineSaid);

    /// <param name="Owner">Null where several people answer for the library.</param>
    public sealed record Locked(string Kind, string? Owner);

    /// <param name="Outside">At work, but a guest of the portal; otherwise dismissed.</param>
    public sealed record PersonGone(string Name, bool Outside, string Title);

    /// <param name="Deputy">Who could stand in; null when nobody is known.</param>
    public sealed record AskingAbsence(Who Person, DateTimeOffset BackOn, Who? Deputy);

    /// <summary>What is being asked, as <c>repairs/unclear</c> names it, and of which task.</summary>
    public sealed record Question(string State, string Title);

    public sealed record PersonUnknown(string Said, string Title);

    public sealed record ChoosingPerson(string Said, IReadOnlyList<Choice> Choices);

    public sealed record AskingDeadline(string Why, string Said, DateTimeOffset? Deadline);

    /// <summary>A corrected field; a text or an instant on either side.</summary>
    public sealed record Change(string Field, object? Was, object? Now);

    /// <param name="Writer">Who wrote the message, when it was not the task's author.</param>
    public sealed record Source(string? Chat, string? Link, string? Writer = null, bool Forwarded = false)
    {
        /// <summary>The meeting at which it was agreed.</summary>
        public string? Meeting { get; init; }
    }

    /// <param name="Others">How many more, whose names are not known.</param>
    public sealed record Files(IReadOnlyList<string> Names, int Others);

    /// <summary>The line in the group. <paramref name="Today"/>: the deadline is today.</summary>
    public sealed record GroupReceipt(string Title, string Link, Who Responsible, DateTimeOffset? Deadline, bool Today);

    public sealed record Noted(string State, string Title, IReadOnlyList<Change> Changes);

    public sealed record Preview
    {
        public required string Title { get; init; }

        public required Who Responsible { get; init; }

        /// <summary>The words the assignee was understood from, when they are no form of the name.</summary>
        public string? ResponsibleSaid { get; init; }

        public IReadOnlyList<Who> Accomplices { get; init; } = [];

        public IReadOnlyList<Who> Observers { get; init; } = [];

        public DateTimeOffset? Deadline { get; init; }

        public string? DeadlineSaid { get; init; }

        /// <summary>The deadline on the author's own clock, when it differs from the portal's.</summary>
        public DateTimeOffset? ZoneNote { get; init; }

        public DateTimeOffset? Start { get; init; }

        public string? Recurrence { get; init; }

        public bool SameWeekday { get; init; }

        public bool NonWorking { get; init; }

        /// <summary>Papers of persons that everybody in the task would read: passport, snils, inn, card.</summary>
        public IReadOnlyList<string> Personal { get; init; } = [];

        public required string Priority { get; init; }

        public string? PrioritySaid { get; init; }

        public string? Project { get; init; }

        public string? ProjectSaid { get; init; }

        public Crm? Crm { get; init; }

        public string? CrmSaid { get; init; }

        public CrmAsked? CrmUnclear { get; init; }

        public string? Kind { get; init; }

        public IReadOnlyList<string> Checklist { get; init; } = [];

        public IReadOnlyList<string> DoneCriteria { get; init; } = [];

        public IReadOnlyList<Change> Changes { get; init; } = [];

        public Source? Source { get; init; }

        public Files? Files { get; init; }

        /// <summary>Its place among the drafts of one message, counted from one; null when it came alone.</summary>
        public int? Number { get; init; }

        public int? Count { get; init; }

        /// <summary>Not part of the task.</summary>
        public Proposed? Proposed { get; init; }

        /// <summary>The assignee was chosen among namesakes as last time.</summary>
        public bool Usually { get; init; }

        /// <summary>The assignee's first day back, when they are away now.</summary>
        public DateTimeOffset? AwayUntil { get; init; }

        /// <summary>What «Изменить» asks for under the card.</summary>
        public string? Prompt { get; init; }
    }

    /// <summary>The text of the task itself. <paramref name="Author"/> only where the portal would name somebody else as the creator.</summary>
    public sealed record Description(string Words, IReadOnlyList<string> DoneCriteria, Crm? Crm, Source? Source, Who? Author, string Marker);

    /// <summary>A field that came back from the portal other than asked.</summary>
    public sealed record Difference(string Field);

    /// <param name="FilesLeft">The files sent along could not be attached.</param>
    public sealed record Receipt(
        string Title, string Link, Who Responsible, DateTimeOffset? Deadline, int UndoMinutes, IReadOnlyList<Difference> Differences, bool FilesLeft);

    public sealed record Undo(string Title, Who Responsible, int Minutes);

    public sealed record Undone(string Title, Who Responsible);

    public sealed record UndoRefused(string Title, Who Responsible, string Why, string Link);

    public sealed record Failed(string Reason, string? Text);

    public sealed record Already(string Title, string Link);

    public sealed record Unclear(int Step, string State);
}
